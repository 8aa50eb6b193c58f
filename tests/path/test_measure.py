import math
from unittest.mock import Mock

import pytest

from iconkit.path import circle, distance, measure, polygon, read, transform, translation


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


@pytest.mark.parametrize("text", ["M0 0L30 30", "M0 0H30", "M2 30V0"])
def test_lone_lines_are_not_cut_by_how_little_they_are_apart(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    weighed = Mock(wraps=measure._to_chord)
    monkeypatch.setattr(measure, "_to_chord", weighed)
    line = read(text)[0]
    assert 0.02 <= distance(line, transform(line, translation(0.02, 0.03)), 0.01) <= 0.06
    assert weighed.call_count < 20_000
