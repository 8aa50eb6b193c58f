from __future__ import annotations

import pytest

from iconkit.scan.encoding import decoded, encoded


@pytest.mark.parametrize(
    "data",
    [
        "é".encode(),
        "é".encode("utf-8-sig"),
        "é".encode("utf-16"),
        b"\xfe\xff" + "é".encode("utf-16-be"),
        '<meta charset="shift_jis">閉'.encode("shift_jis"),
        b'<?xml version="1.0" encoding="iso-8859-2"?>\xb1',
        b"caf\xe9",
    ],
)
def test_there_and_back(data: bytes) -> None:
    text, encoding = decoded(data)

    assert "\ufffd" not in text
    assert encoded(text, encoding, data) == data


def test_an_encoding_that_nobody_knows_is_passed_over() -> None:
    assert decoded('<meta charset="nonsense">é'.encode())[0].endswith("é")


def test_a_wrong_byte_order_mark_is_an_error() -> None:
    with pytest.raises(UnicodeDecodeError):
        decoded(b"\xef\xbb\xbf\xff")
