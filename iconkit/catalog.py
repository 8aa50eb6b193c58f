"""Catalogs: what people say of the icons. Titles, descriptions and search words, by id."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from iconkit import codes
from iconkit.model import Faults, Problem, Source, Where
from iconkit.source import display_path
from iconkit.toml_file import TomlFile, read_toml


@dataclass(frozen=True, slots=True)
class Entry:
    """What a catalog says of one icon, and where."""

    where: Where
    title: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalog:
    """The entries of all catalogs, by icon id."""

    entries: Mapping[str, Entry]
    problems: tuple[Problem, ...]


def load_catalogs(paths: Iterable[Path]) -> Catalog:
    """Read the catalogs. Faults are in the result, one for each thing that is wrong."""
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    for path in paths:
        shown = display_path(path)
        try:
            file = read_toml(shown, path.read_bytes(), codes.CATALOG_SYNTAX)
        except Faults as faults:
            problems += faults.problems
            continue
        except OSError as error:
            message = f"This catalog cannot be read: {error.strerror}."
            problems.append(Problem(codes.UNREADABLE, Where(shown), message, "Check its permissions."))
            continue
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
                entries[icon_id] = _entry(file, icon_id, table, problems)
    return Catalog(entries, tuple(problems))


def check_ids(catalog: Catalog, sources: Iterable[Source]) -> tuple[Problem, ...]:
    """A problem for each entry whose icon is not there."""
    known = {source.id: None for source in sources}
    return tuple(
        Problem(codes.CATALOG_UNKNOWN_ID, entry.where, f"There is no icon {icon_id!r}.", _nearest(icon_id, list(known)))
        for icon_id, entry in catalog.entries.items()
        if icon_id not in known
    )


def _entry(file: TomlFile, icon_id: str, table: dict[str, Any], problems: list[Problem]) -> Entry:
    values: dict[str, Any] = {}
    for key, value in table.items():
        where = file.where(icon_id, key)
        if key not in _CHECKS:
            message = f"Unknown key {key!r} in the entry of {icon_id!r}."
            problems.append(Problem(codes.CATALOG_UNKNOWN_KEY, where, message, _nearest(key, list(_CHECKS))))
            continue
        accept, expected = _CHECKS[key]
        if accept(value):
            values[key] = tuple(value) if isinstance(value, list) else value
        else:
            message = f"{key} of {icon_id!r} must be {expected}, not {value!r}."
            problems.append(Problem(codes.CATALOG_WRONG_VALUE, where, message))
    return dataclasses.replace(Entry(file.where(icon_id)), **values)


def _nearest(name: str, known: Sequence[str]) -> str:
    matches = difflib.get_close_matches(name, known, n=3)
    if matches:
        return f"Did you mean {' or '.join(map(repr, matches))}?"
    return "Remove the entry, or add the icon." if len(known) > 12 else f"Known: {', '.join(known)}."


def _is_line(value: object) -> bool:
    return isinstance(value, str) and value.strip() != ""


_CHECKS: dict[str, tuple[Callable[[object], bool], str]] = {
    "title": (_is_line, "a text that is not empty"),
    "description": (_is_line, "a text that is not empty"),
    "tags": (lambda v: isinstance(v, list) and all(map(_is_line, v)), "a list of search words"),
}
