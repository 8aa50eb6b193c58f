"""The title rules over a set: what they find, at the place where the title is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.catalog import Catalog
from iconkit.model import Icon, Problem, Where
from iconkit.rules import Name, check_titles


def lint_titles(icons: Sequence[Icon], catalog: Catalog, locale: str) -> Iterator[Problem]:
    """Every finding about the final titles of one locale."""
    by_id = {icon.id: icon for icon in icons}
    names = [Name(icon.title(locale), locale, icon.id, icon.title_origin == "id") for icon in icons]
    for name, rule, finding in check_titles(names):
        yield Problem(rule.code, _where(by_id[name.icon_id], catalog), finding.message, finding.hint)


def _where(icon: Icon, catalog: Catalog) -> Where:
    if icon.title_origin == "catalog":
        return catalog.entries[icon.id].where
    return Where(icon.source)
