"""All sizes of a drawing in one picture, so that a renderer, a decoder and a comparison are called once for all.

To encode, open and compare a small picture takes longer than to draw it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from iconkit.raster.pack import pack
from iconkit.svg import SVG_NAMESPACE

if TYPE_CHECKING:
    from PIL.Image import Image

Size = tuple[int, int]
"""Width and height in pixels."""
_GAP = 2
"""Pixels between pictures, so that no mean of 3 x 3 pixels takes from two of them."""


class Layout(NamedTuple):
    """Where pictures lie in a sheet, in pixels: its size, and each picture's size with its left and top."""

    size: Size
    places: tuple[tuple[Size, tuple[int, int]], ...]


@lru_cache(maxsize=1000)  # a set has few sizes
def laid_out(sizes: tuple[Size, ...]) -> Layout:
    """``sizes``, all different, beside and below each other."""
    width, height, corners = pack({str(at): size for at, size in enumerate(sizes)}, _GAP)
    return Layout((width, height), tuple((size, corners[str(at)]) for at, size in enumerate(sizes)))


def cut(sheet: Image, layout: Layout) -> dict[Size, Image]:
    """The pictures of a sheet."""
    return {
        (width, height): sheet.crop((left, top, left + width, top + height))
        for (width, height), (left, top) in layout.places
    }


def at_size(document: str, size: Size) -> str:
    """An SVG document that had no size of its own, with this one."""
    width, height = size
    return f'<svg width="{width}" height="{height}"{document.removeprefix("<svg")}'


def as_sheet(document: str, layout: Layout) -> str:
    """A document that shows an SVG document, which has no size of its own, at all places.

    It is not cut off at its viewBox, which resvg would do by way of a mask: what lies outside is seen beside it.
    """
    inner = document.removeprefix("<svg")
    parts = "".join(
        f'<svg x="{left}" y="{top}" width="{width}" height="{height}" overflow="visible"{inner}'
        for (width, height), (left, top) in layout.places
    )
    width, height = layout.size
    return f'<svg xmlns="{SVG_NAMESPACE}" width="{width}" height="{height}">{parts}</svg>'
