"""Where strokes reach beyond half their width."""

from __future__ import annotations

import math

import pytest

from iconkit.geometry.stroke_tips import stroke_tips
from iconkit.path import read


def tips(d: str, *, miter: float = 4, square: bool = False) -> list[tuple[float, ...]]:
    found = stroke_tips(read(d)[0], 1, miter, square_caps=square)
    return [tuple(round(value, 6) + 0.0 for value in tip) for tip in found]


def test_a_right_angle() -> None:
    assert tips("M0 0h4v4") == [(4, 0, 5, -1)]


def test_a_closed_shape_has_a_join_at_its_start() -> None:
    assert (0, 0, -1, -1) in tips("M0 0h4v4h-4z")
    assert len(tips("M0 0h4v4h-4z")) == 4
    assert len(tips("M0 0h4v4h-4v-4")) == 3


def test_the_limit_cuts_mitres_off() -> None:
    sharp = "M0 0h10l-10 1"
    ratio = 1 / math.sin(math.atan2(1, 10) / 2)
    assert tips(sharp, miter=ratio - 1) == []
    assert len(tips(sharp, miter=ratio + 1)) == 1
    assert tips(sharp, miter=0) == []


@pytest.mark.parametrize("d", ["M0 0h4h4", "M0 0c0 4 4 4 4 0c0-4 4-4 4 0", "M0 0a2 2 0 0 0 4 0a2 2 0 0 1 4 0"])
def test_a_smooth_join_has_no_tip(d: str) -> None:
    assert tips(d) == [] or all(math.dist(tip[:2], tip[2:]) < 1.01 for tip in tips(d))


def test_square_caps_reach_on_along_the_line() -> None:
    assert tips("M0 0h4", square=True) == [(0, 0, -1, 0), (4, 0, 5, 0)]
    assert tips("M2 2z", square=True) == [(2, 2, 1, 2), (2, 2, 3, 2)]
    assert tips("M0 0c0 0 0 4 4 4", square=True) == [(0, 0, 0, -1), (4, 4, 5, 4)]
