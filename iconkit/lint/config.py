"""``[tool.iconkit.lint]``: which findings are reported, and whether warnings are failures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from iconkit import codes
from iconkit.model import Code, Problem
from iconkit.table_values import TRUTH, Check, Checks, is_color, read_values, spelling
from iconkit.toml_file import Key, TomlFile

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
        if not _can_be_silenced(code):
            return True
        if code.is_optional:
            selected = code.id in self.select or code.name in self.select
        else:
            selected = any(is_meant(code, text) for text in self.select)
        return selected and not any(is_meant(code, text) for text in self.ignore)

    def is_ignored_in(self, code: Code, path: str) -> bool:
        """True if this file (a POSIX path relative to the configuration's folder) is excepted."""
        return _can_be_silenced(code) and any(
            fnmatchcase(path, pattern) and any(is_meant(code, text) for text in texts)
            for pattern, texts in self.per_file_ignores
        )


def is_meant(code: Code, text: str) -> bool:
    """True if ``text`` is the name or id of ``code``, or how its id begins: ``all-caps``, ``IK315``, ``IK3``."""
    return text == code.name or (text.startswith("IK") and code.id.startswith(text))


def _can_be_silenced(code: Code) -> bool:
    if code.severity != "error":
        return True
    from iconkit.lint.all_codes import can_be_silenced  # noqa: PLC0415 - it imports every rule

    return can_be_silenced(code)


def read_lint(file: TomlFile, key: Key, table: object, problems: list[Problem]) -> LintConfig:
    """The lint table that stands under ``key`` in a configuration. What is wrong with it is added to ``problems``."""
    values = read_values(file, key, table, _CHECKS, problems)
    for name in ("select", "ignore"):
        _check_codes(file, (*key, name), values.get(name, ()), problems)
    if isinstance(table, dict) and "per_file_ignores" in values:
        written, ignores = spelling(table, "per_file_ignores"), values["per_file_ignores"].items()
        for pattern, texts in ignores:
            if not _are_texts(texts):
                message = f"{pattern} must be {_CODES[1]}, not {texts!r}."
                problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*key, written, pattern), message))
                continue
            _check_codes(file, (*key, written, pattern), texts, problems)
        values["per_file_ignores"] = tuple((pattern, tuple(texts)) for pattern, texts in ignores)
    if "backgrounds" in values:
        values["backgrounds"] = tuple(map(_six_digits, values["backgrounds"]))
    return LintConfig(**values)


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


def _check_codes(file: TomlFile, key: Key, texts: Sequence[str], problems: list[Problem]) -> None:
    for number, text in enumerate(texts):
        if fault := fault_of(text, selects=key[-1] == "select"):
            problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*key, str(number)), *fault))


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _are_colors(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(map(is_color, value))


_CODES: Check = (_are_texts, 'a list of codes, such as ["all-caps", "IK309"]')
_CHECKS: Checks = {
    "select": _CODES,
    "ignore": _CODES,
    "per_file_ignores": (lambda value: isinstance(value, dict), 'a table such as {"social/*" = ["all-caps"]}'),
    "strict": TRUTH,
    "backgrounds": (_are_colors, 'a list of colors such as ["#fff", "#121212"]'),
}
