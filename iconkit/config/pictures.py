"""``[[tool.iconkit.picture]]``: which pictures are made, of which icons, how large and in which form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from iconkit import codes
from iconkit.config.named_tables import COLOR, PATTERNS, name_like, read_tables
from iconkit.model import PictureFormat, PictureSet, Problem
from iconkit.table_values import Checks
from iconkit.toml_file import Key, TomlFile

DEFAULT = (PictureSet(),)
"""What is made where the configuration says nothing of pictures."""
MAX_SIZE = 1024
MAX_SCALE = 8
MAX_PIXELS = 4096
"""Of the longer side of a picture: a surface of that size takes 64 MiB."""
MAX_ICO = 256
"""Pixels of the longer side of a picture in an ICO file, which has a byte for it."""


def is_size(value: object, most: int = MAX_SIZE) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most


def is_scales(value: object) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(is_size(scale, MAX_SCALE) for scale in value)
        and len({*value}) == len(value)
    )


SIZE = (is_size, f"a whole number of CSS px from 1 to {MAX_SIZE}")
SCALES = (is_scales, f"a list of different whole numbers from 1 to {MAX_SCALE}, such as [1, 2, 3]")


def read_pictures(file: TomlFile, key: Key, tables: object, problems: list[Problem]) -> tuple[PictureSet, ...]:
    """The sets of pictures of the array of tables under ``key``. What is wrong with it is added to ``problems``."""
    found = read_tables(file, key, tables, _CHECKS, PictureSet().name, problems)
    return tuple(PictureSet(**values, where=file.where(*at)) for at, values in found) or DEFAULT


def resolved(pictures: PictureSet, size: int, scales: tuple[int, ...]) -> PictureSet:
    """With ``size`` and ``scales`` where it says none of its own."""
    return replace(pictures, size=pictures.size or size, scales=pictures.scales or scales)


def check_size(pictures: PictureSet) -> Iterator[Problem]:
    """What cannot be drawn of a resolved set: nobody's memory holds any size, and no padding takes all."""
    longest = pictures.size * max(pictures.scales)
    most = MAX_ICO if pictures.format == "ico" else MAX_PIXELS
    if longest > most:
        message = f"The pictures {pictures.name!r} would be {longest:,} px long; {pictures.format} may have {most:,}."
        hint = "Write a smaller size, or smaller scales."
        yield Problem(codes.CONFIG_WRONG_VALUE, pictures.where, message, hint)
    if pictures.padding * 2 >= pictures.size:
        message = f"The padding leaves no room in pictures of {pictures.size} px."
        hint = f"Write less than {pictures.size / 2:g}."
        yield Problem(codes.CONFIG_WRONG_VALUE, pictures.where, message, hint)


_FORMATS = get_args(PictureFormat)
_CHECKS: Checks = {
    "name": name_like("white"),
    "format": (lambda v: v in _FORMATS, f"one of {', '.join(_FORMATS)}"),
    "include": PATTERNS,
    "exclude": PATTERNS,
    "size": SIZE,
    "scales": SCALES,
    "padding": (lambda v: v == 0 or is_size(v), f"a whole number of CSS px from 0 to {MAX_SIZE}"),
    "color": COLOR,
    "background": COLOR,
}
KNOWN_PICTURE_KEYS = tuple(_CHECKS)
