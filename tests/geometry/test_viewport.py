from __future__ import annotations

import pytest

from iconkit.geometry.viewport import read_viewport
from iconkit.path import apply
from iconkit.tree import Node


@pytest.mark.parametrize(
    ("ratio", "corner"),
    [
        ("", (0, 10)),
        ("xMidYMin", (0, 0)),
        ("xMaxYMax meet", (0, 20)),
        ("xMaxYMin slice", (-20, 0)),
        ("xMidYMid slice", (-10, 0)),
        ("none", (0, 0)),
        ("xmidymin", (0, 10)),
        ("xMidYMin cover", (0, 10)),
    ],
)
def test_fits_the_corner_of_the_view_box(ratio: str, corner: tuple[float, float]) -> None:
    node = Node("svg", {"width": "20", "height": "40", "viewBox": "5 5 10 10", "preserveAspectRatio": ratio})
    viewport = read_viewport(node, (99, 99))
    assert viewport is not None
    assert apply(viewport.matrix, 5, 5) == pytest.approx(corner)


@pytest.mark.parametrize("name", ["width", "height"])
def test_missing_side_is_that_of_the_outer_viewport(name: str) -> None:
    node = Node("svg", {"width": "20", "height": "40", "x": "3"})
    del node.attributes[name]
    viewport = read_viewport(node, (7, 9))
    assert viewport is not None
    assert viewport.size == ((7, 40) if name == "width" else (20, 9))
    assert apply(viewport.matrix, 0, 0) == (3, 0)


@pytest.mark.parametrize(
    "attributes", [{"width": "0"}, {"height": "-3"}, {"viewBox": "0 0 0 9"}, {"viewBox": "0 0 9 -1"}]
)
def test_empty_viewport_shows_nothing(attributes: dict[str, str]) -> None:
    assert read_viewport(Node("svg", {"width": "9", "height": "9"} | attributes), (9, 9)) is None


def test_shown_box_is_the_viewport_seen_from_inside() -> None:
    node = Node("svg", {"width": "20", "height": "40", "viewBox": "5 5 10 10"})
    viewport = read_viewport(node, (99, 99))
    assert viewport is not None
    assert viewport.box == (5, 0, 15, 20)
