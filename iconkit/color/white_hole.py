"""Does a drawing show white where it hides something else: a hole that is painted and not cut?

Judged by two pictures, with and without what is white, as clips, clones and transforms decide what is seen: where the
first is white and the second is painted, white lies on another color.
"""

from __future__ import annotations

from iconkit.color.inks import PAINTS, Paint
from iconkit.markup import document_of
from iconkit.raster.picture import draw
from iconkit.tree import Document, Node

_SIDE = 128  # px of the longer side
_SOLID = 250  # levels of alpha: what is less is an edge
_WHITE = 240  # levels of each channel
_LEAST = 16  # px: less is no hole but a seam between two shapes


def white_hole(document: Document, painted: list[tuple[Node, Paint]], white: str) -> Node | None:
    """The first shape that is painted with ``white``, if that color hides another one; else None."""
    from PIL import ImageChops  # noqa: PLC0415

    of_white = {id(node): node for node, paint in painted if white in paint.inks}
    whole = document_of(document.root)
    saved = {key: dict(node.attributes) for key, node in of_white.items()}
    for node, paint in painted:
        for name, value in zip(PAINTS, (paint.fill, paint.stroke), strict=True):
            if value == white:
                node.attributes[name] = "none"
    rest = document_of(document.root)
    for key, node in of_white.items():
        node.attributes = saved[key]
    try:
        shown, below = (draw(svg, _SIDE, _SIDE) for svg in (whole, rest))
    except ValueError:
        return None
    hidden = below.getchannel("A").point(lambda level: 255 if level >= _SOLID else 0)
    for name, least in (("R", _WHITE), ("G", _WHITE), ("B", _WHITE), ("A", _SOLID)):
        hidden = ImageChops.darker(
            hidden, shown.getchannel(name).point([255 * (level >= least) for level in range(256)])
        )
    if hidden.histogram()[255] < _LEAST:
        return None
    return min(of_white.values(), key=lambda node: (node.line, node.column))
