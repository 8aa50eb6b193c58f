"""Pictures of the parts of a window that hold icons: taking a small part of it costs a tenth of taking it all."""

from __future__ import annotations

import io
from collections.abc import Iterable
from math import ceil, floor
from typing import TYPE_CHECKING

from iconkit.audit.ink import MARGIN
from iconkit.audit.records import Box
from iconkit.audit.tab import DENSITY, HEIGHT, WIDTH, Tab

if TYPE_CHECKING:
    from PIL.Image import Image

_GAP = 60  # CSS px of height between two icons: more, and two pictures cost less than one


class Shot:
    """What a window shows, in parts. All boxes count from the window's left top corner."""

    def __init__(self, parts: Iterable[tuple[Box, Image]]) -> None:
        self._parts = tuple(parts)

    def crop(self, box: Box, margin: int = 0) -> Image:
        """A box, with so many CSS px around it. What is outside the window is black."""
        part, picture = next((place, whole) for place, whole in self._parts if _holds(place, box))
        left, top = (round((at - start) * DENSITY) for at, start in zip(box[:2], part[:2], strict=True))
        width, height, around = round(box.width * DENSITY), round(box.height * DENSITY), margin * DENSITY
        return picture.crop((left - around, top - around, left + width + around, top + height + around))


async def shot_of(tab: Tab, boxes: Iterable[Box]) -> Shot:
    """The window's parts with these boxes, as they are now."""
    from PIL import Image  # noqa: PLC0415

    across, down = await tab.ask("scrolled")
    parts = []
    for place in _strips(boxes):
        data = await tab.screenshot(place._replace(left=place.left + across, top=place.top + down))
        parts.append((place, Image.open(io.BytesIO(data)).convert("RGB")))
    return Shot(parts)


def in_window(box: Box) -> Box | None:
    """The part of a box that is in the window; None if there is none of a pixel."""
    left, top = max(box.left, 0), max(box.top, 0)
    right, bottom = min(box.left + box.width, WIDTH), min(box.top + box.height, HEIGHT)
    return Box(left, top, right - left, bottom - top) if right - left >= 1 and bottom - top >= 1 else None


def _strips(boxes: Iterable[Box]) -> list[Box]:
    """The fewest rectangles, one below the other, that hold the boxes and their margins without large gaps."""
    strips: list[Box] = []
    for box in sorted(map(_padded, boxes), key=lambda box: box.top):
        if strips and box.top - (strips[-1].top + strips[-1].height) <= _GAP:
            strips[-1] = _joined(strips[-1], box)
        else:
            strips.append(box)
    return strips


def _padded(box: Box) -> Box:
    left, top = max(floor(box.left) - MARGIN, 0), max(floor(box.top) - MARGIN, 0)
    return Box(left, top, ceil(box.left + box.width) + MARGIN - left, ceil(box.top + box.height) + MARGIN - top)


def _joined(one: Box, other: Box) -> Box:
    left, top = min(one.left, other.left), min(one.top, other.top)
    right = max(one.left + one.width, other.left + other.width)
    bottom = max(one.top + one.height, other.top + other.height)
    return Box(left, top, right - left, bottom - top)


def _holds(place: Box, box: Box) -> bool:
    return (
        place.left <= box.left
        and place.top <= box.top
        and box.left + box.width <= place.left + place.width
        and box.top + box.height <= place.top + place.height
    )
