"""Rounding that leaves horizontal and vertical edges of a fill on their side of the lines that a renderer looks along.

Where an edge runs just beside such a line, rounding it past the line changes a whole row of pixels by a quarter of its
ink, and rounding it the other way none. The lines are those of resvg and its kin, four to a pixel, in a picture of 96
CSS px; coarser pictures have some of the same.
"""

from collections.abc import Callable
from math import floor

from .grid import nearest
from .segments import Segments

_LINES = 384  # lie half a step off the edges of the picture
_NOISE = 1e-6  # of a grid unit: nearer to a whole number is what float sums leave
_DIGITS = 3


def beside_lines(segments: Segments, box: float) -> Callable[[float], int]:
    """What rounds the coordinates of ends; ``box`` is the longer side of the picture, in grid units like the segments.

    To the nearest whole number; for the coordinate of an edge, to the one on its other side if a line is in between.
    Equal coordinates stay equal, and whole ones what they are.
    """
    step = box / _LINES
    moved = {round(value, _DIGITS): floor(value) for value in _edges(segments) if _crosses(value, step)}
    if not moved:
        return nearest

    def rounded(value: float) -> int:
        below = moved.get(round(value, _DIGITS))
        near = nearest(value)
        if below is None:
            return near
        return below if near > below else below + 1

    return rounded


def _edges(segments: Segments) -> set[float]:
    """The x of vertical lines and the y of horizontal ones."""
    found: set[float] = set()
    x0 = y0 = 0.0
    for segment in segments:
        x, y = segment[-2], segment[-1]
        if segment[0] == "L":
            if abs(x - x0) < _NOISE:
                found.add(x)
            if abs(y - y0) < _NOISE:
                found.add(y)
        x0, y0 = x, y
    return found


def _crosses(value: float, step: float) -> bool:
    """Whether a line is between the value and the nearest whole number."""
    near = nearest(value)
    return abs(value - near) >= _NOISE and floor(value / step + 0.5) != floor(near / step + 0.5)
