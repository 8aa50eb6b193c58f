"""The rules over a set: what they find, at the place where the title is written, and what they can correct."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from functools import partial
from typing import Any

from iconkit.catalog.load import Catalog, catalog_name
from iconkit.config.load import Config
from iconkit.display_path import display_path
from iconkit.lint.silence import About, Silence
from iconkit.memo import Memo
from iconkit.model import Code, Correction, Details, Icon, Problem, Where
from iconkit.source import Sources
from iconkit.workers import Workers

_Name = tuple[str, str, str, bool]
"""The fields of a ``rules.Name``."""


def lint(
    icons: Sequence[Icon],
    catalog: Catalog,
    sources: Sources,
    config: Config,
    silence: Silence,
    workers: Workers,
    checked: Memo,
) -> tuple[tuple[About, ...], tuple[Correction, ...]]:
    """Every finding about the icons and their titles in all languages, and the corrections that those which are heard
    promise. ``checked`` is of single titles (``title_checks``)."""
    by_id = {icon.id: icon for icon in icons}
    found: list[About] = []
    corrections: dict[tuple[Any, ...], Correction] = {}
    of_titles, of_icons = _findings(icons, catalog, config, workers, checked)
    for fields, code_fields, message, hint, fix in of_titles:
        name, code = tuple(fields), Code(*code_fields)
        title, locale, icon_id, _ = name
        icon = by_id[icon_id]
        where = _where(icon, locale, catalog, config)
        about = About(Problem(code, where, message, hint), icon_id, locale)
        found.append(about)
        if fix is not None and name not in corrections and silence.hears(about):
            path = where.path
            if where.path == icon.source:  # the title is to move into the catalog
                folder = sources.folder_of(icon.source)
                path = display_path(folder / catalog_name(config.locale, config.locale))
            after = _corrected(name, about, silence, checked)
            corrections[name] = Correction(path, icon_id, locale, title, after)
    for icon_id, code_fields, message, hint in of_icons:
        where = catalog.where(icon_id, config.locale) or Where(by_id[icon_id].source)
        found.append(About(Problem(Code(*code_fields), where, message, hint), icon_id))
    return tuple(found), tuple(c for c in corrections.values() if c.after != c.before)


def _findings(
    icons: Sequence[Icon], catalog: Catalog, config: Config, workers: Workers, checked: Memo
) -> tuple[list[Any], list[Any]]:
    """What the rules find on titles, and on what else catalogs say of icons, in plain values.

    It is remembered: the same titles have the same findings, whatever their icons show.
    """
    names: list[_Name] = [
        (title, locale, icon.id, locale == config.locale and icon.title_origin == "id")
        for icon in icons
        for locale, title in icon.titles.items()
    ]
    details = [(icon.id, icon.details) for icon in icons if icon.details != _NOTHING_SAID]
    promised = catalog.promised(config.locales)

    def compute() -> tuple[list[Any], list[Any]]:
        from iconkit.lint.title_checks import remembered  # noqa: PLC0415 - imports the rules
        from iconkit.rules import OPTIONAL_RULES, Locales, Name, check_icons, check_titles  # noqa: PLC0415

        check = remembered(checked, optional=any(config.lint.is_selected(rule.code) for rule in OPTIONAL_RULES))
        of_titles = check_titles([Name(*name) for name in names], Locales(config.locale, promised), check)
        return (
            [[_fields(name), _fields(rule.code), *_fields(found)] for name, rule, found in of_titles],
            [[icon.id, _fields(rule.code), found.message, found.hint] for icon, rule, found in check_icons(icons)],
        )

    wanted = (config.locale, promised, config.lint.select, config.lint.ignore)
    argument = json.dumps((wanted, names, details))
    of_titles, of_icons = workers.once("title findings", argument, compute)
    return of_titles, of_icons


_NOTHING_SAID = Details()
_fields = dataclasses.astuple


def _corrected(name: tuple[Any, ...], about: About, silence: Silence, checked: Memo) -> str:
    from iconkit.lint.title_checks import remembered  # noqa: PLC0415 - imports the rules
    from iconkit.rules import Name, fixed_title  # noqa: PLC0415

    return fixed_title(Name(*name), partial(silence.hears, about), remembered(checked, optional=False))


def _where(icon: Icon, locale: str, catalog: Catalog, config: Config) -> Where:
    """The catalog entry that a title stands in, or is missing from; else the icon's file."""
    if locale == config.locale and icon.title_origin != "catalog":
        return Where(icon.source)
    return catalog.where(icon.id, locale) or Where(icon.source)
