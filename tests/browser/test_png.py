"""The PNG fallbacks load at their size, and show what a browser shows of the icon's own SVG."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from .grid import COLUMNS, Pixels, cells, document, grid, pixels, screenshot
from .icon_folder import IconFolder
from .site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIZE = 48
SCALE = 2
"""A 24 px icon's PNG at 2x has the device pixels of a 48 px one at 1x."""
AVERAGED = 4
"""Pixels a side. Renderers place anti-aliasing differently along edges; in the mean of 4 x 4 that is gone."""
TOO_FAR = 32
"""Of 255, in any channel of an averaged cell."""
MOST_WRONG = 0.005
"""The share of averaged cells that may be too far off: at 48 px none of the 144."""


def test_natural_sizes(page: Page, site: Site, folder: IconFolder, complaints: list[str]) -> None:
    manifest = json.loads(folder.read("icons.json"))
    expected = {
        path: [round(icon["width"] * int(scale)), round(icon["height"] * int(scale))]
        for icon in manifest["icons"].values()
        for scale, path in icon["files"]["png"].items()
    }
    assert len(expected) == 3 * len(manifest["icons"])
    images = "".join(f'<img src="{path}" alt="">' for path in expected)
    page.goto(site.page(folder.name, document(images)))
    sizes = page.evaluate("Array.from(document.images, image => [image.naturalWidth, image.naturalHeight])")
    assert dict(zip(expected, sizes, strict=True)) == expected
    assert complaints == []


def test_same_picture_as_in_the_browser(page: Page, site: Site, folder: IconFolder) -> None:
    pngs = [pixels((folder.path / f"png/{icon.id}@{SCALE}x.png").read_bytes()) for icon in folder.icons]
    images = (
        f'<img src="svg/{icon.id}.svg" width="{png.shape[1]}" height="{png.shape[0]}" alt="">'
        for icon, png in zip(folder.icons, pngs, strict=True)
    )
    page.goto(site.page(folder.name, grid(images)))
    page.add_style_tag(content=f"main {{ grid: auto-flow {SIZE}px / repeat({COLUMNS}, {SIZE}px) }}")
    page.add_style_tag(content="section { place-items: start !important }")
    shown = cells(screenshot(page), len(folder.icons), side=SIZE)
    shares = {
        icon.id: share_too_far(in_a_square(png), cell)
        for icon, png, cell in zip(folder.icons, pngs, shown, strict=True)
    }
    assert {icon_id: share for icon_id, share in shares.items() if share > MOST_WRONG} == {}


def test_a_moved_or_recolored_picture_is_not_the_same(own: IconFolder) -> None:
    """Two pixels of 48 in any direction are seen, and so is another ink; in the icon with the least of it."""
    picture = pixels((own.path / f"png/minus@{SCALE}x.png").read_bytes())
    assert share_too_far(picture, picture) == 0
    assert share_too_far(picture, np.roll(picture, 2, axis=0)) > MOST_WRONG
    assert share_too_far(picture, np.roll(picture, 2, axis=1)) > MOST_WRONG
    assert share_too_far(picture, np.maximum(picture, 80)) > MOST_WRONG


def in_a_square(picture: Pixels) -> Pixels:
    """In the top left corner of a white square with sides of SIZE."""
    height, width = picture.shape[:2]
    square = np.full((SIZE, SIZE, 3), 255, dtype=np.int16)
    square[:height, :width] = picture
    return square


def averaged(picture: Pixels) -> npt.NDArray[np.float64]:
    height, width = (side // AVERAGED for side in picture.shape[:2])
    mean: npt.NDArray[np.float64] = picture.reshape(height, AVERAGED, width, AVERAGED, 3).mean(axis=(1, 3))
    return mean


def share_too_far(first: Pixels, second: Pixels) -> float:
    """The share of averaged cells in which the pictures differ plainly."""
    return float((np.abs(averaged(first) - averaged(second)).max(axis=2) > TOO_FAR).mean())
