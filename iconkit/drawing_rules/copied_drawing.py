"""One drawing under two ids that have nothing to do with each other: moved, resized, recolored, turned or mirrored.

Unchanged copies are what ``same_drawing`` is about. Not for every set: a reply is a mirrored forward, and a table of
contents a mirrored list. Candidates are found in the portraits, and drawn again, each as large as its ink.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from iconkit.drawing_rules.records import Look, LookSetRule
from iconkit.drawing_rules.same_drawing import is_same
from iconkit.markup import standalone
from iconkit.model import Code, Finding, ViewBox
from iconkit.portraits.ink_box import ink_box
from iconkit.raster.picture import draw

if TYPE_CHECKING:
    from PIL.Image import Image

_CELLS = 8  # in a row of a sketch
_FEW = 8  # cells of a sketch that may differ
_DISTORTED = 0.1  # of the ratio of the sides
_FINE = 64  # px of the longer side of the ink
_ROOM = 0.2  # of that side, for what a portrait does not know of it
_TOLERANCE = 2.5  # levels of 255 on average: outlines only
_OTHER_CONTOURS = 8  # the same of contours, which are thicker between some colors than between others
_CONTOUR = 32  # levels between two colors
_HALF = bytes(level >= 128 for level in range(256))
_STEP = 6  # cells


class _Sketch(NamedTuple):
    look: Look
    ratio: float
    """The shorter side of the ink by the longer one."""
    forms: tuple[int, ...]
    """Which cells are inked, in all eight orientations; the first is the drawing's own."""


def check(looks: Sequence[Look]) -> Iterator[tuple[Look, Finding]]:
    buckets: dict[int, list[_Sketch]] = {}
    fine: dict[str, Image | None] = {}
    for sketch in map(_sketch, sorted(looks, key=lambda look: look.icon.id)):
        inked = sketch.forms[0].bit_count() // _STEP
        near = [other for key in (inked - 1, inked, inked + 1) for other in buckets.get(key, ())]
        twin = next((other for other in near if _is_candidate(sketch, other) and _is_copy(sketch, other, fine)), None)
        if twin is not None:
            yield (
                sketch.look,
                Finding(
                    f"Its drawing is that of {twin.look.icon.id}, moved, resized, recolored, turned or mirrored.",
                    "If one of the two was only copied to begin with, finish it.",
                ),
            )
        buckets.setdefault(inked, []).append(sketch)


def _sketch(look: Look) -> _Sketch:
    from PIL import Image  # noqa: PLC0415

    portrait = look.portrait
    size = portrait.side, len(portrait.coverage) // portrait.side
    from iconkit.portraits.portrait import MARGIN, SIDE  # noqa: PLC0415 - few sets select this rule

    left, top, right, bottom = (edge * SIDE + MARGIN for edge in portrait.ink)
    box = max(left, 0), max(top, 0), min(max(right, left + 0.1), size[0]), min(max(bottom, top + 0.1), size[1])
    cells = Image.frombytes("L", size, portrait.coverage).resize((_CELLS, _CELLS), Image.Resampling.BOX, box)
    forms = tuple(int.from_bytes(form.tobytes().translate(_HALF)) for form in _orientations(cells))
    width, height = right - left, bottom - top
    return _Sketch(look, min(width, height) / max(width, height), forms)


def _orientations(picture: Image) -> Iterator[Image]:
    from PIL import Image, ImageOps  # noqa: PLC0415

    turns = (None, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
    for turn in turns:
        turned = picture if turn is None else picture.transpose(turn)
        yield turned
        yield ImageOps.mirror(turned)


def _is_candidate(one: _Sketch, other: _Sketch) -> bool:
    if one.look.portrait.is_colored is not other.look.portrait.is_colored:
        return False
    if abs(one.ratio - other.ratio) > _DISTORTED or _words(one) & _words(other):
        return False
    is_near = any((form ^ other.forms[0]).bit_count() <= _FEW for form in one.forms)
    return is_near and not is_same(one.look, other.look)


def _words(sketch: _Sketch) -> set[str]:
    return set(sketch.look.icon.id.split("-"))


def _is_copy(one: _Sketch, other: _Sketch, fine: dict[str, Image | None]) -> bool:
    from PIL import ImageChops, ImageStat  # noqa: PLC0415

    for sketch in (one, other):
        if sketch.look.icon.id not in fine:
            fine[sketch.look.icon.id] = _enlarged(sketch.look)
    mine, its = fine[one.look.icon.id], fine[other.look.icon.id]
    if mine is None or its is None:
        return False
    most = _OTHER_CONTOURS if one.look.portrait.is_colored else _TOLERANCE
    return any(ImageStat.Stat(ImageChops.difference(form, its)).mean[0] <= most for form in _orientations(mine))


def _enlarged(look: Look) -> Image | None:
    """The ink, as large as it gets in a square, in its middle: its coverage, or its contours if it has colors.

    It is drawn twice: where the ink ends is known exactly only when it is large.
    """
    box = look.icon.drawing.view_box
    unit = max(box.width, box.height)
    left, top, right, bottom = look.portrait.ink
    for room in (_ROOM, 0):
        side = max(right - left, bottom - top) * (1 + room)
        corner = (left + right - side) / 2, (top + bottom - side) / 2
        around = ViewBox(box.min_x + corner[0] * unit, box.min_y + corner[1] * unit, side * unit, side * unit)
        enlarged = dataclasses.replace(look.icon.drawing, view_box=around)
        try:
            picture = draw(standalone(enlarged, width=_FINE, height=_FINE, color="#000"), _FINE, _FINE)
        except ValueError:
            return None
        found = picture.getchannel("A")
        if (edges := ink_box(found)) is None:
            return None
        start = (*corner, *corner)
        left, top, right, bottom = (at + edge * side / _FINE for at, edge in zip(start, edges, strict=True))
    return _contours(picture) if look.portrait.is_colored else found


def _contours(picture: Image) -> Image:
    """Where one color meets another one, or the page: what is left of a colored drawing in other colors."""
    from PIL import ImageChops, ImageFilter  # noqa: PLC0415

    red, green, blue, cover = (band.filter(ImageFilter.FIND_EDGES) for band in picture.convert("RGBa").split())
    strongest = ImageChops.lighter(ImageChops.lighter(red, green), ImageChops.lighter(blue, cover))
    return strongest.point([255 * (level >= _CONTOUR) for level in range(256)])


RULE = LookSetRule(Code("IK710", "copied-drawing", "warning", is_optional=True), check)
