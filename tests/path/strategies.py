"""Random path data for the property tests: valid segments and texts, from tidy to mean."""

from hypothesis import strategies as st

from iconkit.path import Segments

coordinate = st.one_of(
    st.integers(0, 24).map(float),
    st.integers(-2400, 4800).map(lambda n: n / 100),
    st.floats(-30, 60, allow_nan=False).map(lambda v: round(v, 5)),
)
radius = st.one_of(st.integers(1, 12).map(float), st.integers(1, 3000).map(lambda n: n / 100))
flag = st.integers(0, 1)

_drawing = st.one_of(
    st.tuples(st.just("L"), coordinate, coordinate),
    st.tuples(st.just("L"), coordinate, st.just(12.0)),
    st.tuples(st.just("C"), *[coordinate] * 6),
    st.tuples(st.just("Q"), *[coordinate] * 4),
    st.tuples(
        st.just("A"), radius, radius, st.sampled_from((0.0, 30.0, 90.0, -45.5)), flag, flag, coordinate, coordinate
    ),
    st.builds(lambda r, s, x, y: ("A", r, r, 0.0, 0, s, x, y), radius, flag, coordinate, coordinate),
)


@st.composite
def segments(draw: st.DrawFn, most: int = 5) -> Segments:
    """One to three sub-paths, some closed, some without length."""
    out: Segments = []
    for _ in range(draw(st.integers(1, 3))):
        x, y = draw(coordinate), draw(coordinate)
        out.append(("M", x, y))
        body = draw(st.lists(_drawing, max_size=most))
        at = (x, y)
        for segment in body:
            if segment[0] == "A" and segment[-2:] == at:
                continue  # an arc to its own start draws nothing and reads as nothing
            out.append(segment)
            at = segment[-2:]
        if draw(st.booleans()):
            out.append(("Z", x, y))
    return out


def plain_text(path: Segments) -> str:
    """Segments written out without any shortening: absolute commands, spaces, 12 decimals."""
    words: list[str] = []
    for segment in path:
        numbers = (
            []
            if segment[0] == "Z"
            else [f"{value:.12f}" if isinstance(value, float) else str(value) for value in segment[1:]]
        )
        words += [segment[0], *numbers]
    return " ".join(words)


@st.composite
def smooth(draw: st.DrawFn, most: int = 5) -> Segments:
    """One sub-path of cubics and quadratics, many of which go on where the one before them points."""
    x, y = draw(coordinate), draw(coordinate)
    out: Segments = [("M", x, y)]
    last = ""
    handle = (x, y)
    for _ in range(draw(st.integers(1, most))):
        kind = draw(st.sampled_from("CQ"))
        to_x, to_y = draw(coordinate), draw(coordinate)
        mirrored = (2 * x - handle[0], 2 * y - handle[1]) if last == kind else (x, y)
        first = mirrored if draw(st.booleans()) else (draw(coordinate), draw(coordinate))
        handle = (draw(coordinate), draw(coordinate)) if kind == "C" else first
        out.append(("C", *first, *handle, to_x, to_y) if kind == "C" else ("Q", *first, to_x, to_y))
        x, y, last = to_x, to_y, kind
    return out


@st.composite
def spelled(draw: st.DrawFn, path: Segments) -> str:
    """The segments in one of the many ways to write them: relative or not, in short, packed, with odd separators."""
    text, implied = "", ""
    x = y = 0.0
    handle, last = (0.0, 0.0), ""
    for segment in path:
        kind, to_x, to_y = segment[0], segment[-2], segment[-1]
        letter: str = kind
        plain: list[float] = [] if segment[0] == "A" else [float(value) for value in segment[1:]]
        points = list(zip(plain[::2], plain[1::2], strict=True))
        mirrored = (2 * x - handle[0], 2 * y - handle[1]) if last == kind else (x, y)
        handle = points[-2] if len(points) > 1 else (to_x, to_y)
        if kind in "CQ" and points[0] == mirrored and draw(st.booleans()):
            letter, points = {"C": "S", "Q": "T"}[kind], points[1:]
        relative = draw(st.booleans())
        base_x, base_y = (x, y) if relative else (0.0, 0.0)
        numbers = [value for px, py in points for value in (px - base_x, py - base_y)]
        if kind == "L" and to_y == y and draw(st.booleans()):
            letter, numbers = "H", numbers[:1]
        elif kind == "L" and to_x == x and draw(st.booleans()):
            letter, numbers = "V", numbers[1:]
        words = [f"{value:.17g}" for value in numbers]
        if segment[0] == "A":
            rx, ry, turn, large, sweep = segment[1:6]
            packed = draw(st.sampled_from(("{} {} ", "{}{}", "{},{},")))
            ends = f"{to_x - base_x:.17g} {to_y - base_y:.17g}"
            words = [f"{rx:.17g}", f"{ry:.17g}", f"{turn:.17g}", packed.format(large, sweep) + ends]
        letter = letter.lower() if relative else letter
        if kind == "Z":
            words = []
        head = "" if letter == implied and words and draw(st.booleans()) else letter
        gap = draw(st.sampled_from((" ", ",", "\n", " , ")))
        text += (head or draw(st.sampled_from((" ", ",")))) + gap.join(words)
        implied = {"M": "L", "m": "l"}.get(letter, letter)
        x, y, last = to_x, to_y, kind
    return text
