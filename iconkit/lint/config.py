"""``[tool.iconkit.lint]``: which findings are reported, and whether warnings are failures."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from iconkit import codes
from iconkit.model import Code, Problem
from iconkit.toml_file import Key, TomlFile

_KNOWN = "select, ignore, per-file-ignores, strict, backgrounds"
_EXPECTED = {
    "strict": "true or false",
    "per_file_ignores": 'a table such as {"social/*" = ["all-caps"]}',
    "backgrounds": 'a list of colors such as ["#fff", "#121212"]',
}
_COLOR = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
ALL = "IK"
"""How every id begins."""


@dataclass(frozen=True, slots=True)
class LintConfig:
    """Codes are written as ids, beginnings of ids or names. What is selected and not ignored is reported.

    Errors that stages find are always reported (see ``all_codes.can_be_silenced``); rules that not every set wants
    only run where ``select`` has their id or name.
    """

    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Pairs of a pattern for paths, relative to the configuration's folder, and codes. ``*`` matches slashes too."""
    strict: bool = False
    """Warnings are failures."""
    backgrounds: tuple[str, ...] = ("#ffffff", "#121212")
    """Opaque colors of the pages that the icons are to be seen on, as ``#rrggbb``."""

    def is_selected(self, code: Code) -> bool:
        """True if findings of this kind are reported, at least for some files."""
        from iconkit.lint.all_codes import OPTIONAL, can_be_silenced, is_meant  # noqa: PLC0415 - not for --help

        if not can_be_silenced(code):
            return True
        if code in OPTIONAL:
            selected = code.id in self.select or code.name in self.select
        else:
            selected = any(is_meant(code, text) for text in self.select)
        return selected and not any(is_meant(code, text) for text in self.ignore)

    def is_ignored_in(self, code: Code, path: str) -> bool:
        """True if this file (a POSIX path relative to the configuration's folder) is excepted."""
        from iconkit.lint.all_codes import can_be_silenced, is_meant  # noqa: PLC0415 - not for --help

        return can_be_silenced(code) and any(
            fnmatchcase(path, pattern) and any(is_meant(code, text) for text in texts)
            for pattern, texts in self.per_file_ignores
        )


def read_lint(file: TomlFile, key: Key, table: object, problems: list[Problem]) -> LintConfig:
    """The lint table that stands under ``key`` in a configuration. What is wrong with it is added to ``problems``."""
    values: dict[str, Any] = {}
    if not isinstance(table, dict):
        problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*key), "lint must be a table."))
        return LintConfig()
    for written, value in table.items():
        name, at = written.replace("-", "_"), (*key, written)
        if name in {"select", "ignore"}:
            values[name] = _codes(file, at, value, problems)
        elif name == "per_file_ignores" and isinstance(value, dict):
            values[name] = tuple(
                (pattern, _codes(file, (*at, pattern), texts, problems)) for pattern, texts in value.items()
            )
        elif name == "strict" and isinstance(value, bool):
            values[name] = value
        elif name == "backgrounds" and _are_colors(value):
            values[name] = tuple(_six_digits(text) for text in value)
        elif name in LintConfig.__dataclass_fields__:
            message = f"lint.{written} must be {_EXPECTED[name]}, not {value!r}."
            problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*at), message))
        else:
            near = difflib.get_close_matches(name, LintConfig.__dataclass_fields__, n=1)
            hint = f"Did you mean {near[0].replace('_', '-')!r}?" if near else f"Known keys: {_KNOWN}."
            problems.append(Problem(codes.CONFIG_UNKNOWN_KEY, file.where(*at), f"Unknown key {written!r}.", hint))
    return LintConfig(**values)


def _are_colors(value: object) -> bool:
    if not isinstance(value, list) or not value:
        return False
    return all(isinstance(text, str) and _COLOR.fullmatch(text) for text in value)


def _six_digits(color: str) -> str:
    return (color if len(color) == len("#rrggbb") else "#" + "".join(2 * digit for digit in color[1:])).lower()


def fault_of(text: str, *, selects: bool) -> tuple[str, str] | None:
    """What is wrong with a code as somebody wrote it, and what to do; None if nothing is."""
    from iconkit.lint.all_codes import can_be_silenced, meant, nearest_code  # noqa: PLC0415 - not for --help

    found = meant(text)
    if not found:
        return f"{text!r} is the code or name of no finding.", nearest_code(text)
    if not selects and not any(map(can_be_silenced, found)):
        return f"{text} cannot be ignored.", "It says why nothing can be built. Correct what it reports."
    return None


def _codes(file: TomlFile, key: Key, value: object, problems: list[Problem]) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        message = f'{key[-1]} must be a list of codes, such as ["all-caps", "IK309"], not {value!r}.'
        problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*key), message))
        return ()
    for number, text in enumerate(value):
        if fault := fault_of(text, selects=key[-1] == "select"):
            problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*key, str(number)), *fault))
    return tuple(value)
