from __future__ import annotations

import pytest

from iconkit.color.tones import accent_of_two, is_dark, is_gray, is_white


@pytest.mark.parametrize(
    ("accent", "main"),
    [
        pytest.param("#f60", "#222", id="a color beside black"),
        pytest.param("#b00", "#aaa", id="a dark color beside a light gray"),
        pytest.param("#1a237e", "#fff", id="a dark color beside white"),
        pytest.param("#90caf9", "#1a237e", id="the lighter of two colors"),
        pytest.param("#ccc", "#000", id="the lighter of two grays"),
        pytest.param("#000", "currentColor", id="what is not the text's color already"),
    ],
)
def test_which_of_two_is_the_accent(accent: str, main: str) -> None:
    assert accent_of_two(accent, main) == accent_of_two(main, accent) == accent


def test_equally_light_colors_have_one_order() -> None:
    assert accent_of_two("#f00", "red") == accent_of_two("red", "#f00")


def test_blacks_of_editors_are_gray_and_dark() -> None:
    for color in ("#000", "currentColor", "#231f20", "#1d1d1b", "#1f2937", "#888"):
        assert is_gray(color), color
        assert is_dark(color), color
    assert not is_dark("#8a8a8a")
    assert not is_dark("navy")
    assert not is_gray("navy")


def test_white() -> None:
    assert all(map(is_white, ("#fff", "snow", "#f0f0f0")))
    assert not any(map(is_white, ("#eee", "beige", "currentColor")))
