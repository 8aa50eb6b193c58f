"""Entries of a catalog renamed and removed, everything else in the file left as it is."""

from __future__ import annotations

import re
import tomllib

from iconkit import codes
from iconkit.model import Faults, Problem
from iconkit.toml_file import TomlFile


def rename_entry(path: str, text: str, old: str, new: str) -> str:
    """The catalog with the entry of ``old`` under ``new``, where it stood; as it is if there is none.

    ``path`` is for messages. Raises Faults: it is written in a way that this cannot change safely.
    """
    values = tomllib.loads(text)
    if old not in values:
        return text
    header = re.compile(rf"^(\s*\[\[?\s*|)(?:{re.escape(old)}|\"{re.escape(old)}\"|'{re.escape(old)}')(?=\s*[\].=])")
    lines = [header.sub(rf"\g<1>{new}", line) for line in text.split("\n")]
    expected = {new if key == old else key: value for key, value in values.items()}
    return _checked(path, text, old, "\n".join(lines), expected)


def remove_entry(path: str, text: str, icon_id: str) -> str:
    """The catalog without the entry of ``icon_id`` and the comment above it; as it is if there is none.

    ``path`` is for messages. Raises Faults: it is written in a way that this cannot change safely.
    """
    values = tomllib.loads(text)
    if icon_id not in values:
        return text
    lines = text.split("\n")
    starts = sorted(TomlFile("", text).where(key).line - 1 for key in values)
    start = TomlFile("", text).where(icon_id).line - 1
    end = next((line for line in starts if line > start), len(lines))
    kept = lines[: _above(lines, start)] + lines[_above(lines, end) if end < len(lines) else end :]
    expected = {key: value for key, value in values.items() if key != icon_id}
    return _checked(path, text, icon_id, "\n".join(kept).rstrip("\n") + "\n" if any(kept) else "", expected)


def _above(lines: list[str], place: int) -> int:
    """Where the comment begins that stands right above ``place``."""
    while place and lines[place - 1].lstrip().startswith("#"):
        place -= 1
    return place


def _checked(path: str, text: str, icon_id: str, result: str, expected: dict[str, object]) -> str:
    try:
        is_right = tomllib.loads(result) == expected
    except tomllib.TOMLDecodeError:
        is_right = False
    if not is_right:
        message = f"The entry of {icon_id!r} is not written as a [{icon_id}] table, so it is not changed for you."
        where = TomlFile(path, text).where(icon_id)
        hint = "Nothing was changed. Write it as a table of its own, and try again."
        raise Faults(Problem(codes.CATALOG_WRONG_VALUE, where, message, hint))
    return result
