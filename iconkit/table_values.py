"""What may stand in a table of a TOML file: for each key, which values are right, and what is expected, in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from iconkit import codes
from iconkit.model import Problem
from iconkit.toml_file import Key, TomlFile

Check = tuple[Callable[[object], bool], str]
"""Whether a value is right, and what it must be."""
Checks = Mapping[str, Check]

_COLOR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_QUOTED = re.compile(r'"([\w-]+)"')


def is_color(value: object) -> bool:
    """True for a hex color without alpha."""
    return isinstance(value, str) and bool(_COLOR.fullmatch(value))


TRUTH: Check = (lambda value: isinstance(value, bool), "true or false")


def read_values(
    file: TomlFile, at: Key, table: object, checks: Checks, problems: list[Problem], *, elsewhere: Collection[str] = ()
) -> dict[str, Any]:
    """The right values of the configuration's table at ``at``, by key with underscores; a list becomes a tuple.

    What is wrong is added to ``problems``, except under the keys that are read ``elsewhere``.
    """
    if not isinstance(table, dict):
        message, hint = f"{at[-1]} must be a table.", f"Its keys: {', '.join(checks)}."
        problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*at), message, hint))
        return {}
    values: dict[str, Any] = {}
    for written, value in table.items():
        key, where = written.replace("-", "_"), file.where(*at, written)
        if key in elsewhere:
            continue
        if key not in checks:
            hint = nearest_key(key, [*checks, *elsewhere])
            problems.append(Problem(codes.CONFIG_UNKNOWN_KEY, where, f"Unknown key {written!r}.", hint))
            continue
        accept, expected = checks[key]
        if accept(value):
            values[key] = tuple(value) if isinstance(value, list) else value
        else:
            message, hint = f"{written} must be {expected}, not {value!r}.", nearest_word(value, expected)
            problems.append(Problem(codes.CONFIG_WRONG_VALUE, where, message, hint))
    return values


def spelling(table: Mapping[str, Any], key: str) -> str:
    """``key`` as this table has it, with hyphens or underscores: for the place of a finding."""
    return next((written for written in table if written.replace("-", "_") == key), key)


def nearest_key(key: str, known: Collection[str]) -> str:
    """A hint that names the known key nearest to a wrong one, or all of them if none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only what is wrong needs it

    near = get_close_matches(key, known, n=1)
    return f"Did you mean {near[0]!r}?" if near else f"Known keys: {', '.join(known)}."


def nearest_word(value: object, expected: str) -> str:
    """A hint that names the quoted word of ``expected`` that is nearest to a wrong value; empty if none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - see above

    words = _QUOTED.findall(expected)
    near = get_close_matches(value, words, n=1) if isinstance(value, str) else []
    return f"Did you mean {near[0]!r}?" if near else ""
