from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from iconkit.reports.gzip_size import gzip_size

ICONS = b"".join(path.read_bytes() for path in sorted(Path(__file__).parents[2].glob("icons/**/*.svg")))


@pytest.mark.parametrize("data", [b"", b"x" * 2000, bytes(range(256)) * 9, ICONS])
def test_it_is_about_what_servers_send(data: bytes) -> None:
    assert gzip_size(data) == pytest.approx(len(gzip.compress(data, 6, mtime=0)), rel=0.03, abs=10)
