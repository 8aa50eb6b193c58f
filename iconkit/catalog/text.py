"""A catalog's bytes as text to edit: its byte order mark and line ends come back as they were."""

from __future__ import annotations

from collections.abc import Callable

_BOM = b"\xef\xbb\xbf"


def edited(data: bytes, edit: Callable[[str], str]) -> bytes:
    """``data``, which is UTF-8, with its text (line ends ``\\n``) edited."""
    text = edit(data.removeprefix(_BOM).decode().replace("\r\n", "\n"))
    if data.count(b"\r\n") * 2 > data.count(b"\n"):
        text = text.replace("\n", "\r\n")
    return (_BOM if data.startswith(_BOM) else b"") + text.encode()
