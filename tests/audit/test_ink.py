from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from iconkit.audit.ink import as_webp, differ, ink_box, is_mirrored, look_of, mask_of
from iconkit.audit.records import Box, as_ratio

SIDE = 48
FLAG = ((8, 8), (40, 8), (8, 40))
WEDGE = ((40, 8), (8, 8), (40, 40))
TENT = ((24, 8), (40, 40), (8, 40))


def plain(color: str, side: int = SIDE) -> Image.Image:
    return Image.new("RGB", (side, side), color)


def drawn(points: tuple[tuple[int, int], ...], color: str, ground: str, move: int = 0) -> Image.Image:
    picture = plain(ground)
    ImageDraw.Draw(picture).polygon([(x + move, y) for x, y in points], fill=color)
    return picture


@pytest.mark.parametrize(
    ("color", "ground", "contrast"),
    [("#000", "#fff", 21.0), ("#fff", "#000", 21.0), ("#767676", "#fff", 4.54), ("#333", "#222", 1.26)],
)
def test_contrast_is_that_of_the_guidelines(color: str, ground: str, contrast: float) -> None:
    look = look_of(drawn(FLAG, color, ground), plain(ground))

    assert look.sight == "seen"
    assert look.contrast == contrast
    assert 0.2 < look.ink < 0.3


def test_a_twentieth_of_the_ink_is_enough_to_be_seen() -> None:
    pale = plain("#fff")
    draw = ImageDraw.Draw(pale)
    draw.rectangle((4, 4, 43, 43), fill="#eee")
    few = pale.copy()
    ImageDraw.Draw(few).rectangle((4, 4, 10, 10), fill="#000")  # 49 pixels of 1600
    draw.rectangle((4, 4, 43, 6), fill="#000")  # 120

    assert look_of(pale, plain("#fff")).contrast == 21
    assert look_of(few, plain("#fff")).contrast < 1.2


@pytest.mark.parametrize("color", ["#fff", "#fdfdfd"])
def test_nothing_and_what_rounding_leaves_is_blank(color: str) -> None:
    assert look_of(drawn(FLAG, color, "#fff"), plain("#fff")).sight == "blank"


def test_a_large_picture_is_judged_by_a_part_of_its_pixels() -> None:
    shown = plain("#fff", 1000)
    ImageDraw.Draw(shown).rectangle((0, 0, 499, 999), fill="#000")

    look = look_of(shown, plain("#fff", 1000))

    assert look.ink == pytest.approx(0.5, abs=0.01)
    assert look.contrast == 21


@pytest.mark.parametrize(
    ("one", "other", "mirrored"),
    [(FLAG, FLAG, False), (FLAG, WEDGE, True), (TENT, TENT, None), (FLAG, TENT, None)],
)
@pytest.mark.parametrize("move", [0, 2])
def test_mirrored_in_whatever_colors(
    one: tuple[tuple[int, int], ...], other: tuple[tuple[int, int], ...], mirrored: bool | None, move: int
) -> None:
    first = mask_of(drawn(one, "#000", "#fff"), plain("#fff"))
    second = mask_of(drawn(other, "#8ab4f8", "#123", move), plain("#123"))

    assert is_mirrored(first, second) is mirrored


def test_a_mark_shows_or_not() -> None:
    assert differ(plain("#f0f"), plain("#0f0"))
    assert not differ(plain("#fff"), plain("#fff"))


def test_a_box_becomes_what_is_inked_in_it() -> None:
    box = Box(10, 20, 24, 24)

    assert ink_box(drawn(FLAG, "#000", "#fff"), plain("#fff"), box, 2) == Box(14, 24, 16.5, 16.5)
    assert ink_box(plain("#fff"), plain("#fff"), box, 2) == box


def test_a_picture_is_the_same_bytes_each_time() -> None:
    assert as_webp(drawn(FLAG, "#000", "#fff")) == as_webp(drawn(FLAG, "#000", "#fff"))


@pytest.mark.parametrize(("contrast", "text"), [(2.96, "2.9:1"), (3.0, "3.0:1"), (1.1, "1.1:1"), (21.0, "21.0:1")])
def test_a_ratio_is_cut_off(contrast: float, text: str) -> None:
    assert as_ratio(contrast) == text
