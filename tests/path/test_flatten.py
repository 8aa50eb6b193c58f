"""Chords stay as near to their segment as they were asked to."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from iconkit.path.arcs import center_form
from iconkit.path.flatten import Chord, flatten
from iconkit.path.segments import Segment

LINE: Segment = ("L", 20, 4)
CUBIC: Segment = ("C", 0, 30, 30, -20, 20, 4)
QUADRATIC: Segment = ("Q", 30, 40, 20, 4)
ARC: Segment = ("A", 12, 9, 30, 1, 0, 20, 4)
VAST: Segment = ("A", 9e6, 9e6, 0, 0, 1, 5000, 4)


def point(segment: Segment, t: float) -> tuple[float, float]:
    """The point at t of the segment from (2, 3)."""
    if segment[0] == "A":
        return center_form(2, 3, segment).at(t)
    s = 1 - t
    weights = (s**3, 3 * s * s * t, 3 * s * t * t, t**3) if segment[0] == "C" else (s * s, 2 * s * t, t * t)
    xs, ys = (2, *segment[1::2]), (3, *segment[2::2])
    return sum(w * x for w, x in zip(weights, xs, strict=True)), sum(w * y for w, y in zip(weights, ys, strict=True))


def to_chord(x: float, y: float, chord: Chord) -> float:
    ax, ay, bx, by = chord
    ux, uy = bx - ax, by - ay
    along = min(1, max(0, ((x - ax) * ux + (y - ay) * uy) / (ux * ux + uy * uy)))
    return math.hypot(x - ax - along * ux, y - ay - along * uy)


@pytest.mark.parametrize("segment", [CUBIC, QUADRATIC, ARC, VAST], ids=lambda segment: segment[0])
@pytest.mark.parametrize("slack", [1, 0.05, 0.001])
def test_every_point_is_near_a_chord(segment: Segment, slack: float) -> None:
    chords = flatten(2, 3, segment, slack)
    farthest = max(min(to_chord(*point(segment, i / 999), chord) for chord in chords) for i in range(1000))
    assert slack / 50 < farthest <= slack * 1.001
    assert chords[0][:2] == (2, 3)
    assert chords[-1][2:] == (segment[-2], segment[-1])
    assert all(one[2:] == other[:2] for one, other in pairwise(chords))


def test_a_line_is_one_chord() -> None:
    assert flatten(2, 3, LINE, 0.1) == [(2, 3, 20, 4)]
