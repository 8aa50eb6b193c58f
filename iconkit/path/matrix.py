"""Affine matrices: the transform attribute read, composed and written.

A matrix is the tuple (a, b, c, d, e, f) of CSS Transforms 1 section 8: x' = a x + c y + e, y' = b x + d y + f.
"""

import math
import re
from itertools import pairwise
from typing import TypeAlias

from .numbers import number_text

Matrix: TypeAlias = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

_NAME = re.compile(r"[ \t\n\f\r,]*+(?>(?:([A-Za-z]++)[ \t\n\f\r]*+\()?)")
_ARGUMENT = re.compile(r"([+-]?+(?:[0-9]++(?>(?:\.[0-9]*+)?)|\.[0-9]++)(?>(?:[eE][+-]?[0-9]++)?))([A-Za-z%]*+)")
_GAP = re.compile(r"[ \t\n\f\r]*+,?+[ \t\n\f\r]*+")

# Each round may move by a half grid unit, so there are few; hardly ever is there more than one.
_ROUNDS = 3

_TO_DEGREES = {"": 1.0, "deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}
_TO_USER_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "mm": 96 / 25.4, "cm": 96 / 2.54}
# For each function, in lower case: the numbers of arguments it may have, and which of them are angles or lengths.
_FUNCTIONS: dict[str, tuple[frozenset[int], str]] = {
    "matrix": (frozenset({6}), "nnnnnn"),
    "translate": (frozenset({1, 2}), "ll"),
    "translatex": (frozenset({1}), "l"),
    "translatey": (frozenset({1}), "l"),
    "scale": (frozenset({1, 2}), "nn"),
    "scalex": (frozenset({1}), "n"),
    "scaley": (frozenset({1}), "n"),
    "rotate": (frozenset({1, 3}), "all"),
    "skewx": (frozenset({1}), "a"),
    "skewy": (frozenset({1}), "a"),
}


class TransformError(ValueError):
    """A transform list that cannot be read; offset is the character where it went wrong."""

    def __init__(self, offset: int, reason: str) -> None:
        super().__init__(reason)
        self.offset = offset
        self.reason = reason


def parse(text: str) -> Matrix:
    """The matrix of a transform attribute or of a CSS transform of plain 2D functions; "" and "none" are the
    identity.

    Reads more than the attribute's grammar on purpose: commas and white space may be missing or doubled between
    functions, and angles and lengths may carry absolute CSS units. Raises TransformError for all else, and for
    results that are not finite; a renderer ignores the whole attribute then.
    """
    matrix = IDENTITY
    if text.strip() in {"", "none"}:
        return matrix
    at = 0
    while True:
        match = _NAME.match(text, at)
        assert match  # the pattern matches the empty text
        if match[1] is None:
            if match.end() < len(text):
                raise TransformError(match.end(), f"expected a transform function, found {text[match.end()]!r}")
            return matrix
        values, end = _arguments(text, match.start(1), match[1], match.end())
        matrix = multiply(matrix, _function(match[1].lower(), values))
        if not all(map(math.isfinite, matrix)):
            raise TransformError(match.start(1), "the transform overflows the range of numbers")
        at = end


def _arguments(text: str, name_at: int, name: str, at: int) -> tuple[list[float], int]:
    """The arguments of one function in user units and degrees, and the offset after its closing parenthesis."""
    if name.lower() not in _FUNCTIONS:
        raise TransformError(name_at, f"{name}() is not a 2D transform function")
    counts, kinds = _FUNCTIONS[name.lower()]
    values: list[float] = []
    start = _GAP.match(text, at)
    at = start.end() if start else at
    while match := _ARGUMENT.match(text, at):
        kind = kinds[len(values)] if len(values) < len(kinds) else "n"
        units = _TO_DEGREES if kind == "a" else _TO_USER_UNITS if kind == "l" else {"": 1.0}
        if match[2].lower() not in units:
            raise TransformError(match.start(2), f"the unit {match[2]!r} cannot be used here")
        values.append(float(match[1]) * units[match[2].lower()])
        gap = _GAP.match(text, match.end())
        at = gap.end() if gap else match.end()
    if text[at : at + 1] != ")":
        found = f"found {text[at]!r}" if at < len(text) else "the text ends"
        raise TransformError(at, f"expected a number or ) in {name}(), but {found}")
    if len(values) not in counts:
        wanted = " or ".join(map(str, sorted(counts)))
        raise TransformError(name_at, f"{name}() takes {wanted} numbers, not {len(values)}")
    return values, at + 1


def _function(name: str, values: list[float]) -> Matrix:
    first, last = values[0], values[-1]
    if name == "matrix":
        a, b, c, d, e, f = values
        return a, b, c, d, e, f
    if name == "translate":
        return translation(first, values[1] if len(values) == 2 else 0.0)
    if name == "translatex":
        return translation(first, 0.0)
    if name == "translatey":
        return translation(0.0, first)
    if name == "scale":
        return first, 0.0, 0.0, last, 0.0, 0.0
    if name == "scalex":
        return first, 0.0, 0.0, 1.0, 0.0, 0.0
    if name == "scaley":
        return 1.0, 0.0, 0.0, first, 0.0, 0.0
    if name == "rotate":
        turned = rotation(first)
        if len(values) == 1:
            return turned
        return multiply(multiply(translation(values[1], values[2]), turned), translation(-values[1], -values[2]))
    slope = math.tan(math.radians(math.remainder(first, 180)))
    return (1.0, 0.0, slope, 1.0, 0.0, 0.0) if name == "skewx" else (1.0, slope, 0.0, 1.0, 0.0, 0.0)


def translation(x: float, y: float) -> Matrix:
    """Moves by (x, y)."""
    return 1.0, 0.0, 0.0, 1.0, x, y


def rotation(degrees: float) -> Matrix:
    """Turns about the origin, clockwise on screen; exact for quarter turns, which a plain cosine is not."""
    quarter, rest = divmod(degrees, 90)
    if rest == 0 and math.isfinite(quarter):
        cos, sin = ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))[int(quarter) % 4]
    else:
        angle = math.radians(math.remainder(degrees, 360))
        cos, sin = math.cos(angle), math.sin(angle)
    return cos, sin, -sin, cos, 0.0, 0.0


def multiply(outer: Matrix, inner: Matrix) -> Matrix:
    """The matrix that applies `inner` first and `outer` to its result: the order of nested groups from the
    outside."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f


def invert(matrix: Matrix) -> Matrix | None:
    """The matrix that undoes `matrix`, or None where it flattens the plane."""
    a, b, c, d, e, f = matrix
    determinant = a * d - b * c
    if abs(determinant) <= 1e-12 * (a * a + b * b + c * c + d * d):
        return None
    a, b, c, d = d / determinant, -b / determinant, -c / determinant, a / determinant
    return a, b, c, d, -(a * e + c * f), -(b * e + d * f)


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """The point (x, y) after the transform."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def similarity(matrix: Matrix) -> float | None:
    """The scale factor of a matrix that keeps all angles (turns, mirrors, uniform scales), None for any other.

    Only such a matrix may be baked into a stroked path: the stroke width is then multiplied by this factor.
    """
    a, b, c, d, _, _ = matrix
    scale = math.hypot(a, b)
    noise = 1e-9 * scale
    keeps = abs(a - d) <= noise and abs(b + c) <= noise
    mirrors = abs(a + d) <= noise and abs(b - c) <= noise
    return scale if scale > 0 and (keeps or mirrors) else None


def write(matrix: Matrix, decimals: int, reach: float) -> str:
    """The shortest transform attribute for a matrix, "" for the identity.

    `decimals` is the number of decimals of the picture's grid and `reach` the largest magnitude of a coordinate
    that the transform will act on, in the units inside it. Coefficients get as many decimals as keep coefficient
    error x reach within half a grid unit, and never fewer than four significant digits, so that a scale of 2e-6 is
    not rounded to 0. What is written again, with the same arguments, is as long: a spelling that is a hair too far
    from the matrix may be near enough to what was written, so this goes on until nothing is shorter.
    """
    text = _spell(matrix, decimals, reach)
    for _ in range(_ROUNDS):
        shorter = _spell(parse(text), decimals, reach)
        if len(shorter) >= len(text):
            break
        text = shorter
    return text


def _spell(matrix: Matrix, decimals: int, reach: float) -> str:
    a, b, c, d, e, f = matrix
    linear = max(decimals, decimals + math.ceil(math.log10(max(reach, 1e-9))), 0)
    size = max(abs(a), abs(b), abs(c), abs(d))
    if size > 0:
        linear = max(linear, 3 - math.floor(math.log10(size)))
    exact = matrix
    a, b, c, d = (_clean(value, linear) for value in (a, b, c, d))
    e, f = _clean(e, decimals), _clean(f, decimals)
    candidates = [f"matrix({_join((a, b, c, d), linear, (e, f), decimals)})"]
    moves = e != 0 or f != 0
    if b == c == 0:
        scale = f"scale({_join((a,) if a == d else (a, d), linear)})" if (a, d) != (1, 1) else ""
        move = f"translate({_join((e, f) if f else (e,), decimals)})" if moves else ""
        candidates.append(move + scale)
    else:
        candidates += _rotations(exact, linear, decimals)
    return min(candidates, key=len)


def _rotations(matrix: Matrix, linear: int, decimals: int) -> list[str]:
    """Spellings of a matrix by rotate(), with what tells them from the matrix within the written decimals."""
    a, b, c, d, e, f = matrix
    unit = 10.0**-linear
    if abs(a - d) > unit or abs(b + c) > unit or abs(math.hypot(a, b) - 1) > unit:
        return []
    degrees = math.degrees(math.atan2(b, a))
    turned: Matrix | None = None
    for digits in range(linear + 3):
        turned = rotation(round(degrees, digits))
        if all(abs(x - y) <= unit / 2 for x, y in zip(turned[:4], (a, b, c, d), strict=True)):
            degrees = round(degrees, digits)
            break
    else:
        return []
    angle = number_text(degrees, 9)
    moved = _clean(e, decimals), _clean(f, decimals)
    if moved == (0, 0):
        return [f"rotate({angle})"]
    found = [f"translate({_join(moved if moved[1] else moved[:1], decimals)})rotate({angle})"]
    back = invert((1 - turned[0], -turned[1], -turned[2], 1 - turned[3], 0.0, 0.0))
    if back is not None:
        center_x, center_y = (_clean(value, decimals) for value in apply(back, e, f))
        exact = multiply(multiply(translation(center_x, center_y), turned), translation(-center_x, -center_y))
        if abs(exact[4] - e) <= 0.5 * 10.0**-decimals and abs(exact[5] - f) <= 0.5 * 10.0**-decimals:
            found.append(f"rotate({_join((degrees,), 9, (center_x, center_y), decimals)})")
    return found


def _clean(value: float, decimals: int) -> float:
    return round(value, decimals) + 0.0  # + 0.0 turns -0.0 into 0.0


def _join(values: tuple[float, ...], decimals: int, more: tuple[float, ...] = (), more_decimals: int = 0) -> str:
    texts = [number_text(value, decimals) for value in values]
    texts += [number_text(value, more_decimals) for value in more]
    out = texts[0]
    for before, text in pairwise(texts):
        tight = text[0] == "-" or (text[0] == "." and "." in before and "e" not in before)
        out += text if tight else " " + text
    return out
