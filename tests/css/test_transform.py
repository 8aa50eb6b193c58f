from __future__ import annotations

import pytest

from iconkit.css.transform import around, transform_attribute

BOX = (24.0, 48.0)


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("none", ""),
        ("translate(4px, 2px)", "translate(4 2)"),
        ("translate(50%, 50%)", "translate(12 24)"),
        ("translateX(1mm)", "translate(3.779527559)"),
        ("translateY(25%)", "translate(0 12)"),
        ("rotate(.25turn) scale(2)", "rotate(90) scale(2)"),
        ("rotate(0)", "rotate(0)"),
        ("scaleX(2)scaleY(3)", "scale(2 1) scale(1 3)"),
        ("skewX(100grad) skewY(10deg)", "skewX(90) skewY(10)"),
        ("matrix(1, 0, 0, 1, 4, 5)", "matrix(1 0 0 1 4 5)"),
        ("rotate(45)", None),
        ("translate(4 2)", "translate(4 2)"),
        ("rotate3d(1, 0, 0, 45deg)", None),
        ("perspective(4px)", None),
        ("scale(1, 2, 3)", None),
        ("matrix(1, 0)", None),
        ("red", None),
    ],
)
def test_transform_attribute(text: str, attribute: str | None) -> None:
    assert transform_attribute(text, BOX) == attribute


@pytest.mark.parametrize(
    ("origin", "x", "y"),
    [
        ("12px 4px", "12", "4"),
        ("50%", "12", "24"),
        ("center", "12", "24"),
        ("bottom right", "24", "48"),
        ("left", "0", "24"),
    ],
)
def test_around(origin: str, x: str, y: str) -> None:
    minus_x = "0" if x == "0" else f"-{x}"
    assert around("rotate(9)", origin, BOX) == f"translate({x} {y}) rotate(9) translate({minus_x} -{y})"


def test_around_nothing() -> None:
    assert around("rotate(9)", "0 0", BOX) == "rotate(9)"
    assert around("rotate(9)", "somewhere", BOX) is None
    assert around("rotate(9)", "", BOX) is None
