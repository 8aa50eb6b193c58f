"""An array of tables of the configuration, each with a name of its own: ``[[tool.iconkit.sprite]]`` and its like."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from iconkit import codes
from iconkit.model import Problem
from iconkit.toml_file import Key, TomlFile

Checks = Mapping[str, tuple[Callable[[object], bool], str]]
"""By key: whether a value is right, and what is expected, in words."""

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PATTERN = re.compile(r"(category:|tag:)?[^\s:][^:]*")
_COLOR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


def _is_name(value: object) -> bool:
    return isinstance(value, str) and bool(_NAME.fullmatch(value))


def _is_list_of_patterns(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, str) and _PATTERN.fullmatch(v) for v in value)


def is_color(value: object) -> bool:
    """True for a hex color without alpha."""
    return isinstance(value, str) and bool(_COLOR.fullmatch(value))


PATTERNS = (
    _is_list_of_patterns,
    'a list of ids or patterns, "category:NAME" or "tag:WORD", such as ["arrow-*", "category:social"]',
)
COLOR = (is_color, 'a color such as "#fff"')


def name_like(example: str) -> tuple[Callable[[object], bool], str]:
    return _is_name, f'a file name without ending, such as "{example}"'


def read_tables(
    file: TomlFile, key: Key, tables: object, checks: Checks, default_name: str, problems: list[Problem]
) -> Iterator[tuple[Key, dict[str, Any]]]:
    """The place and the right values of each table of the array at ``key``. What is wrong is added to ``problems``."""
    what = key[-1]
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        hint = f"Write one [[tool.iconkit.{what}]] table a {what}, or [[{what}]] in iconkit.toml."
        problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*key), f"{what} must be tables.", hint))
        return
    names: set[str] = set()
    for number, table in enumerate(tables):
        at = (*key, str(number))
        values = _values(file, at, table, checks, what, problems)
        name = values.get("name", default_name)
        if name in names:
            message = f"Two {what}s are named {name!r}."
            hint = f"A {what}'s name is its file's or folder's name: give each its own."
            problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*at, "name"), message, hint))
        names.add(name)
        yield at, values


def _values(
    file: TomlFile, at: Key, table: dict[str, Any], checks: Checks, what: str, problems: list[Problem]
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name not in checks:
            near = difflib.get_close_matches(name, checks, n=1)
            hint = f"Did you mean {near[0]!r}?" if near else f"Known keys: {', '.join(checks)}."
            message = f"Unknown key {name!r} of a {what}."
            problems.append(Problem(codes.CONFIG_UNKNOWN_KEY, file.where(*at, name), message, hint))
            continue
        accept, expected = checks[name]
        if accept(value):
            values[name] = tuple(value) if isinstance(value, list) else value
        else:
            message = f"{name} must be {expected}, not {value!r}."
            problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*at, name), message))
    return values
