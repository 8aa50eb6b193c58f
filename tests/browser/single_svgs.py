"""What Chromium shows of SVG files, each alone in a square."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from playwright.sync_api import Page

_COLUMNS = 16


def screenshots(page: Page, files: Sequence[tuple[bytes, int, int]], side: int) -> list[Image.Image]:
    """Each file at its width and height in CSS px, on white, in the left top corner of a square of ``side`` px."""
    encoded = [(base64.b64encode(data).decode(), width, height) for data, width, height in files]
    cells = "".join(
        f'<img src="data:image/svg+xml;base64,{data}" width="{width}" height="{height}" alt="">'
        for data, width, height in encoded
    )
    page.set_viewport_size({"width": _COLUMNS * side, "height": 600})
    page.set_content(
        f"<style>body{{margin:0;display:grid;grid:auto-flow {side}px/repeat({_COLUMNS},{side}px);place-items:start}}"
        f"img{{display:block}}</style>{cells}"
    )
    page.evaluate("Promise.all(Array.from(document.images, image => image.decode()))")
    whole = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGBA")
    corners = [(at % _COLUMNS * side, at // _COLUMNS * side) for at in range(len(files))]
    return [whole.crop((left, top, left + side, top + side)) for left, top in corners]


def in_square(png: bytes, side: int) -> Image.Image:
    """A PNG in the same place on the same white."""
    square = Image.new("RGBA", (side, side), "white")
    square.alpha_composite(Image.open(io.BytesIO(png)).convert("RGBA"))
    return square
