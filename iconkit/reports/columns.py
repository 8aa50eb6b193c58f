"""Text in columns for a terminal, where an ideograph is two cells wide and a combining mark none."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_GAP = "  "


def display_width(text: str) -> int:
    """Cells of a fixed-width font that the text takes (Unicode Standard Annex 11; ambiguous characters are narrow)."""
    return sum(map(_cells, text))


def in_columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """One line for each row, each column as wide as its widest cell, without blanks at the end of a line."""
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    return [
        _GAP.join(cell + " " * (width - display_width(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
