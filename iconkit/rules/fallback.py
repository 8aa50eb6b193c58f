"""Icons that lack a title in a language, and which title of another stands in for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.catalog.locales import lookup_order
from iconkit.rules.records import Locales, Name


def gaps(names: Sequence[Name], locales: Locales) -> Iterator[tuple[str, str, Name | None]]:
    """Icon id, locale, and the title of another language that stands in, for each title that a locale lacks.

    A regional locale that finds a title in its own language lacks nothing: it need only hold what differs.
    """
    titles = {(name.icon_id, name.locale): name for name in names if name.title}
    ids = dict.fromkeys(name.icon_id for name in names)
    for locale in dict.fromkeys((locales.base, *locales.declared)):
        order = tuple(lookup_order(locale))
        for icon_id in ids:
            if not any((icon_id, tag) in titles for tag in order):
                yield icon_id, locale, titles.get((icon_id, locales.base))
