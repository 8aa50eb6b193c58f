"""``sprite.svg``: every icon as a ``<symbol>``, one on a line, sorted by id, for ``<use href="sprite.svg#id">``.

``sprite.LOCALE.svg`` is the same with titles in another language, for each that the set is localized in.
"""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.catalog.locales import best
from iconkit.markup import symbol
from iconkit.model import Artifact, Icon, IconSet
from iconkit.svg import SVG_NAMESPACE

PATH = "sprite.svg"


def path_of(locale: str) -> str:
    return f"sprite.{locale}.svg"


def sprite(icon_set: IconSet) -> Iterator[Artifact]:
    yield Artifact(PATH, _sprite(icon_set, icon_set.locale))
    for locale in icon_set.localized:
        yield Artifact(path_of(locale), _sprite(icon_set, locale))


def _sprite(icon_set: IconSet, locale: str) -> bytes:
    symbols = (_symbol(icon, locale, icon_set.locale) for icon in icon_set.icons)
    return "\n".join([f'<svg xmlns="{SVG_NAMESPACE}">', *symbols, "</svg>\n"]).encode()


def _symbol(icon: Icon, locale: str, base: str) -> str:
    tag = best(icon.titles, locale, base)
    return symbol(icon, title=icon.title(tag), lang=None if tag == locale else tag)
