"""Titles written into a catalog without disturbing it: comments, order, quotes and line ends stay as they are."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomlkit

from iconkit import codes
from iconkit.catalog.text import edited
from iconkit.display_path import display_path
from iconkit.model import Faults, Problem, Where
from iconkit.publishing.rewrite import rewrite
from iconkit.toml_file import TomlFile, read_toml


def set_titles(path: Path, titles: Mapping[str, str]) -> None:
    """Write ``titles``, by icon id, into the catalog ``path``, which need not exist yet.

    An icon without a table gets one before the first table whose id is greater, so a sorted catalog stays sorted. The
    file is replaced whole or not at all. Raises Faults: it cannot be read or written, it is not TOML, or what
    stands under an id is no table.
    """
    shown = display_path(path)
    try:
        old = path.read_bytes() if path.exists() else b""
    except OSError as error:
        message = f"This catalog cannot be read: {error.strerror}."
        raise Faults(Problem(codes.UNREADABLE, Where(shown), message, "Check its permissions.")) from None
    file = read_toml(shown, old, codes.CATALOG_SYNTAX)
    wrong = [icon_id for icon_id in titles if not isinstance(file.values.get(icon_id, {}), dict)]
    if wrong:
        hint = 'Write [id] on a line, and below it title = "...".'
        raise Faults(
            *(
                Problem(codes.CATALOG_WRONG_VALUE, file.where(icon_id), f"{icon_id} must be a table of its own.", hint)
                for icon_id in wrong
            )
        )
    expected: dict[str, Any] = file.values | {
        icon_id: file.values.get(icon_id, {}) | {"title": title} for icon_id, title in titles.items()
    }

    def edit(text: str) -> str:
        new = _edited(text, titles)
        if tomllib.loads(new) != expected:  # better no edit than a wrong one
            raise AssertionError(f"editing {shown} would have changed more than its titles")
        return new

    new = edited(old, edit)
    if new != old:
        rewrite({path: new})


def _edited(text: str, titles: Mapping[str, str]) -> str:
    file = TomlFile("", text)
    lines = text.split("\n")
    headed = {
        icon_id: titles[icon_id]
        for icon_id, table in file.values.items()
        if icon_id in titles and "title" not in table and _is_header(lines[file.where(icon_id).line - 1], icon_id)
    }
    document = tomlkit.parse(text)
    for icon_id, title in titles.items():
        if icon_id in document and icon_id not in headed and document[icon_id].get("title") != title:
            document[icon_id]["title"] = title
    text = _with_first_keys(document.as_string(), headed)
    return _with_tables(text, {icon_id: title for icon_id, title in titles.items() if icon_id not in document})


def _is_header(line: str, icon_id: str) -> bool:
    try:
        return tomllib.loads(line) == {icon_id: {}}
    except tomllib.TOMLDecodeError:
        return False


def _with_first_keys(text: str, titles: Mapping[str, str]) -> str:
    """Each title on the line below the header of its table."""
    if not titles:
        return text
    file = TomlFile("", text)
    lines = text.removesuffix("\n").split("\n")
    for icon_id in sorted(titles, key=file.where, reverse=True):
        lines.insert(file.where(icon_id).line, _line(titles[icon_id]))
    return "\n".join([*lines, ""])


def _with_tables(text: str, titles: Mapping[str, str]) -> str:
    """A table for each title: before the first one whose id is greater and the comment above that, else at the end."""
    if not titles:
        return text
    file = TomlFile("", text)
    lines = text.rstrip().split("\n")
    places = {icon_id: file.where(icon_id).line - 1 for icon_id in file.values}
    headers = {icon_id: place for icon_id, place in places.items() if lines[place].lstrip().startswith("[")}
    before: dict[int, list[str]] = {}
    for icon_id in sorted(titles):
        place = min((place for other, place in headers.items() if other > icon_id), default=len(lines))
        while 0 < place < len(lines) and lines[place - 1].lstrip().startswith("#"):
            place -= 1
        table = [f"[{tomlkit.key(icon_id).as_string()}]", _line(titles[icon_id])]
        before.setdefault(place, []).extend([*table, ""] if place < len(lines) else ["", *table])
    result = [part for number, line in enumerate(lines) for part in (*before.get(number, []), line)]
    result += before.get(len(lines), [])
    return "\n".join(result).lstrip("\n") + "\n"


def _line(title: str) -> str:
    return f"title = {tomlkit.item(title).as_string()}"
