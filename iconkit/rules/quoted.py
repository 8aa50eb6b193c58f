"""Titles inside messages: what cannot be seen is written as an escape, what is endless is cut."""

from __future__ import annotations

_LONGEST = 80  # characters


def quoted(title: str) -> str:
    shown = title if len(title) <= _LONGEST else title[: _LONGEST - 1] + "…"
    return '"' + "".join(char if char.isprintable() else _escaped(char) for char in shown) + '"'


def _escaped(char: str) -> str:
    return f"\\u{ord(char):04X}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08X}"
