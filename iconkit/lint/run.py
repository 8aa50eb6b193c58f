"""The rules over a set: what they find, at the place where the title is written, and what they can correct."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from iconkit.catalog.load import Catalog, catalog_name
from iconkit.config.load import Config
from iconkit.display_path import display_path
from iconkit.lint.all_codes import OPTIONAL
from iconkit.lint.silence import About, Silence
from iconkit.lint.title_checks import remembered
from iconkit.memo import Memo
from iconkit.model import Correction, Icon, Problem, Where
from iconkit.rules import Locales, Name, check_icons, check_titles, fixed_title
from iconkit.source import Sources


def lint(
    icons: Sequence[Icon], catalog: Catalog, sources: Sources, config: Config, silence: Silence, memo: Memo
) -> tuple[tuple[About, ...], tuple[Correction, ...]]:
    """Every finding about the icons and their titles in all languages, and the corrections that those which are heard
    promise. ``memo`` is of single titles (``title_checks``)."""
    by_id = {icon.id: icon for icon in icons}
    names = [
        Name(title, locale, icon.id, locale == config.locale and icon.title_origin == "id")
        for icon in icons
        for locale, title in icon.titles.items()
    ]
    locales = Locales(config.locale, catalog.promised(config.locales))
    found: list[About] = []
    corrections: dict[Name, Correction] = {}
    check = remembered(memo, optional=any(map(config.lint.is_selected, OPTIONAL)))
    for name, rule, finding in check_titles(names, locales, check):
        icon = by_id[name.icon_id]
        where = _where(icon, name.locale, catalog, config)
        about = About(Problem(rule.code, where, finding.message, finding.hint), name.icon_id, name.locale)
        found.append(about)
        if finding.fix is not None and name not in corrections and silence.hears(about):
            path = where.path
            if where.path == icon.source:  # the title is to move into the catalog
                folder = sources.folder_of(icon.source)
                path = display_path(folder / catalog_name(config.locale, config.locale))
            after = fixed_title(name, partial(silence.hears, about), remembered(memo, optional=False))
            corrections[name] = Correction(path, name.icon_id, name.locale, name.title, after)
    for icon, rule, finding in check_icons(icons):
        where = catalog.where(icon.id, config.locale) or Where(icon.source)
        found.append(About(Problem(rule.code, where, finding.message, finding.hint), icon.id))
    return tuple(found), tuple(c for c in corrections.values() if c.after != c.before)


def _where(icon: Icon, locale: str, catalog: Catalog, config: Config) -> Where:
    """The catalog entry that a title stands in, or is missing from; else the icon's file."""
    if locale == config.locale and icon.title_origin != "catalog":
        return Where(icon.source)
    return catalog.where(icon.id, locale) or Where(icon.source)
