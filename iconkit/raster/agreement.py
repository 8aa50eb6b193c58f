"""Do two renderers show the same? Only their anti-aliasing, which differs along edges, may set them apart.

Pictures are compared as premultiplied RGBA in the mean of 3 x 3 pixels, as one renderer samples a pixel at four heights
where another measures its area. Of 480 icons of eight sets, at 24, 48 and 72 px, half are within 11 levels of 255, 99 %
within 30, all that both draw right within 45, and those that one draws wrong are from 57 to 216 apart. In between are
hairlines and long dashes, where resvg is nearer to what browsers show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

TOLERANCE = 48
"""Levels of 255, in any channel of the mean of 3 x 3 pixels: beyond it pictures show different things."""
CLOSE = 32
"""Up to here two renderers are equally good."""
_RADIUS = 1


def agree(first: Image, second: Image) -> bool:
    """True if two RGBA pictures of one size show the same."""
    return distance(first, second) <= TOLERANCE


def distance(first: Image, second: Image) -> int:
    """How far two RGBA pictures of one size are apart, in levels of 255."""
    from PIL import ImageChops, ImageFilter  # noqa: PLC0415

    blurred = [_with_margin(picture).filter(ImageFilter.BoxBlur(_RADIUS)) for picture in (first, second)]
    extrema = ImageChops.difference(*blurred).getextrema()
    return max(int(band[1]) for band in extrema if isinstance(band, tuple))


def _with_margin(picture: Image) -> Image:
    """With empty pixels around: at the edge of a picture a filter repeats what is there."""
    width, height = picture.size
    return picture.convert("RGBa").crop((-_RADIUS, -_RADIUS, width + _RADIUS, height + _RADIUS))
