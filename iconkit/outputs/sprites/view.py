"""Kind ``view``: for ``<img src="views.svg#id">`` where a style sheet inside a picture is not wanted.

The icons stand below each other, and each has a ``<view>`` that shows its place. As much room as an icon takes is left
free below it, so that nothing of a neighbor comes into sight where the picture's proportions are not the icon's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.markup import view_box_text
from iconkit.model import Sprite, ViewBox
from iconkit.numbers import shortest
from iconkit.outputs.sprites.titled import Titled, attributes_of
from iconkit.svg import SVG_NAMESPACE
from iconkit.tree import start_tag


def view(icons: Sequence[Titled], sprite: Sprite) -> Iterator[str]:
    yield start_tag("svg", {"xmlns": SVG_NAMESPACE} | ({"color": sprite.color} if sprite.color else {}))
    top = 0.0
    for titled in icons:
        yield _placed(titled, sprite, top)
        top += 2 * titled.icon.drawing.view_box.height
    yield "</svg>"


def _placed(titled: Titled, sprite: Sprite, top: float) -> str:
    """The icon with its upper edge at ``top`` user units, and the view that shows it."""
    drawing = titled.icon.drawing
    width, height = drawing.view_box.width, drawing.view_box.height
    shown = attributes_of(titled, sprite) | {"viewBox": view_box_text(ViewBox(0, top, width, height))}
    place = {"y": shortest(top)} if top else {}
    place |= {"width": shortest(width), "height": shortest(height), "viewBox": view_box_text(drawing.view_box)}
    view_tag = start_tag("view", shown, empty=True)
    return f"{view_tag}{start_tag('svg', place | dict(drawing.attributes))}{drawing.body}</svg>"
