"""Short open sub-paths of strokes: turned where that is shorter, and nothing else changes."""

import pytest
from hypothesis import given, settings

from iconkit.path import Segments, minify, read, tolerance_for
from iconkit.path.directions import turn_stroke
from iconkit.path.grid import scale, snap
from iconkit.path.measure import distance
from iconkit.path.sub_paths import split

from .strategies import plain_text, segments


def line_art(text: str) -> str:
    return minify(text, 3, tolerance=tolerance_for(24), filled=False)


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        pytest.param("M18 12H6", "M6 12h12", id="to the right"),
        pytest.param("M9 19V5", "M9 5v14", id="down"),
        pytest.param("M19 9l-7 7-7-7", "M5 9l7 7 7-7", id="a chevron"),
        pytest.param("M7 2h9M9 5H3", "M7 2h9M3 5h6", id="each for itself"),
        pytest.param("M4 2L4 2M9 5H3", "M4 2h0M3 5h6", id="a dot has no direction"),
        pytest.param("M12.01 7H12", "M12 7h.01", id="the shorter moveto"),
        pytest.param("M12 3L9 6", "M9 6l3-3", id="as long: from the left"),
        pytest.param("M8 3a4 2 30 1 1-2 0", "M8 3a4 2 30 11-2 0", id="one sign does not pay for a curve"),
        pytest.param("M8 3a4 2 30 1 1-2-1H5", "M5 2h1a4 2 30 102 1", id="an arc"),
        pytest.param("M18 3h-9c-1 0-2 1-3 4", "M6 7c1-3 2-4 3-4h9", id="a cubic"),
        pytest.param("M18 3h-9q-3 0-3 4", "M6 7q0-4 3-4h9", id="a quadratic"),
        pytest.param("M9 9H3V3H1V1", "M9 9H3V3H1V1", id="long outlines stay"),
        pytest.param("M1 1zH9V3", "M1 1zh8v2", id="nor what is drawn on from a close"),
        pytest.param("M9 9H3L5 5z", "M9 9H3l2-4z", id="closed ones have no ends"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_direction(drawn: str, text: str) -> None:
    assert line_art(drawn) == text
    assert line_art(text) == text


def test_with_a_fill_the_direction_stays_as_it_may_make_a_hole() -> None:
    text = "M9 9H3l3-5M8 8H4l2-3"
    assert minify(text, 3) == text
    assert line_art(text) != text


def test_where_nodes_count_the_direction_stays() -> None:
    assert minify("M9 9H3", 3, filled=False, keep_nodes=True) == "M9 9H3"


@settings(max_examples=60)
@given(segments(4))
def test_what_is_turned_draws_the_same(path: Segments) -> None:
    for before in split(snap(scale(path, 1000), 1000, 0.0), stroked=True):
        after = turn_stroke(before, 3)
        assert distance(before, after, 1) <= 1
        assert turn_stroke(after, 3) is after


@settings(max_examples=60)
@given(segments(4))
def test_twice_is_once(path: Segments) -> None:
    once = line_art(plain_text(path))
    assert line_art(once) == once
    assert not once or read(once)[1] is None
