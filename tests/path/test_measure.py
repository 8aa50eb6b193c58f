import math

import pytest

from iconkit.path import circle, distance, polygon, read, transform, translation


def test_the_same_drawing_cut_otherwise_is_near() -> None:
    whole, cut = read("M0 0H10V5")[0], read("M10 5V2V0H4L0 0")[0]
    assert distance(whole, cut, 0.01) <= 0.02


def test_a_shifted_drawing_is_as_far_as_the_shift() -> None:
    found = distance(circle(5, 5, 4), transform(circle(5, 5, 4), translation(0.3, 0)), 0.02)
    assert 0.3 <= found < 0.34


def test_curves_are_bounded_from_above() -> None:
    curve, chord = read("M0 0Q5 4 10 0")[0], read("M0 0H10")[0]
    for precision in (0.5, 0.1, 0.01):
        assert 2 <= distance(curve, chord, precision) <= 2 + 2 * precision


def test_a_missing_part_counts() -> None:
    assert distance(polygon([(0, 0), (4, 0), (4, 4)]), read("M0 0H4V4")[0], 0.1) == pytest.approx(2, abs=0.2)


def test_nothing_against_something_is_infinitely_far() -> None:
    assert distance([], circle(1, 1, 1), 0.1) == math.inf
    assert distance([], [("M", 1, 1)], 0.1) == 0
