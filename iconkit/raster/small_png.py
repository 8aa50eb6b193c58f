"""Pixels as a small PNG that holds them exactly.

The forms (PNG, third edition, sections 6 and 11) are gray with alpha where all ink is gray, else color with alpha, and
a palette of up to 256 colors; pixels as they are, or as the difference from the row above, which only helps where
colors run into each other. Opaque pictures have no alpha, and what cannot be seen has no color. The smallest by a quick
try is written at a slower level.

The compressor is libdeflate, which oxipng uses too, and which comes with its package: the zlib of one Python writes
other bytes than that of the next. Beside oxipng at its usual level 2, on the pixels of 200 icons at 24, 48 and 72 px,
files are 5 % larger (Lucide) and 5 % smaller (OpenMoji) for 4 % and 15 % of the CPU, 0.3 and 0.9 ms a picture. Level 10
gives files 2.3 % and 0.8 % smaller in 2.5 times and 1.5 times that time, which is a tenth of a whole build.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_TYPES = {"L": 0, "RGB": 2, "P": 3, "LA": 4, "RGBA": 6}
_NONE, _UP = 0, 2
_QUICK, _SMALL = 6, 9
_FEW = 16
_PIXELS_PER_COLOR = 10
_BLACK = ((0, 0),) * 3
_VISIBLE = [0] + [255] * 255  # of each level of alpha


class _Form(NamedTuple):
    """What a file says of its pixels: bits of a sample, Pillow's mode, the palette's chunks, and rows with filters."""

    depth: int
    mode: str
    palette: bytes
    rows: bytes


def small_png(picture: Image) -> bytes:
    """The PNG of an RGBA picture."""
    from deflate import zlib_compress  # noqa: PLC0415

    forms = list(_forms(picture))
    best = forms[0]
    if forms[1:]:
        best = min(forms, key=lambda form: len(form.palette) + len(zlib_compress(form.rows, _QUICK)))
    header = struct.pack(">IIBBBBB", *picture.size, best.depth, _TYPES[best.mode], 0, 0, 0)
    body = _chunk(b"IDAT", zlib_compress(best.rows, _SMALL))
    return b"".join([_SIGNATURE, _chunk(b"IHDR", header), best.palette, body, _chunk(b"IEND", b"")])


def _forms(picture: Image) -> Iterator[_Form]:
    from PIL import Image, ImageChops  # noqa: PLC0415

    if picture.getextrema()[:3] == _BLACK:  # as most pictures are: their pixels are gray as they are
        plain, inks = picture.convert("LA"), 1
    else:
        picture = _without_hidden_colors(picture)
        plain, inks = _without_spare_bands(picture)
    width = picture.width
    stride = width * len(plain.getbands())
    yield _Form(8, plain.mode, b"", _rows(plain.tobytes(), stride, _NONE))
    if inks != 1:
        above = Image.new(plain.mode, plain.size)
        above.paste(plain, (0, 1))
        bands = [ImageChops.subtract_modulo(*pair) for pair in zip(plain.split(), above.split(), strict=True)]
        differences = bands[0] if len(bands) == 1 else Image.merge(plain.mode, bands)
        yield _Form(8, plain.mode, b"", _rows(differences.tobytes(), stride, _UP))
    # Each color costs up to four bytes: more than it saves of gray unless several pixels share a byte, and where fewer
    # than ten pixels have a color on average, as all of 537 pictures of three sets showed.
    most = _FEW if plain.mode in {"L", "LA"} else min(width * picture.height // _PIXELS_PER_COLOR, 256)
    if (colors := picture.getcolors(most)) is not None:
        palette = sorted(
            (color for _, color in colors if isinstance(color, tuple)), key=lambda color: (color[3], color)
        )
        depth = next(bits for bits in (1, 2, 4, 8) if len(palette) <= 1 << bits)
        packed, stride = _packed(_indices(picture, palette), width, depth)
        head = _chunk(b"PLTE", b"".join(bytes(color[:3]) for color in palette))
        if levels := bytes(color[3] for color in palette).rstrip(b"\xff"):
            head += _chunk(b"tRNS", levels)
        yield _Form(depth, "P", head, _rows(packed, stride, _NONE))


def _without_hidden_colors(picture: Image) -> Image:
    from PIL import Image  # noqa: PLC0415

    clear = Image.new("RGBA", picture.size)
    clear.paste(picture, mask=picture.getchannel("A").point(_VISIBLE))
    return clear


def _without_spare_bands(picture: Image) -> tuple[Image, int]:
    """Without colors where all is gray, and without alpha where all is opaque; and how many grays are seen, if so."""
    from PIL import Image  # noqa: PLC0415

    red, green, blue, alpha = picture.split()
    is_opaque = alpha.getextrema() == (255, 255)
    if not red.tobytes() == green.tobytes() == blue.tobytes():
        return (picture.convert("RGB") if is_opaque else picture), 0
    inks = [level for level, count in enumerate(red.histogram(alpha.point(_VISIBLE))) if count]
    if len(inks) == 1:
        red = Image.new("L", picture.size, inks[0])  # also where nothing is seen
    return (red if is_opaque else Image.merge("LA", (red, alpha))), len(inks)


def _indices(picture: Image, palette: list[tuple[int, ...]]) -> bytes:
    """The place of each pixel's color in the palette."""
    places = {struct.unpack("=I", bytes(color))[0]: place for place, color in enumerate(palette)}
    return bytes(map(places.__getitem__, memoryview(picture.tobytes()).cast("I")))


def _packed(indices: bytes, width: int, depth: int) -> tuple[bytes, int]:
    """Indices of ``depth`` bits, each row in whole bytes; and the bytes of a row."""
    if depth == 8:
        return indices, width
    each = 8 // depth
    stride = -(-width // each)
    padded = b"".join([indices[at : at + width].ljust(stride * each, b"\0") for at in range(0, len(indices), width)])
    parts = [int.from_bytes(padded[at::each]) << (8 - depth * (at + 1)) for at in range(each)]
    return sum(parts).to_bytes(len(padded) // each), stride


def _rows(data: bytes, stride: int, filter_type: int) -> bytes:
    before = bytes((filter_type,))
    return b"".join([before + data[start : start + stride] for start in range(0, len(data), stride)])


def _chunk(name: bytes, data: bytes | bytearray) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
