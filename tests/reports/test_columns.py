from __future__ import annotations

import pytest

from iconkit.reports.columns import display_width, in_columns


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("Close", 5),
        ("閉じる", 6),
        ("ﾄﾞ", 2),
        ("Ａ", 2),
        ("e\u0301", 1),
        ("قفل", 3),
        ("a\u200db", 2),
        ("한글", 4),
    ],
)
def test_cells_in_a_terminal(text: str, width: int) -> None:
    assert display_width(text) == width


def test_columns_line_up_by_cells() -> None:
    assert in_columns([["id", "ja", "en"], ["close", "閉じる", "Close"], ["x", "—", ""]]) == [
        "id     ja      en",
        "close  閉じる  Close",
        "x      —",
    ]
