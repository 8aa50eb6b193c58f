"""How far two picture files differ, for eyes rather than for bytes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

# Of 255, premultiplied. Two versions of Cairo place anti-aliasing within a few levels of each other; a moved edge or
# another color is far beyond that.
TOLERANCE = 8
_PNG_END = b"IEND\xaeB`\x82"
_ENDINGS = (".png", ".webp", ".ico")


def is_picture(path: str) -> bool:
    """True for the path of a file that ``same_picture`` can judge."""
    return path.endswith(_ENDINGS)


def same_picture(first: bytes, second: bytes) -> bool:
    """True if both files have the same sizes and no channel of any pixel differs by more than TOLERANCE."""
    from PIL import Image, ImageChops, UnidentifiedImageError  # noqa: PLC0415

    try:
        for one, other in zip(_pictures(first), _pictures(second), strict=True):
            if one.size != other.size:
                return False
            extrema = ImageChops.difference(one, other).getextrema()
            if any(not isinstance(band, tuple) or band[1] > TOLERANCE for band in extrema):
                return False
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError):
        return False
    return True


def _pictures(data: bytes) -> Iterator[Image]:
    """Each picture in the file, premultiplied. Raises what Pillow raises, and ValueError for a damaged file."""
    from PIL import Image  # noqa: PLC0415
    from PIL.IcoImagePlugin import IcoImageFile  # noqa: PLC0415

    picture = Image.open(io.BytesIO(data), formats=("PNG", "WEBP", "ICO"))
    if picture.format != "WEBP" and not data.endswith(_PNG_END):  # Pillow opens a file whose end was cut off
        raise ValueError("The end of the file is missing.")
    sizes = sorted(picture.ico.sizes()) if isinstance(picture, IcoImageFile) else [picture.size]
    for size in sizes:
        if isinstance(picture, IcoImageFile):
            picture.size = size
        yield picture.convert("RGBA").convert("RGBa")
