"""Kind ``symbol``: for ``<use href="sprite.svg#id">`` from a file of the page's own origin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from iconkit.model import Sprite
from iconkit.outputs.sprites.titled import Titled, attributes_of
from iconkit.svg import SVG_NAMESPACE
from iconkit.tree import attributes_text, escape_text, start_tag


def symbol(icons: Sequence[Titled], sprite: Sprite) -> Iterator[str]:
    yield f'<svg xmlns="{SVG_NAMESPACE}">'
    for titled in icons:
        yield _named(titled, element(titled, sprite)) if sprite.titles == "element" else element(titled, sprite)
    yield "</svg>"


def element(titled: Titled, sprite: Sprite) -> str:
    """The icon as a ``<symbol>`` without any text node."""
    drawing = titled.icon.drawing
    own = attributes_text(attributes_of(titled, sprite))
    return f"<symbol{own}{_common(drawing.attributes)}>{drawing.body}</symbol>"


@lru_cache(maxsize=1000)  # a set has few kinds of drawings
def _common(attributes: tuple[tuple[str, str], ...]) -> str:
    return attributes_text(dict(attributes))


def _named(titled: Titled, markup: str) -> str:
    """The title around the symbol, outside what ``<use>`` clones: a clone's title would be a second accessible name
    in Chromium, and a tooltip."""
    name = f"{start_tag('title', {'lang': titled.lang} if titled.lang else {})}{escape_text(titled.title)}</title>"
    return f"<g>{name}{markup}</g>"
