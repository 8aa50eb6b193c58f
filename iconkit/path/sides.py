"""Rounding that leaves horizontal and vertical edges on their side of the lines that a renderer looks along.

Where an edge runs just beside such a line, rounding it past the line changes a whole row of pixels by a quarter of its
ink, and rounding it the other way none. The lines are those of resvg and its kin, four to a pixel, in a picture of 96
CSS px; coarser pictures have some of the same.
"""

from collections.abc import Callable, Iterator
from math import floor

from .grid import nearest
from .segments import Segments

_LINES = 384  # lie half a step off the edges of the picture
_LONG = 0.25  # of the picture: an edge that is worth another decimal
_NOISE = 1e-6  # of a grid unit: nearer to a whole number is what float sums leave
_DIGITS = 3


def beside_lines(segments: Segments, box: float, half_width: float) -> Callable[[float], int]:
    """What rounds the coordinates of ends.

    ``box`` is the longer side of the picture, ``half_width`` how far the edges of a stroke are from its path, 0 for the
    edge of a fill; both are in grid units like the segments. Rounding is to the nearest whole number; for what an edge
    goes along, to the one on its other side if a line is in between, unless there is one on that side too. Equal
    coordinates stay equal, and whole ones what they are.
    """
    step = box / _LINES
    edges = {half_width, -half_width}
    moved = {
        round(value, _DIGITS): floor(value)
        for value, _ in _straight(segments)
        if _crosses(value, nearest(value), step, edges) and not _crosses(value, _other(value), step, edges)
    }
    if not moved:
        return nearest

    def rounded(value: float) -> int:
        below = moved.get(round(value, _DIGITS))
        near = nearest(value)
        if below is None:
            return near
        return below if near > below else below + 1

    return rounded


def loses_a_side(segments: Segments, box: float, half_width: float) -> bool:
    """Whether a long edge of a stroke gets past a line wherever it is rounded to. Arguments are those of
    ``beside_lines``."""
    step = box / _LINES
    edges = {half_width, -half_width}
    return any(
        length >= box * _LONG and all(_crosses(value, near, step, edges) for near in (nearest(value), _other(value)))
        for value, length in _straight(segments)
    )


def _straight(segments: Segments) -> Iterator[tuple[float, float]]:
    """The x of vertical lines and the y of horizontal ones, each with its line's length."""
    x0 = y0 = 0.0
    for segment in segments:
        x, y = segment[-2], segment[-1]
        if segment[0] == "L":
            if abs(x - x0) < _NOISE:
                yield x, abs(y - y0)
            if abs(y - y0) < _NOISE:
                yield y, abs(x - x0)
        x0, y0 = x, y


def _other(value: float) -> int:
    """The whole number on the other side than the nearest."""
    below = floor(value)
    return below + 1 if nearest(value) == below else below


def _crosses(value: float, whole: int, step: float, edges: set[float]) -> bool:
    """Whether an edge so far from the value gets past a line where the value becomes a whole number."""
    if abs(value - nearest(value)) < _NOISE:
        return False
    return any(floor((value + edge) / step + 0.5) != floor((whole + edge) / step + 0.5) for edge in edges)
