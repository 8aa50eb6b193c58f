"""An icon with the title that one sprite gives it, and the attributes that carry it."""

from __future__ import annotations

from typing import NamedTuple

from iconkit.markup import view_box_text
from iconkit.model import Icon, Sprite


class Titled(NamedTuple):
    """``lang`` is the title's own language tag where it is not the sprite's, else empty."""

    icon: Icon
    title: str
    lang: str


def attributes_of(titled: Titled, sprite: Sprite) -> dict[str, str]:
    """The attributes that say what an icon is, on a symbol as on a nested ``<svg>``.

    The title is ``data-title``: an attribute is never part of a page's text, never a tooltip and never a second
    accessible name, which a ``<title>`` that ``<use>`` clones would be.
    """
    attributes = {"id": titled.icon.id, "viewBox": view_box_text(titled.icon.drawing.view_box)}
    if sprite.titles == "attribute":
        attributes["data-title"] = titled.title
        if titled.lang:
            attributes["data-lang"] = titled.lang
    return attributes
