"""Where a stroke goes farther from its outline than half its width: to the tips of mitres and along square caps."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TypeAlias

from iconkit.path import Segment, Segments
from iconkit.path.arcs import center_form

# A place and the unit direction of the outline there.
_End: TypeAlias = tuple[float, float, float, float]
# A segment with a length, by both its ends.
_Edge: TypeAlias = tuple[_End, _End]


def stroke_tips(
    segments: Segments, half: float, miter_limit: float, *, square_caps: bool
) -> list[tuple[float, float, float, float]]:
    """Lines x1, y1, x2, y2 from the outline to each tip: all of the stroke is within ``half`` of them or the outline.

    ``half`` is half the stroke width; ``miter_limit`` is 0 where joins are not mitred.
    """
    tips: list[tuple[float, float, float, float]] = []
    for edges, closed in _sub_paths(segments):
        if not edges:
            continue
        if not closed and square_caps:
            x, y, ux, uy = edges[0][0]
            tips.append((x, y, x - ux * half, y - uy * half))
            x, y, ux, uy = edges[-1][1]
            tips.append((x, y, x + ux * half, y + uy * half))
        joins = list(pairwise(edges))
        if closed:
            joins.append((edges[-1], edges[0]))
        for before, after in joins:
            x, y, ux, uy = before[1]
            _, _, vx, vy = after[0]
            # The sine of half the angle between the lines; the mitre is longer than the stroke is wide by its inverse.
            sine = math.sqrt(max((1 + ux * vx + uy * vy) / 2, 0.0))
            out_x, out_y = ux - vx, uy - vy
            length = math.hypot(out_x, out_y)
            # A little beyond the limit as well: rounding may bring the join back under it.
            if length > 1e-9 and sine > 1e-6 and 1 / sine <= miter_limit * 1.01:
                tip = half / sine / length
                tips.append((x, y, x + out_x * tip, y + out_y * tip))
    return tips


def _sub_paths(segments: Segments) -> list[tuple[list[_Edge], bool]]:
    """For each sub-path its segments that have a length, and whether it is closed."""
    found: list[tuple[list[_Edge], bool]] = []
    current: list[_Edge] = []
    x = y = 0.0
    dot = False
    for segment in segments:
        to_x, to_y = segment[-2], segment[-1]
        if segment[0] == "M":
            found.append((current or _dot(x, y, dot), False))
            current, dot = [], False
        else:
            dot = True
            if ends := _directions(x, y, segment):
                ux, uy, vx, vy = ends
                current.append(((x, y, ux, uy), (to_x, to_y, vx, vy)))
            if segment[0] == "Z":
                found.append((current, True) if current else (_dot(x, y, dot), False))
                current, dot = [], False
        x, y = to_x, to_y
    found.append((current or _dot(x, y, dot), False))
    return found


def _dot(x: float, y: float, drawn: bool) -> list[_Edge]:
    """A zero-length sub-path has caps along the x axis (SVG 2, section 13.5.4)."""
    return [((x, y, 1.0, 0.0), (x, y, 1.0, 0.0))] if drawn else []


def _directions(x: float, y: float, segment: Segment) -> tuple[float, float, float, float] | None:
    """The unit directions in which a segment leaves and arrives; None if it has no length."""
    to_x, to_y = segment[-2], segment[-1]
    if segment[0] == "A":
        form = center_form(x, y, segment)
        sign = 1 if form.sweep > 0 else -1
        ends: list[tuple[float, float]] = []
        for angle in (form.start, form.start + form.sweep):
            px, py = -form.rx * math.sin(angle) * sign, form.ry * math.cos(angle) * sign
            cos, sin = math.cos(form.axis), math.sin(form.axis)
            ends.append(_unit(cos * px - sin * py, sin * px + cos * py))
        return (*ends[0], *ends[1])
    points = [(x, y), *zip(segment[1:-2:2], segment[2:-2:2], strict=True), (to_x, to_y)]
    leaving = next(((px - x, py - y) for px, py in points[1:] if (px, py) != (x, y)), None)
    arriving = next(((to_x - px, to_y - py) for px, py in points[-2::-1] if (px, py) != (to_x, to_y)), None)
    if leaving is None or arriving is None:
        return None
    return (*_unit(*leaving), *_unit(*arriving))


def _unit(x: float, y: float) -> tuple[float, float]:
    length = math.hypot(x, y)
    return x / length, y / length
