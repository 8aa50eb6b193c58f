"""An array of tables of the configuration, each with a name of its own: ``[[tool.iconkit.sprite]]`` and its like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from iconkit import codes
from iconkit.model import Problem
from iconkit.table_values import Check, Checks, is_color, read_values
from iconkit.toml_file import Key, TomlFile

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PATTERN = re.compile(r"(category:|tag:)?[^\s:][^:]*")


def _is_name(value: object) -> bool:
    return isinstance(value, str) and bool(_NAME.fullmatch(value))


def _is_list_of_patterns(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, str) and _PATTERN.fullmatch(v) for v in value)


PATTERNS: Check = (
    _is_list_of_patterns,
    'a list of ids or patterns, "category:NAME" or "tag:WORD", such as ["arrow-*", "category:social"]',
)
COLOR: Check = (is_color, 'a color such as "#fff"')


def name_like(example: str) -> Check:
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
        values = read_values(file, at, table, checks, problems)
        name = values.get("name", default_name)
        if name in names:
            message = f"Two {what}s are named {name!r}."
            hint = f"A {what}'s name is its file's or folder's name: give each its own."
            problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*at, "name"), message, hint))
        names.add(name)
        yield at, values
