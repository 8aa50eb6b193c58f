"""Shape elements to outlines."""

from __future__ import annotations

import pytest

from iconkit.geometry.outline import become_path, outline, path_text, used_radii
from iconkit.tree import Node


def text(tag: str, **attributes: str) -> str | None:
    segments = outline(Node(tag, attributes))
    return None if segments is None else path_text(segments)


@pytest.mark.parametrize(
    ("tag", "attributes", "expected"),
    [
        ("line", {"x1": "1", "y2": "2.5"}, "M1 0L0 2.5"),
        ("polyline", {"points": "1,2 3 4"}, "M1 2L3 4"),
        ("polygon", {"points": "1 2 3 4 5 2"}, "M1 2L3 4L5 2z"),
        ("polygon", {"points": " "}, ""),
        ("rect", {"width": "2", "height": "3"}, "M0 0L2 0L2 3L0 3z"),
        ("rect", {"width": "2", "height": "0"}, ""),
        ("path", {"d": "m1 1h2"}, "M1 1L3 1"),
        ("path", {"d": "m1 1h"}, None),
        ("polyline", {"points": "1 2 3"}, None),
        ("rect", {"width": "calc(1px)", "height": "3"}, None),
        ("circle", {"r": "2"}, "M2 0A2 2 0 0 1 0 2A2 2 0 0 1 -2 0A2 2 0 0 1 0 -2A2 2 0 0 1 2 0z"),
        ("ellipse", {"rx": "2"}, "M2 0A2 2 0 0 1 0 2A2 2 0 0 1 -2 0A2 2 0 0 1 0 -2A2 2 0 0 1 2 0z"),
    ],
)
def test_outline(tag: str, attributes: dict[str, str], expected: str | None) -> None:
    assert text(tag, **attributes) == expected


def test_become_path_keeps_what_is_not_geometry() -> None:
    node = Node("rect", {"x": "1", "width": "2", "height": "2", "rx": "auto", "fill": "red"})
    segments = outline(node)
    assert segments is not None
    become_path(node, segments)
    assert (node.tag, node.attributes) == ("path", {"fill": "red", "d": "M1 0L3 0L3 2L1 2z"})


def test_used_radii() -> None:
    assert used_radii(None, None, 4, 4) == (0, 0)
    assert used_radii(1, None, 4, 4) == (1, 1)
    assert used_radii(9, 1, 4, 4) == (2, 1)
    assert used_radii(-1, 3) == (3, 3)
