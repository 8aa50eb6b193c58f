"""``[tool.iconkit.limits]``: how much one icon may cost."""

from __future__ import annotations

import difflib

from iconkit import codes
from iconkit.guard import LIMITS
from iconkit.model import Problem
from iconkit.toml_file import Key, TomlFile

MAX_LIMIT = 1_000_000_000_000


def read_limits(file: TomlFile, key: Key, table: object, problems: list[Problem]) -> dict[str, int]:
    """The limits that the table under ``key`` sets. What is wrong with it is added to ``problems``."""
    if not isinstance(table, dict):
        message = "limits must be a table of whole numbers."
        problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*key), message, f"Keys: {', '.join(LIMITS)}."))
        return {}
    values: dict[str, int] = {}
    for written, value in table.items():
        name, where = written.replace("-", "_"), file.where(*key, written)
        if name not in LIMITS:
            near = difflib.get_close_matches(name, LIMITS, n=1)
            hint = f"Did you mean {near[0]!r}?" if near else f"Known limits: {', '.join(LIMITS)}."
            problems.append(Problem(codes.CONFIG_UNKNOWN_KEY, where, f"Unknown limit {written!r}.", hint))
        elif isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= MAX_LIMIT:
            message = f"{written} must be a whole number from 1 to {MAX_LIMIT:,}, not {value!r}."
            problems.append(Problem(codes.CONFIG_WRONG_VALUE, where, message))
        else:
            values[name] = value
    return values
