from __future__ import annotations

import gzip
import hashlib

import brotli
import pytest

from iconkit.model import Artifact
from iconkit.outputs.delivery import decompressed, deliver

SPRITE = Artifact("sprite.ja.svg", b"<svg/>\n" * 50, is_asset=True)
FILE = Artifact("svg/close.svg", b"<svg/>\n")


def test_without_a_request_nothing_changes() -> None:
    assert list(deliver([SPRITE, FILE], digest_names=False, compress=())) == [SPRITE, FILE]


def test_assets_have_a_digest_before_their_ending_and_keep_their_name_as_the_key() -> None:
    asset, file = deliver([SPRITE, FILE], digest_names=True, compress=())

    digest = hashlib.sha256(SPRITE.data).hexdigest()[:8]
    assert (asset.path, asset.name, asset.data) == (f"sprite.ja.{digest}.svg", "sprite.ja.svg", SPRITE.data)
    assert (file.path, file.name) == ("svg/close.svg", "svg/close.svg")


@pytest.mark.parametrize("digest_names", [True, False])
def test_compressed_copies_stand_beside_their_assets(digest_names: bool) -> None:
    asset, gz, br, file = deliver([SPRITE, FILE], digest_names=digest_names, compress=("gzip", "brotli"))

    assert (gz.path, br.path) == (f"{asset.path}.gz", f"{asset.path}.br")
    assert (gz.name, br.name) == ("sprite.ja.svg.gz", "sprite.ja.svg.br")
    assert gzip.decompress(gz.data) == brotli.decompress(br.data) == SPRITE.data
    assert decompressed(gz.path, gz.data) == decompressed(br.path, br.data) == SPRITE.data
    assert file == FILE


def test_a_gzip_file_does_not_tell_when_and_where_it_was_made() -> None:
    _, gz = deliver([SPRITE], digest_names=False, compress=("gzip",))

    assert gz.data[4:8] == bytes(4)


@pytest.mark.parametrize("path", ["a.gz", "a.br", "a.svg"])
@pytest.mark.parametrize(
    "data", [b"", b"no", gzip.compress(b"x", mtime=0)[:-4], gzip.compress(b"x", mtime=0)[:12] + b"\xff" * 9]
)
def test_damaged_data_comes_back_as_it_is(path: str, data: bytes) -> None:
    assert decompressed(path, data) == data
