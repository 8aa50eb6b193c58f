"""Singular values, and what becomes of lengths."""

from __future__ import annotations

import math

import pytest

from iconkit.geometry.scale import scales
from iconkit.path import parse_transform


@pytest.mark.parametrize(
    ("text", "largest", "smallest"),
    [
        ("", 1, 1),
        ("translate(3 4)", 1, 1),
        ("rotate(30)", 1, 1),
        ("scale(-2)", 2, 2),
        ("rotate(20)scale(3 .5)", 3, 0.5),
        ("scale(2 0)", 2, 0),
        ("scale(0)", 0, 0),
        ("skewX(45)", (1 + math.sqrt(5)) / 2, (math.sqrt(5) - 1) / 2),
    ],
)
def test_scales(text: str, largest: float, smallest: float) -> None:
    assert scales(parse_transform(text)) == pytest.approx((largest, smallest))
