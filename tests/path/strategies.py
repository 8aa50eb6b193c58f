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
