"""``[[tool.iconkit.sprite]]``: which sprites are made, of which icons, in which form."""

from __future__ import annotations

from typing import Any, get_args

from iconkit import codes
from iconkit.config.named_tables import COLOR, PATTERNS, name_like, read_tables
from iconkit.model import Problem, Sprite, SpriteKind, TitlesIn
from iconkit.table_values import Checks
from iconkit.toml_file import Key, TomlFile

DEFAULT = (Sprite(),)
"""What is made where the configuration says nothing of sprites."""


def read_sprites(file: TomlFile, key: Key, tables: object, problems: list[Problem]) -> tuple[Sprite, ...]:
    """The sprites of the array of tables under ``key``. What is wrong with it is added to ``problems``."""
    found = read_tables(file, key, tables, _CHECKS, Sprite().name, problems)
    return tuple(_sprite(file, at, values, problems) for at, values in found) or DEFAULT


def _sprite(file: TomlFile, key: Key, values: dict[str, Any], problems: list[Problem]) -> Sprite:
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


_CHECKS: Checks = {
    "name": name_like("social"),
    "kind": (lambda v: v in get_args(SpriteKind), f"one of {', '.join(get_args(SpriteKind))}"),
    "include": PATTERNS,
    "exclude": PATTERNS,
    "titles": (lambda v: v in get_args(TitlesIn), f"one of {', '.join(get_args(TitlesIn))}"),
    "color": COLOR,
}
KNOWN_SPRITE_KEYS = tuple(_CHECKS)
