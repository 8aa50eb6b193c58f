from __future__ import annotations

import pytest

from iconkit.catalog.text import edited


@pytest.mark.parametrize(
    ("data", "expected"),
    [(b"a\nb\n", b"a\nB\n"), (b"a\r\nb\r\n", b"a\r\nB\r\n"), (b"\xef\xbb\xbfb", b"\xef\xbb\xbfB"), (b"", b"")],
)
def test_marks_and_line_ends_come_back(data: bytes, expected: bytes) -> None:
    assert edited(data, lambda text: text.replace("b", "B")) == expected


def test_the_text_has_plain_line_ends() -> None:
    assert edited(b"\xef\xbb\xbfa\r\nb", repr) == b"\xef\xbb\xbf'a\\nb'"
