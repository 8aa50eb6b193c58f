from __future__ import annotations

import gzip

import pytest

from iconkit.reports.gzip_size import gzip_size


@pytest.mark.parametrize("data", [b"", b"x" * 2000, bytes(range(256)) * 9])
def test_it_is_what_gzip_gives(data: bytes) -> None:
    assert gzip_size(data) == len(gzip.compress(data, 6, mtime=0))
