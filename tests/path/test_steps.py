import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iconkit.path import Segments, distance, minify, read
from iconkit.path.grid import scale, snap
from iconkit.path.steps import coarsen
from iconkit.path.sub_paths import split

from .strategies import plain_text, segments


@pytest.mark.parametrize(
    ("text", "coarse"),
    [
        pytest.param(
            "M1.003 1.004C2.111 3.333 4.444 5.556 6.667 1.123", "M1.005 1.005C2.11 3.335 4.445 5.555 6.665 1.125"
        ),
        pytest.param("M1.003 1.004L6.667 4.444L2.223 9", "M1.005 1.005L6.665 4.445L2.225 9", id="slanted lines"),
        pytest.param(
            "M1.003 1.004H6.667L2.223 9", "M1.005 1.004H6.665L2.225 9", id="a horizontal edge keeps its height"
        ),
        pytest.param("M1.003 1.004V6.667L9 2.223", "M1.003 1.005V6.665L9 2.225", id="a vertical one its place"),
        pytest.param(
            "M1.003 1.004L6.667 4.444L1.003 9.001",
            "M1.003 1.005L6.665 4.445L1.003 9",
            id="as does the edge that closes",
        ),
        pytest.param(
            "M1.003 1.004L6.667 4.444L9.001 1.004L1.003 1.004",
            "M1.005 1.004L6.665 4.445L9 1.004L1.005 1.004",
            id="and one that is drawn back to the start",
        ),
        pytest.param(
            "M1.003 1.004A3 3 0 0 1 4.004 4.003L9.001 9.001",
            "M1.003 1.004A3 3 0 0 1 4.004 4.003L9 9",
            id="the ends of arcs stay",
        ),
        pytest.param(
            "M1.003 1.004Q2.111 3.333 4.444 5.556L9.001 9.001",
            "M1.003 1.004Q2.111 3.333 4.444 5.556L9 9",
            id="as do quadratics",
        ),
        pytest.param(
            "M0 0C1.001 2.001 3.003 4.004 5.003 5.004C7.003 6.004 8.001 8.001 9.001 9.001",
            "M0 0C1 2 3.005 4.005 5.005 5.005C7.005 6.005 8 8 9 9",
            id="what is smooth stays so",
        ),
        pytest.param(
            "M1.003 1.004C1.003 3.002 5.002 6.667 9.001 6.667",
            "M1.005 1.005C1.005 3 5 6.665 9 6.665",
            id="level handles stay level",
        ),
        pytest.param("M1.003 1.004L5.001 6.667ZL9.001 9.001", "M1.003 1.004L5.001 6.667ZL9.001 9.001", id="drawn on"),
    ],
)
def test_most_coordinates_become_multiples(text: str, coarse: str) -> None:
    assert coarsen(on_grid(text), 5) == on_grid(coarse)


def test_what_crosses_most_of_the_picture_stays() -> None:
    path = on_grid("M0.002 12.002C0.002 5.003 5.003 0.002 12.002 0.002L14.001 3.001L11.001 12.001")
    coarse = on_grid("M0.002 12.002C0.002 5.005 5.005 0.002 12.002 0.002L14 3L11 12")
    assert coarsen(path, 5, 24_000) == coarse


def on_grid(text: str) -> Segments:
    return snap(scale(read(text)[0], 1000), 1000, 0.0)


@settings(max_examples=30)
@given(segments(4), st.sampled_from((2, 5)))
def test_coarse_is_coarse_already(path: Segments, step: int) -> None:
    for part in split(snap(scale(path, 100), 100, 0.0), stroked=False):
        once = coarsen(part, step)
        assert coarsen(once, step) == once


@settings(max_examples=30)
@given(segments(4))
def test_a_fill_minified_twice_with_a_step_stays_the_same(path: Segments) -> None:
    once = minify(plain_text(path), 3, stroked=False, step=5, tolerance=0.001)
    assert minify(once, 3, stroked=False, step=5, tolerance=0.001) == once


@settings(max_examples=30)
@given(segments(4))
def test_coarse_paths_stay_within_the_bound(path: Segments) -> None:
    snapped = snap(scale(path, 10), 10, 0.0)
    # Half a step in each direction, and 4/9 of as much again under a handle that is reflected.
    bound = 2.5 * math.sqrt(2) * (1 + 4 / 9)
    for part in split(snapped, stroked=False):
        assert distance(part, coarsen(part, 5), 1) <= bound + 1


def test_strokes_and_counted_nodes_take_no_step() -> None:
    text = "M1.003 1.004l5.664 3.443"
    assert minify(text, 3, step=5) == minify(text, 3)
    assert minify(text, 3, stroked=False, keep_nodes=True, step=5) == minify(text, 3, stroked=False, keep_nodes=True)
    assert minify(text + "L9 1", 3, stroked=False, step=5) == "m9 1-7.995.005 5.66 3.44"
