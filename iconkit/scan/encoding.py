"""The text of a file in whatever encoding, and back.

In the order of the HTML standard ("Determining the character encoding"): a byte order mark, what the first 1024 bytes
declare, else UTF-8, and for what is not UTF-8 windows-1252.
"""

from __future__ import annotations

import re

import webencodings

_DECLARED = re.compile(
    rb"""(?:<meta[^>]+charset\s*=\s*["']?|^<\?xml[^>]+encoding\s*=\s*["']|^@charset ")([\w.:-]+)""", re.I
)
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_HEAD = 1024  # bytes


def decoded(data: bytes) -> tuple[str, str]:
    """The text, and the Python name of its encoding. Raises UnicodeDecodeError where a byte order mark is wrong."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name), name
    declared = _DECLARED.search(data[:_HEAD])
    known = webencodings.lookup(declared[1].decode("ascii")) if declared else None
    # A file that can be read as ASCII does not say UTF-16 in it and mean that.
    names = [known.codec_info.name] if known and not known.name.startswith("utf-16") else []
    for name in (*names, "utf-8"):
        try:
            return data.decode(name), name
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace"), "cp1252"


def encoded(text: str, encoding: str, original: bytes) -> bytes:
    """``text`` in the encoding of the file it comes from. Raises UnicodeEncodeError."""
    if encoding == "utf-16":
        mark = original[:2]
        return mark + text.encode("utf-16-le" if mark == b"\xff\xfe" else "utf-16-be")
    return text.encode(encoding)
