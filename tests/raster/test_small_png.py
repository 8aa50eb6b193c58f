from __future__ import annotations

import io
import random
import struct

import pytest
from PIL import Image, ImageDraw

from iconkit.raster.small_png import small_png


def picture(mode: str) -> Image.Image:
    drawn = Image.new("RGBA", (37, 21))
    pen = ImageDraw.Draw(drawn)
    if mode == "gray":
        for level in range(0, 256, 16):
            pen.rectangle((level // 8, 2, level // 8, 18), fill=(0, 0, 0, level))
    elif mode == "two":
        pen.rectangle((3, 3, 20, 9), fill="#b00")
    elif mode == "few":
        for at, color in enumerate(["#b00", "#0b0", "#00b", "#bb0", "#0bb"]):
            pen.rectangle((at * 6, 2, at * 6 + 4, 18), fill=color)
    elif mode == "opaque":
        drawn.paste("#123456", (0, 0, 37, 21))
        pen.ellipse((3, 3, 18, 18), fill="#fff")
    else:
        source = random.Random(7)
        drawn.putdata([tuple(source.randrange(256) for _ in range(4)) for _ in range(37 * 21)])
    return drawn


@pytest.mark.parametrize(
    ("mode", "form"), [("gray", {3, 4}), ("two", {3, 6}), ("few", {2, 3, 6}), ("opaque", {0, 2, 3}), ("noise", {6})]
)
def test_every_visible_pixel_is_the_same(mode: str, form: set[int]) -> None:
    before = picture(mode)

    data = small_png(before)

    after = Image.open(io.BytesIO(data))
    after.verify()
    opened = Image.open(io.BytesIO(data)).convert("RGBA")
    visible = [(one, other) for one, other in zip(pixels(before), pixels(opened), strict=True) if one[3] or other[3]]
    assert opened.size == before.size
    assert [pair for pair in visible if pair[0] != pair[1]] == []
    assert struct.unpack(">B", data[25:26])[0] in form


def test_it_is_smaller_than_pillows_and_the_same_each_time() -> None:
    for mode in ("gray", "two", "few", "opaque"):
        usual = io.BytesIO()
        picture(mode).save(usual, "PNG", optimize=True)
        assert len(small_png(picture(mode))) < len(usual.getvalue())
        assert small_png(picture(mode)) == small_png(picture(mode))


@pytest.mark.parametrize("color", ["#0000", "#b008", "#fff", "#123456"])
def test_the_smallest_pictures(color: str) -> None:
    dot = Image.new("RGBA", (1, 1), color)

    opened = Image.open(io.BytesIO(small_png(dot))).convert("RGBA")

    assert pixels(opened) == pixels(dot)


def test_colors_that_cannot_be_seen_cost_nothing() -> None:
    hidden = Image.new("RGBA", (8, 8), (200, 30, 40, 0))

    assert small_png(hidden) == small_png(Image.new("RGBA", (8, 8)))


def pixels(image: Image.Image) -> list[tuple[int, ...]]:
    data = image.tobytes()
    return [tuple(data[at : at + 4]) for at in range(0, len(data), 4)]
