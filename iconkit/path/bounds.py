"""Boxes around segments."""

import math
from typing import TypeAlias

from .arcs import Arc, center_form
from .segments import Segments

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom, in user units."""


def bounds(segments: Segments) -> Box | None:
    """The exact box of the drawn geometry, without strokes; None if nothing is drawn.

    A moveto counts only if something is drawn from it; a zero-length sub-path counts as its point.
    """
    xs: list[float] = []
    ys: list[float] = []
    x0 = y0 = 0.0
    for segment in segments:
        if segment[0] != "M":
            xs += x0, segment[-2]
            ys += y0, segment[-1]
        if segment[0] == "C":
            _, x1, y1, x2, y2, x, y = segment
            xs += _cubic_turns(x0, x1, x2, x)
            ys += _cubic_turns(y0, y1, y2, y)
        elif segment[0] == "Q":
            _, x1, y1, x, y = segment
            xs += _quadratic_turns(x0, x1, x)
            ys += _quadratic_turns(y0, y1, y)
        elif segment[0] == "A":
            form = center_form(x0, y0, segment)
            for x, y in _arc_turns(form):
                xs.append(x)
                ys.append(y)
        x0, y0 = segment[-2], segment[-1]
    return (min(xs), min(ys), max(xs), max(ys)) if xs else None


def hull(segments: Segments) -> Box | None:
    """A box that is quick to compute and holds the drawn geometry: of all control points, and of arcs' whole
    ellipses."""
    xs: list[float] = []
    ys: list[float] = []
    x0 = y0 = 0.0
    for segment in segments:
        if segment[0] == "A":
            form = center_form(x0, y0, segment)
            xs += form.cx - (wide := max(form.rx, form.ry)), form.cx + wide, x0, segment[6]
            ys += form.cy - wide, form.cy + wide, y0, segment[7]
        elif segment[0] != "M":
            xs.append(x0)
            ys.append(y0)
            xs += segment[1::2]
            ys += segment[2::2]
        x0, y0 = segment[-2], segment[-1]
    return (min(xs), min(ys), max(xs), max(ys)) if xs else None


def _cubic_turns(p0: float, p1: float, p2: float, p3: float) -> list[float]:
    """The values where one coordinate of the cubic turns back."""
    if min(p0, p3) <= min(p1, p2) and max(p1, p2) <= max(p0, p3):
        return []
    # The derivative is 3 (a t^2 + b t + c).
    a, b, c = p3 - p0 + 3 * (p1 - p2), 2 * (p0 - 2 * p1 + p2), p1 - p0
    if abs(a) <= 1e-12 * (abs(b) + abs(c)):
        roots = [-c / b] if b else []
    else:
        square = b * b - 4 * a * c
        if square < 0:
            return []
        # The sum that does not cancel, then the other root by the product of both.
        half = -(b + math.copysign(math.sqrt(square), b)) / 2
        roots = [half / a] + ([c / half] if half else [])
    turns = []
    for t in roots:
        if 0 < t < 1:
            s = 1 - t
            turns.append(s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3)
    return turns


def _quadratic_turns(p0: float, p1: float, p2: float) -> list[float]:
    if min(p0, p2) <= p1 <= max(p0, p2):
        return []
    t = (p0 - p1) / (p0 - 2 * p1 + p2)
    return [(1 - t) * (1 - t) * p0 + 2 * (1 - t) * t * p1 + t * t * p2]


def _arc_turns(form: Arc) -> list[tuple[float, float]]:
    """The points of the arc where its x or y turns back."""
    cos, sin = math.cos(form.axis), math.sin(form.axis)
    peaks = math.atan2(-form.ry * sin, form.rx * cos), math.atan2(form.ry * cos, form.rx * sin)
    return [
        form.at(share)
        for peak in peaks
        for turn in range(-4, 5)
        if 0 < (share := (peak + turn * math.pi - form.start) / form.sweep) < 1
    ]
