"""Drawings that are a part of another one in their place: one bar of the four of a signal, a dot of a Wi-Fi sign.

They are not centered and not large, because what is missing is meant to be missing.
"""

from __future__ import annotations

from collections.abc import Sequence

from iconkit.drawing_rules.records import Look

_TOLERANCE = 64  # levels of 255: two outlines through one pixel
_MUCH_MORE = 1.25  # times the ink


def is_part_of_another(look: Look, looks: Sequence[Look]) -> bool:
    """True if an icon whose id begins with the same word has all this ink, and more."""
    word = look.icon.id.partition("-")[0]
    cover, side = look.portrait.coverage, look.portrait.side
    enough = sum(cover) * _MUCH_MORE
    family = (other for other in looks if other.icon.id.startswith(word))  # few, before anything is split
    return any(
        other.icon.id.partition("-")[0] == word
        and other.portrait.side == side
        and sum(other.portrait.coverage) >= enough
        and _holds(other.portrait.coverage, cover)
        for other in family
    )


def _holds(whole: bytes, part: bytes) -> bool:
    return len(whole) == len(part) and all(a + _TOLERANCE >= b for a, b in zip(whole, part, strict=True))
