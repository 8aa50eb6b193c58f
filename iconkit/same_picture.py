"""How far two PNGs differ, for eyes rather than for bytes."""

from __future__ import annotations

import io

# Of 255, premultiplied. Two versions of Cairo place anti-aliasing within a few levels of each other; a moved edge or
# another color is far beyond that.
TOLERANCE = 8
_END = b"IEND\xaeB`\x82"


def same_picture(first: bytes, second: bytes) -> bool:
    """True if both PNGs have one size and no channel of any pixel differs by more than TOLERANCE."""
    from PIL import Image, ImageChops, UnidentifiedImageError  # noqa: PLC0415

    if not (first.endswith(_END) and second.endswith(_END)):  # Pillow opens a file whose end was cut off
        return False
    try:
        pictures = [Image.open(io.BytesIO(data)).convert("RGBA").convert("RGBa") for data in (first, second)]
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError):
        return False
    if pictures[0].size != pictures[1].size:
        return False
    extrema = ImageChops.difference(*pictures).getextrema()
    return all(isinstance(band, tuple) and band[1] <= TOLERANCE for band in extrema)
