"""The line of a source file that a finding is about, with a caret below the place."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from iconkit.model import Where
from iconkit.reports.columns import display_width
from iconkit.reports.printable import printable

_WIDTH = 100  # columns of a terminal; of a longer line only the surroundings of the place are shown
_BEFORE = 40  # columns of them before the place
_TAB = 4  # columns
_MOST_BYTES = 8_000_000  # four times what an icon may have; nobody looks for a caret in more
_LINE_END = re.compile(r"\r\n|\r|\n")  # those that XML and TOML know; str.splitlines knows more


class Excerpts:
    """Reads each file once, and only if asked. A file that cannot be read has no excerpts."""

    def __init__(self) -> None:
        self._lines = lru_cache(maxsize=8)(_lines_of)

    def lines(self, where: Where) -> tuple[str, ...]:
        """The numbered line and the caret line, or nothing if there is no such place."""
        lines = self._lines(where.path) if where.line else ()
        if not 0 < where.line <= len(lines):
            return ()
        text, offset = _clipped(lines[where.line - 1], max(where.column - 1, 0))
        number = f"{where.line:5}"
        return f"{number} | {text}".rstrip(), f"{' ' * len(number)} | {' ' * offset}^"


def _lines_of(path: str) -> tuple[str, ...]:
    try:
        file = Path(path)
        if not file.is_file() or file.stat().st_size > _MOST_BYTES or file.suffix.lower() == ".svgz":
            return ()
        data = file.read_bytes()
    except (OSError, ValueError):
        return ()
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:  # a declared encoding of one byte a character, or a broken file
        text = data.decode("latin-1")
    return tuple(_LINE_END.split(text))


def _clipped(line: str, column: int) -> tuple[str, int]:
    """What to print of a line, and how many columns into it the character ``column`` (0-based) stands."""
    # A character takes part in at most this many columns, so what is further away cannot be shown.
    start = max(column - _WIDTH, 0)
    cells = [_cell(character) for character in line[start : column + 2 * _WIDTH]]
    widths = [display_width(cell) for cell in cells]
    place = min(column - start, len(cells))
    first, used = place, 0
    while first > 0 and used + widths[first - 1] <= _BEFORE:
        first -= 1
        used += widths[first]
    last, total = place, used
    while last < len(cells) and total + widths[last] <= _WIDTH:
        total += widths[last]
        last += 1
    while first > 0 and total + widths[first - 1] <= _WIDTH:  # the place is near the end of the line
        first -= 1
        used += widths[first]
        total += widths[first]
    before = "…" if start + first > 0 else ""
    after = "…" if start + last < len(line) else ""
    return before + "".join(cells[first:last]) + after, used + len(before)


def _cell(character: str) -> str:
    return " " * _TAB if character == "\t" else printable(character)
