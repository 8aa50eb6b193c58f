"""What an icon changes in the picture of a page: with it and without it, the same place twice."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from iconkit.audit.records import Box, Look

if TYPE_CHECKING:
    from PIL.Image import Image

MARGIN = 6
"""CSS px around a box in its picture."""

_FAINTEST = 4  # of 255: less is the rounding of a blend
_MOST_SIDE = 128  # pixels of a side that are compared; of a larger picture every so many
_LEAST_INK = 4  # pixels
_BEST_PART = 20  # the contrast is that of the best twentieth: a thin outline is enough to be seen (as of IK708)
_SYMMETRIC = 0.2  # of the ink: less is not in its place even in a drawing that is its own mirror image
_LINEAR = tuple(v / 3294.6 if v <= 10 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in range(256))
"""A channel of sRGB as light (WCAG 2, "relative luminance")."""
Pixel = tuple[int, int, int]
_SHIFTS = tuple((across, down) for across in (-2, 0, 2) for down in (-2, 0, 2))
"""Pixels by which a drawing may lie elsewhere in its box when the box begins within a pixel."""


def look_of(shown: Image, without: Image) -> Look:
    """Two pictures of one box -> how much of it is ink, and its contrast. Without ink the sight is ``blank``."""
    shown, without = _small(shown), _small(without)
    pairs = Counter(zip(_pixels(shown), _pixels(without), strict=True))
    contrasts = sorted((_contrast(*pair), number) for pair, number in pairs.items() if _is_ink(*pair))
    ink = sum(number for _, number in contrasts)
    if ink < _LEAST_INK:
        return Look("blank")
    best, contrast = ink // _BEST_PART, 1.0
    while best >= 0:
        contrast, number = contrasts.pop()
        best -= number
    return Look("seen", ink / (shown.width * shown.height), round(contrast, 2))


def ink_box(shown: Image, without: Image, box: Box, density: int) -> Box:
    """The part of a box that is ink: what stands in the style of an element may be less than the element."""
    from PIL import ImageChops  # noqa: PLC0415

    inked = ImageChops.difference(shown, without).getbbox()
    if inked is None:
        return box
    left, top, right, bottom = (side / density for side in inked)
    return Box(box.left + left, box.top + top, right - left, bottom - top)


def differ(one: Image, other: Image) -> bool:
    """True if a mark that was put into a box shows in it."""
    from PIL import ImageChops  # noqa: PLC0415

    return ImageChops.difference(one, other).getbbox() is not None


def mask_of(shown: Image, without: Image) -> Image:
    """Where the ink is, as gray: comparable between modes with other colors."""
    from PIL import ImageChops, ImageOps  # noqa: PLC0415

    bands = ImageChops.difference(shown, without).split()
    gray = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    return ImageOps.autocontrast(gray)


def is_mirrored(one: Image, other: Image) -> bool | None:
    """Whether the second mask is the mirror image of the first; None if it is neither that nor the same, or both."""
    from PIL import ImageOps, ImageStat  # noqa: PLC0415

    if one.size != other.size:
        other = other.resize(one.size)
    same, mirrored = _distance(one, other), _distance(ImageOps.mirror(one), other)
    if min(same, mirrored) * 2 > max(same, mirrored) or max(same, mirrored) < _SYMMETRIC * ImageStat.Stat(one).mean[0]:
        return None
    return mirrored < same


def as_webp(picture: Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "WEBP", lossless=True, quality=60, method=3)
    return file.getvalue()


def _distance(one: Image, other: Image) -> float:
    """The mean difference of two masks, at the shift where it is least."""
    from PIL import ImageChops, ImageStat  # noqa: PLC0415

    return min(ImageStat.Stat(ImageChops.difference(one, ImageChops.offset(other, *by))).mean[0] for by in _SHIFTS)


def _small(picture: Image) -> Image:
    """Without new colors: every so many pixels of a large picture."""
    if max(picture.size) <= _MOST_SIDE:
        return picture
    scale = _MOST_SIDE / max(picture.size)
    from PIL.Image import Resampling  # noqa: PLC0415

    width, height = (max(round(side * scale), 1) for side in picture.size)
    return picture.resize((width, height), Resampling.NEAREST)


def _pixels(picture: Image) -> Iterator[Pixel]:
    data = picture.tobytes()
    return zip(data[::3], data[1::3], data[2::3], strict=True)


def _is_ink(one: Pixel, other: Pixel) -> bool:
    return one != other and max(abs(a - b) for a, b in zip(one, other, strict=True)) >= _FAINTEST


def _contrast(one: Pixel, other: Pixel) -> float:
    lights = sorted((_luminance(one), _luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(pixel: Pixel) -> float:
    red, green, blue = pixel
    return 0.2126 * _LINEAR[red] + 0.7152 * _LINEAR[green] + 0.0722 * _LINEAR[blue]
