"""A segment as chords, for what is easier to say of straight lines."""

import math
from typing import TypeAlias

from .arcs import center_form
from .segments import Segment

Chord: TypeAlias = tuple[float, float, float, float]
"""A straight line: x and y where it begins, x and y where it ends."""


def flatten(x0: float, y0: float, segment: Segment, slack: float) -> list[Chord]:
    """Chords from (x0, y0) that the segment stays within `slack` of, all in one unit; one for a line or a close.

    There are about as many as the square root of a curve's size in slacks.
    """
    points: list[tuple[float, float]] = []
    if segment[0] == "C":
        _, x1, y1, x2, y2, x, y = segment
        # A curve leaves its chord by at most 1/8 of the square of the step times the second derivative.
        bend = 6 * max(math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), math.hypot(x1 - 2 * x2 + x, y1 - 2 * y2 + y))
        count = max(1, math.ceil(math.sqrt(bend / (8 * slack))))
        for index in range(1, count):
            t = index / count
            s = 1 - t
            a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
            points.append((a * x0 + b * x1 + c * x2 + d * x, a * y0 + b * y1 + c * y2 + d * y))
    elif segment[0] == "Q":
        _, x1, y1, x, y = segment
        count = max(1, math.ceil(math.sqrt(math.hypot(x0 - 2 * x1 + x, y0 - 2 * y1 + y) / (4 * slack))))
        for index in range(1, count):
            t = index / count
            s = 1 - t
            points.append((s * s * x0 + 2 * s * t * x1 + t * t * x, s * s * y0 + 2 * s * t * y1 + t * t * y))
    elif segment[0] == "A":
        form = center_form(x0, y0, segment)
        # By the half angle, as of a vast arc the cosine is 1.
        step = 4 * math.asin(math.sqrt(min(1.0, slack / max(form.rx, form.ry)) / 2))
        count = max(1, math.ceil(abs(form.sweep) / step))
        points = form.between(count)
    chords: list[Chord] = []
    for px, py in [*points, (segment[-2], segment[-1])]:
        chords.append((x0, y0, px, py))
        x0, y0 = px, py
    return chords
