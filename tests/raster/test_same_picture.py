from __future__ import annotations

import io

import pytest
from PIL import Image

from iconkit.model import PictureFormat
from iconkit.raster.files import encode
from iconkit.raster.same_picture import TOLERANCE, is_picture, same_picture

Color = tuple[int, int, int, int]
CLEAR = (0, 0, 0, 0)


def png(color: Color, size: tuple[int, int] = (4, 4), *, dot: Color | None = None, level: int = 6) -> bytes:
    image = Image.new("RGBA", size, color)
    if dot is not None:
        image.putpixel((2, 1), dot)
    stream = io.BytesIO()
    image.save(stream, "PNG", compress_level=level)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("first", "second", "is_same"),
    [
        (png((9, 9, 9, 255)), png((9, 9, 9, 255)), True),
        (png((9, 9, 9, 255), level=0), png((9, 9, 9, 255), level=9), True),
        (png((0, 0, 0, 255)), png((TOLERANCE, 0, 0, 255)), True),
        (png((0, 0, 0, 255)), png((TOLERANCE + 1, 0, 0, 255)), False),
        (png((0, 0, 0, 255)), png((0, 0, 0, 255 - TOLERANCE - 1)), False),
        (png((255, 0, 0, 0)), png((0, 0, 255, 0)), True),
        (png(CLEAR), png(CLEAR, dot=(0, 0, 0, 255)), False),
        (png(CLEAR), png(CLEAR, size=(4, 5)), False),
        (png(CLEAR), b"", False),
        (png(CLEAR), b"<svg/>", False),
    ],
)
def test_same_picture(first: bytes, second: bytes, is_same: bool) -> None:
    assert same_picture(first, second) is is_same
    assert same_picture(second, first) is is_same


def test_no_broken_file_is_an_error() -> None:
    good = png((1, 2, 3, 255), (16, 16), dot=CLEAR)
    for place in range(len(good)):
        broken = good[:place] + bytes([good[place] ^ 0x55]) + good[place + 1 :]
        assert isinstance(same_picture(good, broken), bool)
        assert not same_picture(good, good[:place])


def test_other_forms_are_compared_picture_by_picture() -> None:
    def made(form: PictureFormat, *colors: Color) -> bytes:
        return encode([Image.new("RGBA", (16 * (at + 1),) * 2, color) for at, color in enumerate(colors)], form)

    red, nearly, blue = (255, 0, 0, 255), (250, 0, 0, 255), (0, 0, 255, 255)
    assert same_picture(made("webp", red), made("webp", nearly))
    assert not same_picture(made("webp", red), made("webp", blue))
    assert same_picture(made("ico", red, blue), made("ico", nearly, blue))
    assert not same_picture(made("ico", red, blue), made("ico", red, red))
    assert not same_picture(made("ico", red, blue), made("ico", red))
    assert not same_picture(made("ico", red), made("ico", red)[:-8])
    assert [path for path in ("a.png", "a.webp", "a.ico", "a.svg", "a.json") if is_picture(path)] == [
        "a.png",
        "a.webp",
        "a.ico",
    ]


def test_a_bomb_is_not_opened() -> None:
    header = bytearray(png(CLEAR))
    header[16:24] = (60_000).to_bytes(4, "big") * 2

    assert same_picture(png(CLEAR), bytes(header)) is False
