"""How assets reach a browser: with a digest in the name, so that they can be cached for ever, and compressed already.

Both are on request. An artifact's key in the manifest stays what its path would be without them.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import PurePosixPath

from iconkit.config.load import Compression
from iconkit.model import Artifact

_ENDINGS: dict[Compression, str] = {"gzip": ".gz", "brotli": ".br"}
_DIGITS = 8


def deliver(
    artifacts: Iterable[Artifact], *, digest_names: bool, compress: Sequence[Compression]
) -> Iterator[Artifact]:
    """Each artifact, assets renamed (``sprite.3f9a1c2e.svg``) if asked for; after each asset its compressed copies."""
    for artifact in artifacts:
        if not artifact.is_asset:
            yield artifact
            continue
        asset = _renamed(artifact) if digest_names and not artifact.keeps_name else artifact
        yield asset
        for method in compress:
            ending = _ENDINGS[method]
            yield Artifact(asset.path + ending, _compress(method, asset.data), key=asset.name + ending)


def decompressed(path: str, data: bytes) -> bytes:
    """What a compressed copy holds: two versions of zlib write different bytes for the same. Other files as they are.

    Damaged data comes back as it is.
    """
    if path.endswith(_ENDINGS["gzip"]):
        with suppress(OSError, EOFError, zlib.error):
            return gzip.decompress(data)
    if path.endswith(_ENDINGS["brotli"]):
        with suppress(ImportError):
            import brotli  # noqa: PLC0415 - an extra

            with suppress(brotli.error):
                return bytes(brotli.decompress(data))
    return data


def _renamed(artifact: Artifact) -> Artifact:
    path = PurePosixPath(artifact.path)
    digest = hashlib.sha256(artifact.data).hexdigest()[:_DIGITS]
    stem, _, ending = path.name.rpartition(".")
    return artifact._replace(path=str(path.with_name(f"{stem}.{digest}.{ending}")), key=artifact.path)


def _compress(method: Compression, data: bytes) -> bytes:
    if method == "gzip":
        return gzip.compress(data, 9, mtime=0)
    import brotli  # noqa: PLC0415 - an extra

    return bytes(brotli.compress(data, quality=11))
