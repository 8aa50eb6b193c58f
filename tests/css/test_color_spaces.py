"""Reference values are what Chromium draws on an sRGB screen."""

from __future__ import annotations

import pytest

from iconkit.css.color_spaces import Triple, to_srgb


@pytest.mark.parametrize(
    ("space", "coordinates", "hexadecimal"),
    [
        ("srgb", (0.2, 0.4, 0.6), "336699"),
        ("display-p3", (0.0, 1.0, 0.0), "00ff00"),
        ("display-p3", (0.3, 0.5, 0.4), "398164"),
        ("lab", (50.0, 40.0, 30.0), "bb5846"),
        ("lab", (4.0, 1.0, 2.0), "110d0a"),
        ("lch", (50.0, 40.0, 30.0), "b25d57"),
        ("oklab", (0.6, 0.1, 0.1), "c3602e"),
        ("oklch", (0.6, 0.2, 30.0), "de3e2d"),
        ("srgb-linear", (0.5, 0.4, 0.3), "bcaa95"),
        ("xyz-d65", (0.5, 0.4, 0.5), "e192b7"),
        ("xyz-d50", (0.5, 0.4, 0.5), "d693d2"),
    ],
)
def test_to_srgb(space: str, coordinates: Triple, hexadecimal: str) -> None:
    channels = to_srgb(space, coordinates)
    assert channels is not None
    assert "".join(f"{round(channel * 255):02x}" for channel in channels) == hexadecimal


def test_unknown_space() -> None:
    assert to_srgb("a98-rgb", (1.0, 0.0, 0.0)) is None
