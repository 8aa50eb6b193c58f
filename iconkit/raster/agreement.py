"""Do two renderers show the same? Only their anti-aliasing, which differs along edges, may set them apart.

Pictures are compared as premultiplied RGBA in the mean of 3 x 3 pixels, as one renderer samples a pixel at four heights
where another measures its area. Of 480 icons of eight sets, at 24, 48 and 72 px, half are within 11 levels of 255, 99 %
within 30, all that both draw right within 45, and those that one draws wrong are from 57 to 216 apart. In between are
hairlines and long dashes, where resvg is nearer to what browsers show.

Chromium's own anti-aliasing is coarser than the tolerance in a few drawings: of 718 pictures of real icons three (a
hairline wordmark, one with fine seams, a ring of dashes) are 54 to 59 levels from its own picture at 8 times the size,
averaged down. What is published is within 22 levels of the finer picture there, so no shape is wrong; and no rule would
choose better, as in two of the three the renderer that is nearer to the one is farther from the other
(``tests/bench/renderers.py``).
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


def are_close(first: Image, second: Image) -> bool:
    """True if two pictures of one size are CLOSE: found with less work where, as mostly, they are."""
    from PIL import ImageChops  # noqa: PLC0415

    # The mean of differences is never less than the difference of means, but for rounding.
    most = _highest(_blurred(ImageChops.difference(_premultiplied(first), _premultiplied(second))))
    return most < CLOSE or distance(first, second) <= CLOSE


def distance(first: Image, second: Image) -> int:
    """How far apart two pictures of one size are, in levels of 255. RGBA, premultiplied ("RGBa") or not, or a band."""
    from PIL import ImageChops  # noqa: PLC0415

    return _highest(ImageChops.difference(*(_blurred(_premultiplied(picture)) for picture in (first, second))))


def _highest(picture: Image) -> int:
    extrema = picture.getextrema()
    bands = extrema if isinstance(extrema[0], tuple) else (extrema,)
    return max(int(band[1]) for band in bands if isinstance(band, tuple))


def _premultiplied(picture: Image) -> Image:
    return picture.convert("RGBa") if picture.mode == "RGBA" else picture


def _blurred(picture: Image) -> Image:
    """The means of 3 x 3 pixels, with empty ones around: at the edge of a picture a filter repeats what is there."""
    from PIL import ImageFilter  # noqa: PLC0415

    width, height = picture.size
    wider = picture.crop((-_RADIUS, -_RADIUS, width + _RADIUS, height + _RADIUS))
    return wider.filter(ImageFilter.BoxBlur(_RADIUS))
