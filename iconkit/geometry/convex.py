"""Convex sub-paths: of these it is certain what lies inside, which way they turn, and that they do not cross.

A curve whose control polygon is convex is convex itself and lies inside that polygon; the polygon of points on the
curve lies inside the curve. Between these two everything here is decided, so that "no" may only mean "not certain".
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from iconkit.path import Segment, Segments
from iconkit.path.arcs import center_form
from iconkit.path.bounds import Box

_Points: TypeAlias = list[tuple[float, float]]
_STEPS = 8  # points that are taken on each curve
_MAX_SEGMENTS = 400
_MAX_SUB_PATHS = 64  # every two of which are compared


class Convex(NamedTuple):
    """A closed convex sub-path: a polygon around it, one inside it, and +1 or -1 for the way both turn."""

    segments: Segments
    outer: _Points
    inner: _Points
    turn: int


def sub_paths(segments: Segments) -> list[Segments]:
    """The sub-paths that draw something, each with its own moveto."""
    found: list[Segments] = []
    for segment in segments:
        if segment[0] == "M":
            found.append([segment])
        elif found[-1][-1][0] == "Z":
            x, y = found[-1][-1][1], found[-1][-1][2]
            found.append([("M", x, y), segment])
        else:
            found[-1].append(segment)
    return [each for each in found if len(each) > 1]


def convex(segments: Segments) -> Convex | None:
    """The convex shape that one sub-path fills; None if it is not certain to be convex."""
    if len(segments) > _MAX_SEGMENTS:
        return None
    outer: _Points = []
    inner: _Points = []
    x, y = segments[0][1], segments[0][2]
    outer.append((x, y))
    inner.append((x, y))
    for segment in segments[1:]:
        controls, points = _polygons(x, y, segment)
        outer += controls
        inner += points
        x, y = segment[-2], segment[-1]
    turn = _turn(outer)
    return Convex(segments, outer, inner, turn) if turn else None


def holds(shape: Convex, points: _Points) -> bool:
    """True if it is certain that every point is inside the shape, or within float noise of its edge."""
    noise = 1e-7 * max(max(abs(x), abs(y)) for x, y in shape.outer)
    edges = [
        (ax, ay, bx, by)
        for (ax, ay), (bx, by) in zip(shape.inner, [*shape.inner[1:], shape.inner[0]], strict=True)
        if (ax, ay) != (bx, by)
    ]
    for ax, ay, bx, by in edges:
        ux, uy = bx - ax, by - ay
        limit = -noise * math.hypot(ux, uy)
        if any(shape.turn * (ux * (y - ay) - uy * (x - ax)) < limit for x, y in points):
            return False
    return True


def corners(box: Box) -> _Points:
    left, top, right, bottom = box
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def box_of(points: _Points) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def apart(one: Convex, other: Convex) -> bool:
    """True if the boxes around the two do not overlap."""
    a, b = box_of(one.outer), box_of(other.outer)
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def turned(shape: Convex, turn: int) -> Segments:
    """The sub-path drawn the way that ``turn`` says."""
    return shape.segments if shape.turn == turn else reverse(shape.segments)


def reverse(segments: Segments) -> Segments:
    """The closed sub-path drawn the other way round."""
    start = segments[0][1], segments[0][2]
    points = [(segment[-2], segment[-1]) for segment in segments]
    found: Segments = []
    if points[-1] != start:
        found.append(("M", *start))
        found.append(("L", *points[-1]))
    else:
        found.append(("M", *points[-1]))
    for index in range(len(segments) - 1, 0, -1):
        segment, (x, y) = segments[index], points[index - 1]
        if segment[0] == "C":
            _, x1, y1, x2, y2, _, _ = segment
            found.append(("C", x2, y2, x1, y1, x, y))
        elif segment[0] == "Q":
            found.append(("Q", segment[1], segment[2], x, y))
        elif segment[0] == "A":
            _, rx, ry, rotation, large, sweep, _, _ = segment
            found.append(("A", rx, ry, rotation, large, 1 - sweep, x, y))
        elif (x, y) != (found[-1][-2], found[-1][-1]):
            found.append(("L", x, y))
    found.append(("Z", *start))
    return found


def by_direction(segments: Segments) -> Segments | None:
    """A path that fills by ``nonzero`` what ``segments`` fill by ``evenodd``; None if that is not certain.

    Every sub-path must be convex, and every two of them apart or one inside the other: then the ones inside an odd
    number of others are drawn against these.
    """
    shapes = [convex(each) for each in sub_paths(segments)]
    known = [shape for shape in shapes if shape is not None]
    if len(known) < len(shapes) or len(known) > _MAX_SUB_PATHS:
        return None
    depths = [0] * len(known)
    for index, one in enumerate(known):
        for other_index, other in enumerate(known[:index]):
            if apart(one, other):
                continue
            if holds(other, one.outer):
                depths[index] += 1
            elif holds(one, other.outer):
                depths[other_index] += 1
            else:
                return None
    first = known[0].turn if known else 1
    return [
        segment
        for shape, depth in zip(known, depths, strict=True)
        for segment in turned(shape, first * (-1) ** (depth + depths[0]))
    ]


def _polygons(x: float, y: float, segment: Segment) -> tuple[_Points, _Points]:
    """Points around a segment that leaves from (x, y), and points on it; both without the first."""
    end = segment[-2], segment[-1]
    if segment[0] == "C":
        _, x1, y1, x2, y2, *_ = segment
        curve = [(x, y), (x1, y1), (x2, y2), end]
        return curve[1:], [_at(curve, step / _STEPS) for step in range(1, _STEPS + 1)]
    if segment[0] == "Q":
        curve = [(x, y), (segment[1], segment[2]), end]
        return curve[1:], [_at(curve, step / _STEPS) for step in range(1, _STEPS + 1)]
    if segment[0] != "A":
        return [end], [end]
    form = center_form(x, y, segment)
    count = max(1, math.ceil(abs(form.sweep) / (math.pi / 2) - 1e-9))
    around: _Points = []
    reach = 1 / math.cos(form.sweep / count / 2)
    for index in range(count):
        # The tangents at both ends of a piece meet at the ray of its middle.
        px, py = form.at((index + 0.5) / count)
        around.append((form.cx + (px - form.cx) * reach, form.cy + (py - form.cy) * reach))
        around.append(form.at((index + 1) / count))
    around[-1] = end
    inside = [form.at(step / (_STEPS * count)) for step in range(1, _STEPS * count)]
    return around, [*inside, end]


def _at(curve: _Points, t: float) -> tuple[float, float]:
    while len(curve) > 1:
        curve = [(ax + (bx - ax) * t, ay + (by - ay) * t) for (ax, ay), (bx, by) in pairwise(curve)]
    return curve[0]


def _turn(points: _Points) -> int:
    """Which way a closed polygon turns if it always turns the same way, and once around; else 0."""
    size = max(max(abs(x), abs(y)) for x, y in points)
    steps = []
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        length = math.hypot(bx - ax, by - ay)
        if length > 1e-9 * size:
            steps.append(((bx - ax) / length, (by - ay) / length))
    total = 0.0
    signs = set()
    for (ax, ay), (bx, by) in zip(steps, [*steps[1:], *steps[:1]], strict=True):
        across, along = ax * by - ay * bx, ax * bx + ay * by
        angle = math.atan2(across, along)
        if abs(angle) > math.pi - 1e-6:
            return 0  # back the way it came
        if abs(angle) > 1e-6:
            signs.add(angle > 0)
        total += angle
    if len(signs) != 1 or abs(abs(total) - 2 * math.pi) > 1e-3:
        return 0
    return 1 if total > 0 else -1
