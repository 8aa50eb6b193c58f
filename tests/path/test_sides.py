"""Edges keep to their side of the lines that renderers look along."""

import pytest
from hypothesis import given, settings

from iconkit.path import Segments, minify
from iconkit.path.grid import nearest, scale
from iconkit.path.sides import beside_lines

from .strategies import plain_text, segments

# In a picture of 24 units the lines are at odd multiples of 1/32: one is at 2.46875.
BEFORE, BEHIND = 2.46871, 2.46879


def edge(x: float) -> Segments:
    return scale([("M", x, 3.0004), ("L", x, 9), ("L", 9, 9)], 1000)


@pytest.mark.parametrize(("x", "rounded"), [(BEFORE, 2468), (BEHIND, 2469), (2.4683, 2468), (2.4691, 2469)])
def test_an_edge_is_rounded_to_its_side(x: float, rounded: int) -> None:
    assert beside_lines(edge(x), 24_000, 0)(x * 1000) == rounded


def test_all_else_goes_to_the_nearest() -> None:
    near = beside_lines(edge(BEFORE), 24_000, 0)
    assert near(BEHIND * 1000) == near(2468.6) == 2469
    assert beside_lines(scale([("M", BEFORE, 1), ("L", 9, 9)], 1000), 24_000, 0) is nearest


def test_an_edge_on_the_grid_stays() -> None:
    # In a picture of 512 units the line at 2 is on the grid.
    assert beside_lines(scale([("M", 2, 1), ("L", 2.0000000001, 9)], 100), 51_200, 0) is nearest


@pytest.mark.parametrize(
    ("box", "text"),
    [
        (0.0, "M2.469 3.1v-1.505a1 1 0 011.006-1h1.52Q7.5 1.1 7.5 3.1"),
        (24.0, "M2.468 3.1v-1.505a1 1 0 011.007-1h1.52Q7.5 1.1 7.5 3.1"),
    ],
)
def test_what_meets_the_edge_goes_along(box: float, text: str) -> None:
    drawn = f"M{BEFORE} 3.1V1.595a1 1 0 0 1 1.0063-1H4.995Q7.5 1.1 7.5 3.1z"
    assert minify(drawn, 3, stroked=False, step=5, box=box) == text


@pytest.mark.parametrize(
    ("x", "half_width", "rounded"),
    [
        (BEFORE, 1.02, 2469),  # no line is near its edges
        (BEFORE - 1, 1, 1468),  # the right edge keeps left of the line
        (BEHIND + 1, 1, 3469),  # the left edge keeps right of it
        (BEFORE - 1, 0.9995, 1469),  # one edge would get past a line there, the other here
    ],
)
def test_of_a_stroke_both_edges_are_seen(x: float, half_width: float, rounded: int) -> None:
    assert beside_lines(edge(x), 24_000, half_width * 1000)(x * 1000) == rounded


def test_a_stroke_is_rounded_by_its_edges() -> None:
    drawn = f"M{BEFORE - 1} 3V9H8"
    assert minify(drawn, 3, box=24, half_width=1) == "M1.468 3v6H8"
    assert minify(drawn, 3, box=24, half_width=0.52) == "M1.469 3v6H8"


@settings(max_examples=30)
@given(segments(4))
def test_twice_is_once(path: Segments) -> None:
    once = minify(plain_text(path), 3, stroked=False, step=5, tolerance=0.001, box=24)
    assert minify(once, 3, stroked=False, step=5, tolerance=0.001, box=24) == once


def test_a_long_edge_of_a_stroke_is_worth_another_decimal() -> None:
    """Of both edges one would get past a line wherever the path is rounded to, with two decimals."""
    drawn = "M{} 5.2V66.6568H{}"
    edge, short = drawn.format("5.2", "49.36"), "M30 66.6568h9V60"
    assert minify(edge, 2, box=72, half_width=0.9395) == "M5.2 5.2v61.457h44.16"
    assert minify(short, 2, box=72, half_width=0.9395) == "M30 66.66h9V60"
    assert minify("M5.2 5.2v61.457h44.16", 2, box=72, half_width=0.9395) == "M5.2 5.2v61.457h44.16"
