"""Sprites: many icons in one file, one icon on a line, sorted by id. KINDS is the list of their forms.

Each form is a function of icons with the titles to write. A set localized in other languages has each sprite again as
``NAME.LOCALE.ENDING``, with the titles of that language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from iconkit.catalog.locales import best
from iconkit.model import Artifact, Icon, IconSet, Sprite, SpriteKind
from iconkit.outputs.sprites.inline import inline
from iconkit.outputs.sprites.stack import stack
from iconkit.outputs.sprites.symbol import symbol
from iconkit.outputs.sprites.titled import Titled
from iconkit.outputs.sprites.view import view
from iconkit.selection import select

KINDS: dict[SpriteKind, Callable[[Sequence[Titled], Sprite], Iterator[str]]] = {
    "symbol": symbol,
    "inline": inline,
    "stack": stack,
    "view": view,
}


def path_of(sprite: Sprite, locale: str = "") -> str:
    """``locale`` only for a language other than the base."""
    ending = "html" if sprite.kind == "inline" else "svg"
    return f"{sprite.name}.{locale}.{ending}" if locale else f"{sprite.name}.{ending}"


def sprites(icon_set: IconSet) -> Iterator[Artifact]:
    for sprite in icon_set.sprites:
        icons = select(sprite, icon_set.icons)
        yield _artifact(path_of(sprite), sprite, icons, icon_set.locale, icon_set.locale)
        for locale in localized(sprite, icon_set):
            yield _artifact(path_of(sprite, locale), sprite, icons, locale, icon_set.locale)


def localized(sprite: Sprite, icon_set: IconSet) -> tuple[str, ...]:
    """The languages that this sprite is written in again: none if it has no titles."""
    return icon_set.localized if sprite.titles != "none" else ()


def _artifact(path: str, sprite: Sprite, icons: Sequence[Icon], locale: str, base: str) -> Artifact:
    titled = [_titled(icon, locale, base) for icon in icons]
    text = "".join(f"{line}\n" for line in KINDS[sprite.kind](titled, sprite))
    # What a server puts into its pages is no file that browsers load.
    return Artifact(path, text.encode(), is_asset=sprite.kind != "inline")


def _titled(icon: Icon, locale: str, base: str) -> Titled:
    tag = best(icon.titles, locale, base)
    return Titled(icon, icon.title(tag), "" if tag == locale else tag)
