from __future__ import annotations

import asyncio
import io
from typing import cast

import pytest
from PIL import Image

from iconkit.audit.records import Box
from iconkit.audit.shot import in_window, shot_of
from iconkit.audit.tab import DENSITY, HEIGHT, WIDTH, Tab


class Window:
    """A page scrolled by 10 and 100 px, with a color that says where a pixel is."""

    def __init__(self) -> None:
        self.taken = list[Box]()

    async def ask(self, name: str) -> list[int]:
        assert name == "scrolled"
        return [10, 100]

    async def screenshot(self, place: Box) -> bytes:
        self.taken.append(place)
        picture = Image.new("RGB", (round(place.width) * DENSITY, round(place.height) * DENSITY))
        for x in range(picture.width):
            for y in range(picture.height):
                at = int(place.left) - 10 + x // DENSITY, int(place.top) - 100 + y // DENSITY
                picture.putpixel((x, y), (at[0] % 256, at[1] % 256, 7))
        file = io.BytesIO()
        picture.save(file, "PNG")
        return file.getvalue()


def test_near_icons_share_a_picture_and_each_is_found_in_it() -> None:
    window = Window()
    boxes = [Box(50, 20, 24, 24), Box(10.5, 60, 16, 16), Box(0, 200, 8, 8)]

    shot = asyncio.run(shot_of(cast("Tab", window), boxes))

    assert window.taken == [Box(14, 114, 76, 68), Box(10, 294, 14, 20)]
    first, last = shot.crop(boxes[0]), shot.crop(boxes[2], margin=6)
    assert (first.size, first.getpixel((0, 0))) == ((48, 48), (50, 20, 7))
    assert (last.size, last.getpixel((12, 12)), last.getpixel((0, 0))) == ((40, 40), (0, 200, 7), (0, 0, 0))


@pytest.mark.parametrize(
    ("box", "part"),
    [
        (Box(5, 5, 24, 24), Box(5, 5, 24, 24)),
        (Box(-10, -4, 24, 24), Box(0, 0, 14, 20)),
        (Box(WIDTH - 4, HEIGHT - 2, 24, 24), Box(WIDTH - 4, HEIGHT - 2, 4, 2)),
        (Box(-9999, 5, 24, 24), None),
        (Box(5, HEIGHT - 0.5, 24, 24), None),
    ],
)
def test_what_is_in_the_window(box: Box, part: Box | None) -> None:
    assert in_window(box) == part
