"""Drawings -> Icons: every icon gets its titles.

The one in the base language comes from the icon's catalog entry; without one it is a guess (``guesses.py``), and if it
is derived from the id, that is reported. Those in other languages come from their catalogs alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from iconkit import codes
from iconkit.catalog.guesses import Guess, OwnTitle, guess_titles
from iconkit.catalog.load import Catalog, Entry
from iconkit.model import Icon, Normalized, Problem, Source, TitleOrigin, Where

_SAYS_NOTHING = Entry(Where(""))


def name_icons(
    sources: Sequence[Source],
    normalized: Sequence[Normalized],
    catalog: Catalog,
    locale: str,
    guess: Guess = guess_titles,
) -> tuple[tuple[Icon, ...], tuple[Problem, ...]]:
    """The icons that could be drawn, sorted by id, and a note for each title that had to be derived from an id."""
    drawings = {
        source.id: (source, result.drawing)
        for source, result in zip(sources, normalized, strict=True)
        if result.drawing is not None
    }
    named = {icon_id for icon_id, entry in catalog.entries.items() if entry.title}
    own = [OwnTitle(icon_id, drawing.source_title, icon_id not in named) for icon_id, (_, drawing) in drawings.items()]
    guesses = guess(own, locale)
    icons: list[Icon] = []
    problems: list[Problem] = []
    for icon_id, (source, drawing) in sorted(drawings.items()):
        entry = catalog.entries.get(icon_id, _SAYS_NOTHING)
        entries = {} if entry is _SAYS_NOTHING else {locale: entry}
        if catalog.translations:
            entries |= {tag: there[icon_id] for tag, there in catalog.translations.items() if icon_id in there}
        origin: TitleOrigin = "catalog"
        title = entry.title
        if not title:
            title, origin = guesses[icon_id]
        if origin == "id":
            message = f"No title is given; {title!r} is derived from the id."
            hint = f'Say it in the catalog: [{icon_id}] title = "{title}".'
            problems.append(Problem(codes.TITLE_DERIVED, Where(source.path), message, hint))
        titles, descriptions, tags = {locale: title}, {}, {}
        for tag, other in entries.items():
            if other.title:
                titles[tag] = other.title
            if other.description:
                descriptions[tag] = other.description
            if other.tags:
                tags[tag] = other.tags
        icon = Icon(icon_id, source.category, source.path, drawing, titles, origin, descriptions, tags, entry.details)
        icons.append(icon)
    return tuple(icons), tuple(problems)
