"""Drawings compared as pictures, by a renderer that has no part in the normalizing."""

from __future__ import annotations

import io

import resvg_py
from PIL import Image, ImageChops

_SIDE = 96  # CSS px
_NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


def difference(one: str, other: str, *, finer: int = 1) -> int:
    """The largest difference of any channel of any pixel, of 255, premultiplied; drawn ``finer`` times and averaged."""
    extrema = ImageChops.difference(_picture(one, finer), _picture(other, finer)).getextrema()
    return max(int(band[1]) for band in extrema if isinstance(band, tuple))


def _picture(markup: str, finer: int) -> Image.Image:
    side = _SIDE * finer
    svg = markup if "xmlns=" in markup else markup.replace("<svg", f"<svg {_NAMESPACE}", 1)
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=side, height=side, dpi=96, skip_system_fonts=True))
    return Image.open(io.BytesIO(png)).convert("RGBA").convert("RGBa").reduce(finer)
