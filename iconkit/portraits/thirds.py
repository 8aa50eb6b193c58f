"""What finds drawings that are nearly the same among thousands, without comparing each with each."""

from __future__ import annotations

from zlib import crc32

PARTS = 3
_HALF = bytes(level >= 128 for level in range(256))


def thirds(pixels: bytes) -> tuple[int, ...]:
    """A checksum of each of three parts of these levels, in black and white.

    Where fewer than three of them lie on different sides of the middle, one part is the same. Each part is of the whole
    picture: many pictures have the same empty upper third.
    """
    halves = pixels.translate(_HALF)
    return tuple(crc32(halves[start::PARTS]) for start in range(PARTS))


def differing(pixels: bytes, others: bytes) -> int:
    """How many levels lie on different sides of the middle."""
    one, other = (int.from_bytes(levels.translate(_HALF)) for levels in (pixels, others))
    return (one ^ other).bit_count()
