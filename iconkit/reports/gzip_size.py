"""How large a file is on its way to a browser."""

from __future__ import annotations

import zlib

_HEAD_AND_END = 12
"""Bytes that gzip has around what zlib compresses more than zlib itself (RFC 1950, RFC 1952)."""


def gzip_size(data: bytes) -> int:
    """Bytes at zlib's default level, which is that of most servers."""
    return len(zlib.compress(data)) + _HEAD_AND_END
