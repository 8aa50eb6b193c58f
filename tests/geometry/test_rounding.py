"""What a shape is going to be written as."""

from __future__ import annotations

import pytest

from iconkit.geometry.rounding import Seen, has_few_numbers, round_shape, rounded_path, seen_with
from iconkit.svg import INITIAL
from iconkit.tree import Node

LINE = {**INITIAL, "stroke": "#000"}
FILL = Seen(24, stroked=False, filled=True, round_joins=False, keep_nodes=False, is_exact=False)


@pytest.mark.parametrize(
    ("seen", "text"),
    [
        (FILL, "m1.235 2 2.575 3"),
        (FILL._replace(is_exact=True), "m1.23457 2 2.57654 3"),
        (FILL._replace(in_definition=True), "M1.234567 2l2.57654 3"),
        (FILL._replace(stroked=True), "M1.235 2l2.576 3"),
        (FILL._replace(side=240), "m1.25 2 2.55 3"),
    ],
)
def test_decimals_are_those_that_are_seen(seen: Seen, text: str) -> None:
    assert rounded_path("M1.2345674 2L3.8111074 5", seen) == text


def test_shapes_are_rounded_like_paths_in_a_large_drawing() -> None:
    shape = Node("circle", {"cx": "1.23456", "cy": "auto", "r": "3.00001", "fill": "red"})
    round_shape(shape, FILL._replace(is_exact=True))
    assert shape.attributes == {"cx": "1.235", "cy": "auto", "r": "3", "fill": "red"}


@pytest.mark.parametrize(
    ("values", "attributes", "stroked", "keep_nodes"),
    [
        (INITIAL, {}, False, False),
        (LINE, {}, True, False),
        (INITIAL | {"stroke-dasharray": "4"}, {}, False, False),
        (LINE | {"stroke-dasharray": "4"}, {}, True, True),
        (INITIAL | {"marker-mid": "url(#a)"}, {}, False, True),
        (LINE, {"pathLength": "9"}, True, True),
        (LINE, {"vector-effect": "none"}, True, False),
    ],
)
def test_what_is_seen_of_a_shape(
    values: dict[str, str], attributes: dict[str, str], stroked: bool, keep_nodes: bool
) -> None:
    seen = seen_with(Node("path", attributes), values, 24, is_exact=False)
    assert (seen.stroked, seen.keep_nodes) == (stroked, keep_nodes)


@pytest.mark.parametrize("tag", ["path", "polygon"])
@pytest.mark.parametrize(("points", "few"), [(78, True), (80, False)])
def test_polygons_count_as_the_paths_they_become(tag: str, points: int, few: bool) -> None:
    root = Node("svg", {})
    text = " ".join(["1 2"] * points)
    root.children = [Node(tag, {"points": text} if tag == "polygon" else {"d": f"M{text}z"})]
    assert has_few_numbers(root) is few
