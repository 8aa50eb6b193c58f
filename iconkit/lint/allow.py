"""``allow`` in a catalog entry: a finding that is right about other icons and wrong about this one, and why."""

from __future__ import annotations

from typing import Any, NamedTuple

from iconkit import codes
from iconkit.model import Code, Problem, Where
from iconkit.toml_file import Key, TomlFile


class Allow(NamedTuple):
    """One kind of finding that an icon may have."""

    code: Code
    because: str
    where: Where


def is_allow_list(value: object) -> bool:
    """True for a list of tables; what is in them is for :func:`read_allows` to say."""
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def read_allows(file: TomlFile, key: Key, tables: list[dict[str, Any]], problems: list[Problem]) -> tuple[Allow, ...]:
    """The ``allow`` list that stands under ``key`` in a catalog. What is wrong with it is added to ``problems``."""
    found = (_allow(file, (*key, str(number)), table, problems) for number, table in enumerate(tables))
    return tuple(allow for allow in found if allow is not None)


def _allow(file: TomlFile, key: Key, table: dict[str, Any], problems: list[Problem]) -> Allow | None:
    from iconkit.lint.all_codes import all_codes, can_be_silenced, nearest_code  # noqa: PLC0415 - it imports every rule

    before = len(problems)
    where = file.where(*key)
    for name in table:
        if name not in {"rule", "because"}:
            message = f"Unknown key {name!r} in an allow."
            problems.append(
                Problem(codes.CATALOG_UNKNOWN_KEY, file.where(*key, name), message, "Known keys: rule, because.")
            )
    rule, because = table.get("rule"), table.get("because")
    code = next((code for code in all_codes() if rule in (code.name, code.id)), None)
    if code is None:
        message = f"{rule!r} is the name of no rule." if rule else "This allow does not say which rule it is about."
        hint = nearest_code(rule) if rule and isinstance(rule, str) else 'Write rule = "NAME".'
        problems.append(Problem(codes.ALLOW_UNKNOWN, file.where(*key, "rule"), message, hint))
    elif not can_be_silenced(code):
        hint = "It says why nothing can be built. Correct what it reports."
        problems.append(Problem(codes.ALLOW_UNKNOWN, file.where(*key, "rule"), f"{code.name} cannot be allowed.", hint))
    if not isinstance(because, str) or not because.strip():
        message = "This allow gives no reason."
        hint = 'Say why this icon is an exception: because = "...".'
        problems.append(Problem(codes.ALLOW_WITHOUT_REASON, file.where(*key, "because"), message, hint))
    return Allow(code, str(because), where) if code is not None and len(problems) == before else None
