"""``[tool.iconkit.scan]``: where the pages are that use the icons."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from iconkit import codes
from iconkit.model import Problem
from iconkit.toml_file import Key, TomlFile


@dataclass(frozen=True, slots=True)
class ScanConfig:
    paths: tuple[str, ...] = ()
    """Folders, files and glob patterns, relative to the configuration's folder."""
    exclude: tuple[str, ...] = ()
    """What to leave out of them, in the form of ``.gitignore``, relative to the configuration's folder."""


def read_scan(file: TomlFile, key: Key, table: object, problems: list[Problem]) -> ScanConfig:
    """The scan table that stands under ``key`` in a configuration. What is wrong with it is added to ``problems``."""
    if not isinstance(table, dict):
        problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*key), "scan must be a table."))
        return ScanConfig()
    known = [field.name for field in fields(ScanConfig)]
    values: dict[str, Any] = {}
    for name, value in table.items():
        where = file.where(*key, name)
        if name not in known:
            hint = f"Known keys: {', '.join(known)}."
            problems.append(Problem(codes.CONFIG_UNKNOWN_KEY, where, f"Unknown key {name!r}.", hint))
        elif not isinstance(value, list) or not all(isinstance(text, str) and text for text in value):
            message = f'scan.{name} must be a list such as ["templates"], not {value!r}.'
            problems.append(Problem(codes.CONFIG_WRONG_VALUE, where, message))
        else:
            values[name] = tuple(value)
    return ScanConfig(**values)
