"""Catalogs: what people say of the icons, by id.

``catalog.toml`` holds everything in the base language; ``catalog.LOCALE.toml`` beside it holds what is translated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlsplit

from iconkit import codes
from iconkit.catalog.locales import canonical, lookup_order
from iconkit.display_path import display_path
from iconkit.lint.allow import Allow, is_allow_list, read_allows
from iconkit.model import Details, Faults, Problem, Role, Source, Where
from iconkit.table_values import TRUTH, Checks, nearest_word
from iconkit.toml_file import TomlFile, read_toml
from iconkit.treatment import OF_ICONS


@dataclass(frozen=True, slots=True)
class Entry:
    """What a catalog says of one icon, and where."""

    where: Where
    title: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()
    allow: tuple[Allow, ...] = ()
    details: Details = field(default_factory=Details)
    treatment: Mapping[str, Any] = field(default_factory=dict)
    """What it says of the drawing itself: see ``iconkit.treatment``."""
    title_where: Where | None = field(default=None, compare=False)
    """Where the title stands, or the entry if it has none."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """The entries of all catalogs, by icon id."""

    entries: Mapping[str, Entry]
    """In the base language."""
    problems: tuple[Problem, ...]
    translations: Mapping[str, Mapping[str, Entry]] = field(default_factory=dict)
    """In the other languages, by locale; a catalog without an entry is there too."""

    def promised(self, wanted: Sequence[str]) -> tuple[str, ...]:
        """The languages that every icon is to have a title in: those ``wanted`` that there is a catalog for, or that
        one may stand in for; if none is wanted, those of all catalogs."""
        return tuple(filter(self._speaks, wanted)) if wanted else tuple(self.translations)

    def lacking(self, wanted: Sequence[str], base: str) -> tuple[str, ...]:
        """Those ``wanted`` that no catalog holds and no other may stand in for."""
        return tuple(locale for locale in wanted if not self._speaks(locale) and base not in lookup_order(locale))

    def _speaks(self, locale: str) -> bool:
        return any(tag in self.translations for tag in lookup_order(locale))

    def where(self, icon_id: str, locale: str) -> Where | None:
        """The title of an icon in ``locale``, or the one to translate."""
        entry = self.translations.get(locale, {}).get(icon_id) or self.entries.get(icon_id)
        return (entry.title_where or entry.where) if entry else None


def load_catalogs(paths: Iterable[Path], base: str) -> Catalog:
    """Read the catalogs of a set whose base language is ``base``.

    Faults are in the result, one for each thing that is wrong.
    """
    by_locale: dict[str, dict[str, Entry]] = {base: {}}
    problems: list[Problem] = []
    for path in paths:
        shown = display_path(path)
        try:
            locale = locale_of(path, base)
            file = read_toml(shown, path.read_bytes(), codes.CATALOG_SYNTAX)
        except Faults as faults:
            problems += faults.problems
            continue
        except OSError as error:
            message = f"This catalog cannot be read: {error.strerror}."
            problems.append(Problem(codes.UNREADABLE, Where(shown), message, "Check its permissions."))
            continue
        entries = by_locale.setdefault(locale, {})
        for icon_id, table in file.values.items():
            where = file.where(icon_id)
            if icon_id in entries:
                message = f"{icon_id!r} has an entry in {entries[icon_id].where.path} already."
                problems.append(Problem(codes.CATALOG_TWICE, where, message, "Keep one of the two."))
            elif not isinstance(table, dict):
                message = f"{icon_id} must be a table of its own."
                hint = f'Write [{icon_id}] on a line, and below it title = "...".'
                problems.append(Problem(codes.CATALOG_WRONG_VALUE, where, message, hint))
            else:
                entries[icon_id] = _entry(file, icon_id, table, problems, is_base=locale == base)
    return Catalog(by_locale.pop(base), tuple(problems), dict(sorted(by_locale.items())))


def catalog_name(locale: str, base: str) -> str:
    """The file name of the catalog that holds ``locale``."""
    return "catalog.toml" if locale == base else f"catalog.{locale}.toml"


def check_ids(catalog: Catalog, sources: Iterable[Source], beside: Iterable[str] = ()) -> tuple[Problem, ...]:
    """A problem for each entry whose icon is not there, neither in the set nor ``beside`` it."""
    known = dict.fromkeys((*(source.id for source in sources), *sorted(beside)))
    return tuple(
        Problem(codes.CATALOG_UNKNOWN_ID, entry.where, f"There is no icon {icon_id!r}.", _nearest(icon_id, list(known)))
        for entries in (catalog.entries, *catalog.translations.values())
        for icon_id, entry in entries.items()
        if icon_id not in known
    )


def check_locales(catalog: Catalog, wanted: Sequence[str], base: str, folders: Sequence[Path]) -> tuple[Problem, ...]:
    """A problem for each language of ``wanted`` that has no catalog. It is best added in the first of ``folders``."""
    return tuple(
        Problem(
            codes.CATALOG_MISSING,
            Where(display_path(folder / catalog_name(locale, base))),
            f"There is no catalog for {locale}, though the configuration promises this language.",
            f'Add it (iconkit titles set ID "Title" --locale {locale}), or take {locale!r} out of locales.',
        )
        for folder in folders[:1]
        for locale in catalog.lacking(wanted, base)
    )


def locale_of(path: Path, base: str) -> str:
    """The locale that a catalog's file name says. Raises Faults."""
    tag = path.name.removeprefix("catalog.").removesuffix("toml").removesuffix(".")
    if not tag:
        return base
    where = Where(display_path(path))
    try:
        locale = canonical(tag)
    except ValueError as error:
        hint = "Rename it to catalog.TAG.toml with the language's BCP 47 tag, or move it out of this folder."
        raise Faults(Problem(codes.CATALOG_LOCALE, where, str(error), hint)) from None
    if locale == base:
        message = f"{base} is the base language, whose titles belong into catalog.toml."
        hint = "Move its entries there, or set another base language: locale in the configuration."
        raise Faults(Problem(codes.CATALOG_LOCALE, where, message, hint))
    return locale


def _entry(file: TomlFile, icon_id: str, table: dict[str, Any], problems: list[Problem], *, is_base: bool) -> Entry:
    known = {**_WORDS, **_DETAILS, **OF_ICONS} if is_base else _WORDS
    values: dict[str, Any] = {}
    for key, value in table.items():
        where = file.where(icon_id, key)
        if key not in known:
            message, hint = f"Unknown key {key!r} in the entry of {icon_id!r}.", _nearest(key, list(known))
            if key in _DETAILS or key in OF_ICONS:
                message = f"{key} is the same in every language: it belongs into catalog.toml."
                hint = f"Move it to the entry of {icon_id!r} there."
            problems.append(Problem(codes.CATALOG_UNKNOWN_KEY, where, message, hint))
            continue
        accept, expected = known[key]
        if accept(value) and key == "allow":
            values[key] = read_allows(file, (icon_id, key), value, problems)
        elif accept(value):
            values[key] = tuple(value) if isinstance(value, list) else value
        else:
            message = f"{key} of {icon_id!r} must be {expected}, not {value!r}."
            problems.append(Problem(codes.CATALOG_WRONG_VALUE, where, message, nearest_word(value, expected)))
    details = Details(**{key: value for key, value in values.items() if key in _DETAILS})
    words = {key: value for key, value in values.items() if key in _WORDS}
    treatment = {key: value for key, value in values.items() if key in OF_ICONS}
    title_where = file.where(icon_id, "title")
    return Entry(file.where(icon_id), **words, details=details, treatment=treatment, title_where=title_where)


def _nearest(name: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only what is wrong needs it

    matches = get_close_matches(name, known, n=3)
    if matches:
        return f"Did you mean {' or '.join(map(repr, matches))}?"
    return "Remove the entry, or add the icon." if len(known) > 12 else f"Known: {', '.join(known)}."


def _is_line(value: object) -> bool:
    return isinstance(value, str) and value.strip() != ""


def _is_address(value: object) -> bool:
    if not isinstance(value, str) or not value.isprintable() or " " in value:
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


_WORDS: Checks = {
    "title": (_is_line, "a text that is not empty"),
    "description": (_is_line, "a text that is not empty"),
    "tags": (lambda v: isinstance(v, list) and all(map(_is_line, v)), "a list of search words"),
    "allow": (is_allow_list, 'a list such as [{rule = "all-caps", because = "..."}]'),
}
_DETAILS: Checks = {
    "role": (lambda v: v in get_args(Role), '"decorative" or "informative"'),
    "flip": TRUTH,
    "brand": (_is_line, "the name of the mark's owner"),
    "guidelines": (_is_address, "an address that begins with https://"),
    "license": (_is_line, 'the name of a license, such as "CC0-1.0"'),
    "source": (_is_line, "a text that says where the drawing comes from"),
}
ENTRY_KEYS = _WORDS.keys() | _DETAILS.keys() | OF_ICONS.keys()
