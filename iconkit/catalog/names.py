"""Drawings -> Icons: every icon gets its titles.

The one in the base language comes from the icon's catalog entry; without one, from the source's own title if that can
be trusted; else it is derived from the id, which is reported, because a derived title is a guess. Those in other
languages come from their catalogs alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from iconkit import codes
from iconkit.catalog.load import Catalog, Entry
from iconkit.model import Icon, Normalized, Problem, Source, TitleOrigin, Where
from iconkit.rules import Check, Name, check_title, fixed_title, trusted_ids

_SAYS_NOTHING = Entry(Where(""))


def name_icons(
    sources: Sequence[Source],
    normalized: Sequence[Normalized],
    catalog: Catalog,
    locale: str,
    check: Check = check_title,
) -> tuple[tuple[Icon, ...], tuple[Problem, ...]]:
    """The icons that could be drawn, sorted by id, and a note for each title that had to be derived from an id."""
    drawings = {
        source.id: (source, result.drawing)
        for source, result in zip(sources, normalized, strict=True)
        if result.drawing is not None
    }
    own_titles = [
        Name(drawing.source_title, locale, icon_id)
        for icon_id, (_, drawing) in drawings.items()
        if drawing.source_title
    ]
    trusted = trusted_ids(own_titles, check)
    icons: list[Icon] = []
    problems: list[Problem] = []
    for icon_id, (source, drawing) in sorted(drawings.items()):
        entry = catalog.entries.get(icon_id, _SAYS_NOTHING)
        entries = {} if entry is _SAYS_NOTHING else {locale: entry}
        entries |= {tag: there[icon_id] for tag, there in catalog.translations.items() if icon_id in there}
        title, origin = _title(icon_id, entry.title, drawing.source_title if icon_id in trusted else "", locale, check)
        if origin == "id":
            message = f"No title is given; {title!r} is derived from the id."
            hint = f'Say it in the catalog: [{icon_id}] title = "{title}".'
            problems.append(Problem(codes.TITLE_DERIVED, Where(source.path), message, hint))
        icons.append(
            Icon(
                id=icon_id,
                category=source.category,
                source=source.path,
                drawing=drawing,
                titles={locale: title} | {tag: other.title for tag, other in entries.items() if other.title},
                title_origin=origin,
                descriptions={tag: other.description for tag, other in entries.items() if other.description},
                tags={tag: other.tags for tag, other in entries.items() if other.tags},
                details=entry.details,
            )
        )
    return tuple(icons), tuple(problems)


def title_from_id(icon_id: str) -> str:
    """A readable guess: ``arrow-up`` -> ``Arrow up``, ``icon-3d-cube`` -> ``3d cube``."""
    words = icon_id.split("-")
    if words[0] == "icon" and len(words) > 1 and words[1][0].isdigit():
        words = words[1:]
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def _title(icon_id: str, from_catalog: str, from_source: str, locale: str, check: Check) -> tuple[str, TitleOrigin]:
    if from_catalog:
        return from_catalog, "catalog"
    if from_source:
        return from_source, "source"
    return fixed_title(Name(title_from_id(icon_id), locale, icon_id, derived=True), check=check), "id"
