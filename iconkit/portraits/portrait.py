"""Drawing -> Portrait: one small picture of each icon, and what can be measured in it.

An icon of one color is drawn at 16 px, and four times finer only if it looks doubtful there, as drawing is what costs.
What has colors is drawn finely at once. Tones are measured on white, with black where a drawing says ``currentColor``.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from iconkit.markup import standalone
from iconkit.model import Drawing, Portrait, ViewBox
from iconkit.portraits.ink_box import Box, ink_box
from iconkit.portraits.strokes import strokes
from iconkit.portraits.thirds import thirds
from iconkit.raster.picture import draw

if TYPE_CHECKING:
    from PIL.Image import Image

SIDE = 16
"""Pixels of the longer side of a viewBox in a Portrait."""
MARGIN = 2
"""Pixels around it."""
_FINE = 4
_DOUBTFUL_CENTER = 0.07  # of the longer side
_DOUBTFUL_DETAIL = 0.02  # of the ink
_LOST = 108  # levels between a point and all that 16 px show in its place
_SAME = 1.1  # contrast that nobody sees
_CONTRAST = 3  # WCAG 2.2, success criterion 1.4.11
_SOLID = 204  # levels of alpha
_BLACK, _WHITE = 26, 250  # levels of the lightest, the darkest channel


def portrait(drawing: Drawing, backgrounds: Sequence[str]) -> Portrait | None:
    """What ``drawing`` looks like; None if nothing is to be seen or resvg cannot draw it."""
    try:
        return _plain(drawing) if drawing.monochrome else _colored(drawing, backgrounds)
    except ValueError:
        return None


def _plain(drawing: Drawing) -> Portrait | None:
    cover = _draw(drawing, 1).getchannel("A")
    ink = _ink(cover, 1)
    if ink is None:
        return None
    lost = 0.0
    if _is_doubtful(cover, ink, drawing):
        fine = _draw(drawing, _FINE)
        ink = _ink(fine.getchannel("A"), _FINE) or ink
        lost = _lost(fine)
    return _measured(drawing, cover, ink, lost)


def _colored(drawing: Drawing, backgrounds: Sequence[str]) -> Portrait | None:
    fine = _draw(drawing, _FINE)
    ink = _ink(fine.getchannel("A"), _FINE)
    if ink is None:
        return None
    found = _measured(drawing, fine.convert("RGBa").reduce(_FINE), ink, _lost(fine))
    black, white = _edges(fine)
    seen = tuple((background, _seen(fine, background)) for background in backgrounds)
    return found._replace(seen=seen, black_edge=black, white_edge=white)


def _measured(drawing: Drawing, picture: Image, ink: Box, lost: float) -> Portrait:
    pixels = picture.tobytes()
    return Portrait(_size(drawing), ink, picture.width, pixels, thirds(pixels), strokes(drawing), lost)


def _size(drawing: Drawing) -> tuple[float, float]:
    box = drawing.view_box
    longer = max(box.width, box.height)
    return box.width / longer, box.height / longer


def _draw(drawing: Drawing, finer: int) -> Image:
    """The drawing in RGBA at ``finer`` times SIDE, and its margin. The viewBox begins at a whole pixel."""
    box = drawing.view_box
    unit = max(box.width, box.height) / SIDE
    across, down = (int(-(-length // 1)) + 2 * MARGIN for length in (box.width / unit, box.height / unit))
    around = ViewBox(box.min_x - MARGIN * unit, box.min_y - MARGIN * unit, across * unit, down * unit)
    width, height = across * finer, down * finer
    # With a size of its own it is not scaled from one that resvg has rounded to whole pixels.
    svg = standalone(dataclasses.replace(drawing, view_box=around), width=width, height=height, color="#000")
    return draw(svg, width, height)


def _is_doubtful(cover: Image, ink: Box, drawing: Drawing) -> bool:
    """True if a finer picture may show something that a rule is about."""
    width, height = _size(drawing)
    tolerated = 1 / (4 * SIDE)
    if min(ink[:2]) < -tolerated or ink[2] > width + tolerated or ink[3] > height + tolerated:
        return True
    if max(abs(ink[0] + ink[2] - width), abs(ink[1] + ink[3] - height)) > 2 * _DOUBTFUL_CENTER:
        return True
    levels = cover.tobytes()
    some_ink, some_gap = (int.from_bytes(levels.translate(table)) for table in (_SOME_INK, _SOME_GAP))
    faint = some_ink & ~_around(levels.translate(_MUCH_INK), cover.width)
    filled = some_gap & ~_around(levels.translate(_MUCH_GAP), cover.width)
    return (faint.bit_count() + filled.bit_count()) * 255 > _DOUBTFUL_DETAIL * sum(levels)


def _around(marks: bytes, width: int) -> int:
    """The pixels that are 1, and all that touch them, a byte each. A filter of Pillow takes several times as long for
    so small a picture."""
    left, right = _with_neighbors(width, len(marks) // width)
    found = int.from_bytes(marks)
    found |= (found & left) << 8 | (found & right) >> 8
    return found | found << 8 * width | found >> 8 * width


@lru_cache(maxsize=64)
def _with_neighbors(width: int, height: int) -> tuple[int, int]:
    """The pixels that have another one to their left, and those that have one to their right."""
    others = b"\1" * (width - 1)
    return int.from_bytes((b"\0" + others) * height), int.from_bytes((others + b"\0") * height)


# For bytes.translate, from level to 0 or 1.
_MUCH_INK = bytes(level >= 126 for level in range(256))
_SOME_INK = bytes(level > 20 for level in range(256))
_MUCH_GAP = bytes(level <= 130 for level in range(256))
_SOME_GAP = bytes(level < 248 for level in range(256))


def _total(mask: Image) -> float:
    """The sum of all levels, in parts of 255."""
    return sum(level * count for level, count in enumerate(mask.histogram())) / 255


def _ink(cover: Image, finer: int) -> Box | None:
    """The box around the ink, in parts of the viewBox's longer side."""
    found = ink_box(cover)
    if found is None:
        return None
    left, top, right, bottom = (round((edge / finer - MARGIN) / SIDE, 4) for edge in found)
    return left, top, right, bottom


def _tones(picture: Image) -> Image:
    """Darkness on white: 0 for white and nothing, 255 for black."""
    from PIL import Image, ImageChops  # noqa: PLC0415

    page = Image.new("RGBA", picture.size, "#fff")
    page.alpha_composite(picture)
    return ImageChops.invert(page.convert("L"))


def _lost(fine: Image) -> float:
    """The part of the drawing that no pixel nearby shows at 16 px, wherever the grid of pixels lies.

    A pixel at 16 px is the mean of ``_FINE`` by ``_FINE`` points. A point of the drawing is lost if all such means
    within one pixel of it differ from it by over two fifths of all levels: a line fades where it is thinner than half a
    pixel, a gap closes, a texture turns gray.
    """
    from PIL import Image, ImageChops, ImageFilter  # noqa: PLC0415

    tones = _tones(fine)
    means = tones.filter(ImageFilter.BoxBlur((_FINE - 1) / 2))
    sampled = means.resize((fine.width * 2 // _FINE, fine.height * 2 // _FINE), Image.Resampling.NEAREST)
    most = sampled.filter(ImageFilter.MaxFilter(5)).resize(fine.size, Image.Resampling.NEAREST)
    least = sampled.filter(ImageFilter.MinFilter(5)).resize(fine.size, Image.Resampling.NEAREST)
    lost = ImageChops.subtract(tones, most).histogram()[_LOST:] + ImageChops.subtract(least, tones).histogram()[_LOST:]
    ink = _total(tones)
    return round(sum(lost) / ink, 4) if ink else 0


def _linear(level: int) -> float:
    """WCAG 2.2, relative luminance: one channel."""
    value = level / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


_LINEAR = [_linear(level) for level in range(256)]
_WEIGHTS = (0.2126, 0.7152, 0.0722)

# For Image.point, from level to level.
_TO_LIGHT = [round(light * 255) for light in _LINEAR] * 3
_IS_SOLID = [255 * (level >= _SOLID) for level in range(256)]
_IS_BLACK = [255 * (level < _BLACK) for level in range(256)]
_IS_WHITE = [255 * (level >= _WHITE) for level in range(256)]


@lru_cache(maxsize=64)
def _contrasting(background: str) -> tuple[list[int], list[int]]:
    """For Image.point, from luminance to 255 where it is seen at all on the background, and where it is seen well."""
    from PIL import ImageColor  # noqa: PLC0415

    channels = ImageColor.getrgb(background)[:3]
    behind = sum(weight * _LINEAR[level] for weight, level in zip(_WEIGHTS, channels, strict=True)) + 0.05
    contrasts = [max(light, behind) / min(light, behind) for light in (level / 255 + 0.05 for level in range(256))]
    at_all, well = ([255 * (contrast >= least) for contrast in contrasts] for least in (_SAME, _CONTRAST))
    return at_all, well


def _seen(fine: Image, background: str) -> float:
    """The part of the ink that has a contrast of 3:1 with the background (WCAG 2.2).

    What has the color of the background is no ink there: a white tile on a white page.
    """
    from PIL import Image, ImageChops  # noqa: PLC0415

    page = Image.new("RGBA", fine.size, background)
    page.alpha_composite(fine)
    luminance = page.convert("RGB").point(_TO_LIGHT).convert("L", (*_WEIGHTS, 0))
    cover = fine.getchannel("A")
    ink, seen = (_total(ImageChops.darker(cover, luminance.point(table))) for table in _contrasting(background))
    return round(seen / ink, 4) if ink else 0


def _edges(fine: Image) -> tuple[float, float]:
    """Which part of the outline, where the drawing meets the page, is black, and which is white."""
    from PIL import ImageChops, ImageFilter  # noqa: PLC0415

    red, green, blue, cover = fine.split()
    solid = cover.point(_IS_SOLID)
    edge = ImageChops.subtract(solid, solid.filter(ImageFilter.MinFilter(3)))
    lightest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    total = _total(edge) or 1
    black, white = (
        round(_total(ImageChops.darker(edge, part)) / total, 4)
        for part in (lightest.point(_IS_BLACK), darkest.point(_IS_WHITE))
    )
    return black, white
