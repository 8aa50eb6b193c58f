"""How far two drawings can be apart, as geometry.

Used by tests and by checks that compare a result with its source; not on the way from source to result.
"""

import math
from typing import TypeAlias

from .flatten import Chord, flatten
from .segments import Segments

Point: TypeAlias = tuple[float, float]

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


def _farthest(chords: list[Chord], targets: list[Chord], precision: float) -> float:
    """The largest distance from a point of `chords` to `targets`, or up to `precision` more."""
    ends = [end for ax, ay, bx, by in (*chords, *targets) for end in ((ax, ay), (bx, by))]
    cell = max(precision, *(max(along) - min(along) for along in zip(*ends, strict=True))) / _CELLS
    buckets: dict[tuple[int, int], list[Chord]] = {}
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
            far = [(_to_chord(ax, ay, t), _to_chord(bx, by, t)) for t in near]
            if far:
                least = max(min(a for a, _ in far), min(b for _, b in far))
                # The distance to one straight target is convex: between two points it is at most that of the worse one.
                bound = min(max(a, b) for a, b in far)
        if bound <= worst or bound - least <= precision or length <= precision:
            worst = max(worst, min(bound, least + length / 2))
        else:
            mx, my = (ax + bx) / 2, (ay + by) / 2
            stack += (ax, ay, mx, my), (mx, my, bx, by)
    return worst


def _cut(lines: list[Chord], longest: float) -> list[Chord]:
    """The lines in pieces that are not longer than that."""
    out: list[Chord] = []
    for ax, ay, bx, by in lines:
        count = max(1, math.ceil(math.hypot(bx - ax, by - ay) / longest))
        ux, uy = (bx - ax) / count, (by - ay) / count
        out += [(ax + ux * i, ay + uy * i, ax + ux * (i + 1), ay + uy * (i + 1)) for i in range(count)]
    return out


def _to_chord(x: float, y: float, chord: Chord) -> float:
    ax, ay, bx, by = chord
    ux, uy = bx - ax, by - ay
    square = ux * ux + uy * uy
    share = 0.0 if square == 0 else min(1.0, max(0.0, ((x - ax) * ux + (y - ay) * uy) / square))
    return math.hypot(x - ax - share * ux, y - ay - share * uy)


def _flatten(segments: Segments, slack: float) -> list[Chord]:
    """Chords of the segments, none farther than `slack` from its curve."""
    chords: list[Chord] = []
    x = y = 0.0
    for segment in segments:
        if segment[0] != "M":
            chords += flatten(x, y, segment, slack)
        x, y = segment[-2], segment[-1]
    return chords
