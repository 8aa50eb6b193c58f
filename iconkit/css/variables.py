"""Custom properties of CSS: ``var(--name, fallback)`` becomes what it stands for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import tinycss2

_MAX_DEPTH = 16
_MAX_CHARACTERS = 10_000


def has_variables(text: str) -> bool:
    """True if the value may hold a ``var()``."""
    return "var(" in text.lower()


def replace_variables(text: str, variables: Mapping[str, str], missing: set[str]) -> str | None:
    """``text`` with each ``var()`` replaced (css-variables-1, section 3); None if one has no value at all.

    Names without a value among ``variables`` are added to ``missing``, also where a fallback stands in for them.
    """
    written = _replace(tinycss2.parse_component_value_list(text), variables, missing, 0)
    return written if written is not None and len(written) <= _MAX_CHARACTERS else None


def _replace(tokens: list[Any], variables: Mapping[str, str], missing: set[str], depth: int) -> str | None:
    if depth > _MAX_DEPTH:
        return None
    parts: list[str] = []
    for token in tokens:
        part: str | None
        if token.type == "function" and token.lower_name == "var":
            part = _value(token.arguments, variables, missing, depth)
        elif token.type == "function":
            inner = _replace(token.arguments, variables, missing, depth + 1)
            part = None if inner is None else f"{token.name}({inner})"
        else:
            part = token.serialize()
        if part is None or sum(map(len, parts)) > _MAX_CHARACTERS:
            return None
        parts.append(part)
    return "".join(parts).strip()


def _value(arguments: list[Any], variables: Mapping[str, str], missing: set[str], depth: int) -> str | None:
    name = next((token.value for token in arguments if token.type == "ident"), "")
    if name in variables:
        value = tinycss2.parse_component_value_list(variables[name])
        return _replace(value, variables, missing, depth + 1)
    missing.add(name)
    comma = next((place for place, token in enumerate(arguments) if token == ","), None)
    return None if comma is None else _replace(arguments[comma + 1 :], variables, missing, depth + 1)
