"""A page of snippets in cells, and what each cell shows."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PIL import Image

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from .tab import Tab

COLUMNS = 16
CELL = 40
"""CSS px, as in grid.css."""

MIN_INK = 12
"""Pixels: the least that counts as drawn in a 24 px icon. A minus sign has about 30."""

_MOST_SCREENSHOTS = 10
_PAUSE = 100  # ms between two of them

Pixels = npt.NDArray[np.int16]
"""Red, green and blue of 0 to 255, in the shape (height, width, 3)."""
Color = tuple[int, int, int]


def document(body: str, *, direction: str = "ltr", head: str = "") -> str:
    """A whole, valid page around ``body``; it lies in a built folder, beside icons.css."""
    return (
        f'<!DOCTYPE html><html lang="en" dir="{direction}"><head><meta charset="utf-8"><title>Page</title>'
        f'<link rel="stylesheet" href="icons.css">{head}</head><body>{body}</body></html>'
    )


def grid(snippets: Iterable[str], *, direction: str = "ltr") -> str:
    """A page with each snippet in a region of its own, which is one cell; a labeled one is exposed even if empty.

    The cells run from left to right in either direction.
    """
    cells = "".join(f'<section aria-label="{number}">{snippet}</section>' for number, snippet in enumerate(snippets))
    # From the root, so that a page under a strict policy gets it from its own origin too.
    return document(f"<main>{cells}</main>", direction=direction, head='<link rel="stylesheet" href="/tests/grid.css">')


def screenshot(page: Page) -> Pixels:
    """The whole page, also what is below the window, once it looks the same twice.

    SVGs that a style sheet shows as masks or backgrounds may still be loading when the page's own load event is over,
    and no event tells when they are not.
    """
    before = b""
    for _ in range(_MOST_SCREENSHOTS):
        png = page.screenshot(full_page=True)
        if png == before:
            return pixels(png)
        before = png
        page.wait_for_timeout(_PAUSE)
    raise AssertionError(f"{page.url} looks different each time")


def pixels(png: bytes) -> Pixels:
    """A PNG on white."""
    picture = Image.open(io.BytesIO(png)).convert("RGBA")
    flat = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
    return np.asarray(flat.convert("RGB"), dtype=np.int16)


def cells(picture: Pixels, number: int, side: int = CELL) -> list[Pixels]:
    """The first ``number`` cells, of ``side`` CSS px, of a screenshot of a grid."""
    corners = [(index // COLUMNS * side, index % COLUMNS * side) for index in range(number)]
    return [picture[top : top + side, left : left + side] for top, left in corners]


def ink(cell: Pixels, background: Color) -> int:
    """How many pixels are plainly not the background."""
    return int((np.abs(cell - _array(background)).max(axis=2) >= 64).sum())


def strays(cell: Pixels, background: Color, color: Color) -> int:
    """How many pixels are no mixture of the background and ``color``, as anti-aliasing would give.

    The measure is the distance to the line between the two; 24 of 255 leaves room for rounding and gamma.
    """
    base, line = _array(background), _array(color) - _array(background)
    share = np.clip((cell - base) @ line / (line @ line), 0, 1)
    return int((np.abs(cell - base - share[..., None] * line).max(axis=2) > 24).sum())


def fully_inked(cell: Pixels, color: Color) -> int:
    """How many pixels have exactly ``color``, give or take 4 of 255."""
    return int((np.abs(cell - _array(color)).max(axis=2) <= 4).sum())


def _array(color: Color) -> npt.NDArray[np.float64]:
    return np.array(color, dtype=np.float64)


def system_colors(tab: Tab) -> tuple[Color, Color]:
    """Canvas and CanvasText, as the loaded page's color scheme and forced colors give them."""
    text = tab.evaluate(
        """["Canvas", "CanvasText"].map(name => {
            const probe = document.body.appendChild(document.createElement("i"));
            probe.style.color = name;
            const value = getComputedStyle(probe).color;
            probe.remove();
            return value.match(/\\d+/g).slice(0, 3).map(Number);
        })"""
    )
    canvas, canvas_text = (tuple(value) for value in text)
    return canvas, canvas_text
