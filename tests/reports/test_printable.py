from __future__ import annotations

import pytest

from iconkit.reports.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("icons/é 日.svg", "icons/é 日.svg"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\nb\r\t", "a\\nb\\r\\t"),
        ("a\u202eb\u200b", "a\\u202eb\\u200b"),
        ("a\udcffb", "a\\udcffb"),
        ("\x9b", "\\x9b"),
    ],
)
def test_what_cannot_be_seen_is_escaped(text: str, shown: str) -> None:
    assert printable(text) == shown
