"""The titles of a set in every language: which there are, which are missing, and the catalogs they belong into."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from iconkit.catalog.edit import set_titles
from iconkit.catalog.load import Catalog, catalog_name, load_catalogs, locale_of
from iconkit.catalog.locales import lookup_order
from iconkit.catalog.names import name_icons
from iconkit.config.load import Config
from iconkit.display_path import display_path
from iconkit.model import Faults, Icon
from iconkit.normalize_all import normalize_all
from iconkit.source import Sources, gather
from iconkit.treatment import treated
from iconkit.workers import Workers


@dataclass(frozen=True, slots=True)
class Titles:
    """The icons of a set with the languages they are to have titles in, the base language first."""

    icons: tuple[Icon, ...]
    locales: tuple[str, ...]
    sources: Sources
    catalog: Catalog

    @property
    def base(self) -> str:
        return self.locales[0]

    def is_written(self, icon: Icon, locale: str) -> bool:
        """True if somebody wrote a title in this very language."""
        return locale in icon.titles and (locale != self.base or icon.title_origin != "id")

    def stand_in(self, icon: Icon, locale: str) -> str:
        """The title of a near language, or the one made from the id, that is used where none is written; else empty."""
        return next((icon.titles[tag] for tag in lookup_order(locale) if tag in icon.titles), "")

    def is_gap(self, icon: Icon, locale: str) -> bool:
        """True if there is no title in this language, none of a near one, or only a guess."""
        if locale == self.base:
            return icon.title_origin == "id"
        return not self.stand_in(icon, locale)

    def catalog_of(self, icon: Icon, locale: str) -> Path:
        """The catalog that holds the icon's title in this language, or that it belongs into."""
        entries = self.catalog.entries if locale == self.base else self.catalog.translations.get(locale, {})
        if icon.id in entries:
            return next(path for path in self.sources.catalogs if display_path(path) == entries[icon.id].where.path)
        folder, name = self.sources.folder_of(icon.source), catalog_name(locale, self.base)
        beside = (path for path in self.sources.catalogs if path.parent == folder)
        return next((path for path in beside if locale_of(path, self.base) == locale), folder / name)

    def write(self, locale: str, titles: Mapping[str, str]) -> tuple[Path, ...]:
        """Write titles by icon id into their catalogs, and return those. Raises Faults."""
        icons = {icon.id: icon for icon in self.icons}
        by_path: dict[Path, dict[str, str]] = defaultdict(dict)
        for icon_id, title in titles.items():
            by_path[self.catalog_of(icons[icon_id], locale)][icon_id] = title
        for path, part in by_path.items():
            set_titles(path, part)
        return tuple(by_path)


def read_titles(config: Config, workers: Workers) -> Titles:
    """The titles of the set that ``config`` describes; an icon that cannot be drawn has none.

    Raises Faults if the sources or a catalog cannot be read.
    """
    sources = gather(config)
    catalog = load_catalogs(sources.catalogs, config.locale)
    problems = [*sources.problems, *catalog.problems]
    if any(problem.code.severity == "error" for problem in problems):
        raise Faults(*problems)
    icons, _ = name_icons(
        sources.icons, normalize_all(treated(sources.icons, config, catalog), workers), catalog, config.locale
    )
    locales = dict.fromkeys((config.locale, *config.locales, *catalog.translations))
    return Titles(icons, tuple(locales), sources, catalog)
