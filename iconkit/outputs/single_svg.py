"""``svg/ID.svg``: every icon as a file of its own, with a root ``<title>``, for ``<img>`` and for download.

``svg/LOCALE/ID.svg`` is the same with its title in another language, for each that the set is localized in.
"""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.catalog.locales import best
from iconkit.markup import css_size, standalone
from iconkit.model import Artifact, Icon, IconSet


def path_of(icon: Icon, locale: str = "") -> str:
    """``locale`` only for a language other than the base."""
    return f"svg/{locale}/{icon.id}.svg" if locale else f"svg/{icon.id}.svg"


def single_svg(icon_set: IconSet) -> Iterator[Artifact]:
    for icon in icon_set.icons:
        yield Artifact(path_of(icon), _document(icon, icon_set, icon_set.locale))
    for locale in icon_set.localized:
        for icon in icon_set.icons:
            tag = best(icon.titles, locale, icon_set.locale)
            yield Artifact(path_of(icon, locale), _document(icon, icon_set, tag))


def _document(icon: Icon, icon_set: IconSet, locale: str) -> bytes:
    width, height = css_size(icon.drawing.view_box, icon_set.size)
    markup = standalone(icon.drawing, title=icon.title(locale), lang=locale, width=width, height=height)
    return f"{markup}\n".encode()
