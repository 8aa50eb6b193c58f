"""How far two drawings can be apart, as geometry.

Used by tests and by checks that compare a result with its source; not on the way from source to result.
"""

import math
from typing import TypeAlias

from .arcs import center_form
from .segments import Segments

Point: TypeAlias = tuple[float, float]
_Line: TypeAlias = tuple[float, float, float, float]

_CELLS = 32


def distance(one: Segments, other: Segments, precision: float) -> float:
    """An upper bound of the Hausdorff distance between two outlines, in user units, at most 2 x `precision` above it.

    Segmentation, direction and order do not matter. Infinite when only one of the two draws anything; 0 when neither
    does. The time grows with the number of segments and with 1 / sqrt(precision).
    """
    chords, other_chords = _flatten(one, precision / 4), _flatten(other, precision / 4)
    if not chords or not other_chords:
        return 0.0 if chords == other_chords else math.inf
    # What the chords are off their curves, on both sides, is part of the bound.
    far = max(_farthest(chords, other_chords, precision), _farthest(other_chords, chords, precision))
    return far + precision / 2


def _farthest(chords: list[_Line], targets: list[_Line], precision: float) -> float:
    """The largest distance from a point of `chords` to `targets`, or up to `precision` more."""
    cell = max(*(abs(a - b) for line in (*chords, *targets) for a, b in zip(line, targets[0], strict=True)), precision)
    cell /= _CELLS
    buckets: dict[tuple[int, int], list[_Line]] = {}
    for target in _cut(targets, cell):
        ax, ay, bx, by = target
        for column in range(math.floor(min(ax, bx) / cell), math.floor(max(ax, bx) / cell) + 1):
            for row in range(math.floor(min(ay, by) / cell), math.floor(max(ay, by) / cell) + 1):
                buckets.setdefault((column, row), []).append(target)
    worst = 0.0
    stack = _cut(chords, cell)
    while stack:
        ax, ay, bx, by = stack.pop()
        length = math.hypot(bx - ax, by - ay)
        column, row = math.floor((ax + bx) / 2 / cell), math.floor((ay + by) / 2 / cell)
        ring, least, bound = 0, math.inf, math.inf
        # What lies outside the searched square of cells is at least ring - 1/2 cells from both ends.
        while least > (ring - 0.5) * cell and ring < 3 * _CELLS:
            ring = 2 * ring + 1
            around = range(-ring, ring + 1)
            near = [t for i in around for j in around for t in buckets.get((column + i, row + j), ())]
            ends = [(_to_chord(ax, ay, t), _to_chord(bx, by, t)) for t in near]
            if ends:
                least = max(min(a for a, _ in ends), min(b for _, b in ends))
                # The distance to one straight target is convex: between two points it is at most that of the worse one.
                bound = min(max(a, b) for a, b in ends)
        if bound <= worst or bound - least <= precision or length <= precision:
            worst = max(worst, min(bound, least + length / 2))
        else:
            mx, my = (ax + bx) / 2, (ay + by) / 2
            stack += (ax, ay, mx, my), (mx, my, bx, by)
    return worst


def _cut(lines: list[_Line], longest: float) -> list[_Line]:
    """The lines in pieces that are not longer than that."""
    out: list[_Line] = []
    for ax, ay, bx, by in lines:
        count = max(1, math.ceil(math.hypot(bx - ax, by - ay) / longest))
        ux, uy = (bx - ax) / count, (by - ay) / count
        out += [(ax + ux * i, ay + uy * i, ax + ux * (i + 1), ay + uy * (i + 1)) for i in range(count)]
    return out


def _to_chord(x: float, y: float, chord: _Line) -> float:
    ax, ay, bx, by = chord
    ux, uy = bx - ax, by - ay
    square = ux * ux + uy * uy
    share = 0.0 if square == 0 else min(1.0, max(0.0, ((x - ax) * ux + (y - ay) * uy) / square))
    return math.hypot(x - ax - share * ux, y - ay - share * uy)


def _flatten(segments: Segments, slack: float) -> list[_Line]:
    """Chords of the segments, none farther than `slack` from its curve."""
    chords: list[_Line] = []
    x0 = y0 = 0.0
    for segment in segments:
        x, y = segment[-2], segment[-1]
        points: list[Point] = []
        if segment[0] == "M":
            x0, y0 = x, y
            continue
        if segment[0] == "C":
            _, x1, y1, x2, y2, _, _ = segment
            # A curve is off its chord by at most 1/8 of the square of the step times the second derivative.
            bend = math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), math.hypot(x1 - 2 * x2 + x, y1 - 2 * y2 + y)
            count = _count(6 * max(bend) / 8, slack)
            for index in range(1, count):
                t = index / count
                s = 1 - t
                a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
                points.append((a * x0 + b * x1 + c * x2 + d * x, a * y0 + b * y1 + c * y2 + d * y))
        elif segment[0] == "Q":
            _, x1, y1, _, _ = segment
            count = _count(math.hypot(x0 - 2 * x1 + x, y0 - 2 * y1 + y) / 4, slack)
            for index in range(1, count):
                t = index / count
                a, b, c = (1 - t) * (1 - t), 2 * t * (1 - t), t * t
                points.append((a * x0 + b * x1 + c * x, a * y0 + b * y1 + c * y))
        elif segment[0] == "A":
            form = center_form(x0, y0, segment)
            count = _count(form.sweep * form.sweep * max(form.rx, form.ry) / 8, slack)
            points = form.between(count)
        for px, py in [*points, (x, y)]:
            chords.append((x0, y0, px, py))
            x0, y0 = px, py
    return chords


def _count(off: float, slack: float) -> int:
    """Into how many pieces to cut a curve that is `off` from its chord when whole; n pieces are off by 1/n^2 of it."""
    return max(1, math.ceil(math.sqrt(off / slack)))
