"""``[[tool.iconkit.sprite]]``: which sprites are made, of which icons, in which form."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from typing import Any, get_args

from iconkit import codes
from iconkit.model import Problem, Sprite, SpriteKind, TitlesIn
from iconkit.toml_file import Key, TomlFile

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PATTERN = re.compile(r"(category:|tag:)?[^\s:][^:]*")
_COLOR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
DEFAULT = (Sprite(),)
"""What is made where the configuration says nothing of sprites."""


def read_sprites(file: TomlFile, key: Key, tables: object, problems: list[Problem]) -> tuple[Sprite, ...]:
    """The sprites of the array of tables under ``key``. What is wrong with it is added to ``problems``."""
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        hint = "Write one [[tool.iconkit.sprite]] table a sprite, or [[sprite]] in iconkit.toml."
        problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*key), "sprite must be tables.", hint))
        return DEFAULT
    sprites: list[Sprite] = []
    for number, table in enumerate(tables):
        at = (*key, str(number))
        sprite = _sprite(file, at, table, problems)
        if sprite.name in {other.name for other in sprites}:
            message = f"Two sprites are named {sprite.name!r}."
            hint = "A sprite's name is its file's name: give each its own."
            problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*at, "name"), message, hint))
        sprites.append(sprite)
    return tuple(sprites)


def _sprite(file: TomlFile, key: Key, table: dict[str, Any], problems: list[Problem]) -> Sprite:
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name not in _CHECKS:
            near = difflib.get_close_matches(name, _CHECKS, n=1)
            hint = f"Did you mean {near[0]!r}?" if near else f"Known keys: {', '.join(_CHECKS)}."
            message = f"Unknown key {name!r} of a sprite."
            problems.append(Problem(codes.CONFIG_UNKNOWN_KEY, file.where(*key, name), message, hint))
            continue
        accept, expected = _CHECKS[name]
        if accept(value):
            values[name] = tuple(value) if isinstance(value, list) else value
        else:
            message = f"{name} must be {expected}, not {value!r}."
            problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*key, name), message))
    sprite = Sprite(**values, where=file.where(*key))
    if sprite.titles == "element" and sprite.kind != "symbol":
        message = 'titles = "element" is only for sprites of kind "symbol".'
        hint = 'Elsewhere a <title> would be page text, or heard twice: leave "attribute", or write "none".'
        problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*key, "titles"), message, hint))
    if sprite.color and sprite.kind in {"symbol", "inline"}:
        message = f'color is only for sprites of kind "stack" or "view", not {sprite.kind!r}.'
        hint = "Icons of this kind take the color of the text around them."
        problems.append(Problem(codes.CONFIG_WRONG_VALUE, file.where(*key, "color"), message, hint))
    return sprite


def _is_list_of_patterns(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, str) and _PATTERN.fullmatch(v) for v in value)


_PATTERNS = 'a list of ids or patterns, "category:NAME" or "tag:WORD", such as ["arrow-*", "category:social"]'
_CHECKS: dict[str, tuple[Callable[[object], bool], str]] = {
    "name": (lambda v: isinstance(v, str) and bool(_NAME.fullmatch(v)), 'a file name without ending, such as "social"'),
    "kind": (lambda v: v in get_args(SpriteKind), f"one of {', '.join(get_args(SpriteKind))}"),
    "include": (_is_list_of_patterns, _PATTERNS),
    "exclude": (_is_list_of_patterns, _PATTERNS),
    "titles": (lambda v: v in get_args(TitlesIn), f"one of {', '.join(get_args(TitlesIn))}"),
    "color": (lambda v: isinstance(v, str) and bool(_COLOR.fullmatch(v)), 'a color such as "#fff"'),
}
KNOWN_SPRITE_KEYS = tuple(_CHECKS)
