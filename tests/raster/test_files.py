from __future__ import annotations

import io
import struct

import pytest
from PIL import Image, ImageDraw
from PIL.IcoImagePlugin import IcoImageFile

from iconkit.raster.files import encode


def disk(side: int, color: str = "#b00") -> Image.Image:
    picture = Image.new("RGBA", (side, side))
    ImageDraw.Draw(picture).ellipse((1, 1, side - 2, side - 2), fill=color)
    return picture


@pytest.mark.parametrize("form", ["png", "webp"])
def test_every_pixel_is_kept(form: str) -> None:
    data = encode([disk(48)], "webp" if form == "webp" else "png")

    opened = Image.open(io.BytesIO(data))
    assert opened.format == form.upper()
    assert opened.convert("RGBA").convert("RGBa").tobytes() == disk(48).convert("RGBa").tobytes()


def test_an_ico_holds_all_sizes_the_smallest_first() -> None:
    data = encode([disk(48), disk(16), disk(256)], "ico")

    opened = Image.open(io.BytesIO(data))
    assert isinstance(opened, IcoImageFile)
    assert sorted(opened.ico.sizes()) == [(16, 16), (48, 48), (256, 256)]
    assert [struct.unpack_from("<B", data, 6 + 16 * number)[0] for number in range(3)] == [16, 48, 0]
    assert opened.ico.getimage((16, 16)).convert("RGBA").tobytes() == disk(16).tobytes()
