"""Pixels as the bytes of a file: PNG, lossless WebP, or an ICO that holds several sizes."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from typing import TYPE_CHECKING

from iconkit.model import PictureFormat
from iconkit.raster.small_png import small_png

if TYPE_CHECKING:
    from PIL.Image import Image


def encode(pictures: Sequence[Image], form: PictureFormat) -> bytes:
    """The file of RGBA pictures: of the one there is, except in an ICO."""
    if form == "ico":
        return _ico(pictures)
    (picture,) = pictures
    if form == "webp":
        file = io.BytesIO()
        picture.save(file, "WEBP", lossless=True, quality=100, method=6)
        return file.getvalue()
    return small_png(picture)


def _ico(pictures: Sequence[Image]) -> bytes:
    """Each size as a PNG inside, the smallest first; every reader of the last fifteen years knows that form."""
    frames = [(*picture.size, small_png(picture)) for picture in sorted(pictures, key=lambda picture: picture.size)]
    entries, place = [], 6 + 16 * len(frames)
    for width, height, data in frames:
        entries.append(struct.pack("<BBBBHHII", width % 256, height % 256, 0, 0, 1, 32, len(data), place))
        place += len(data)
    return b"".join([struct.pack("<HHH", 0, 1, len(frames)), *entries, *(data for _, _, data in frames)])
