"""Which title stands in for one that is missing: the same language without region (BCP 47 lookup, RFC 4647 section
3.4), then the base language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.rules.records import Locales, Name


def lookup_order(locale: str) -> Iterator[str]:
    """A tag and ever shorter ones: ``zh-Hant-TW``, ``zh-Hant``, ``zh``."""
    subtags = locale.split("-")
    while subtags:
        yield "-".join(subtags)
        subtags.pop()
        if subtags and len(subtags[-1]) == 1:
            subtags.pop()


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
