"""Rows -> an aligned text table, which is also a Markdown one."""

from __future__ import annotations

from collections.abc import Sequence

Cell = str | int | float | None


def print_table(head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """Print a table. A float gets three digits or a few more, None a dash; numbers stand to the right."""
    texts = [[_text(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(head, *texts, strict=True)]
    numeric = [all(not isinstance(row[index], str) for row in rows) for index in range(len(head))]
    aligned = [[_pad(*cell) for cell in zip(row, widths, numeric, strict=True)] for row in (list(head), *texts)]
    rule = ["-" * (width - 1) + (":" if is_number else "-") for width, is_number in zip(widths, numeric, strict=True)]
    for row in (aligned[0], rule, *aligned[1:]):
        print("|", " | ".join(row), "|", flush=True)


def _pad(text: str, width: int, is_number: bool) -> str:
    return text.rjust(width) if is_number else text.ljust(width)


def _text(cell: Cell) -> str:
    if cell is None:
        return "-"
    if not isinstance(cell, float):
        return str(cell)
    return f"{cell:.0f}" if abs(cell) >= 1000 else f"{cell:.1f}" if abs(cell) >= 10 else f"{cell:.3f}"
