"""Drawings that are a part of another one in their place: one bar of the four of a signal, a dot of a Wi-Fi sign.

They are not centered and not large, because what is missing is meant to be missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.drawing_rules.records import Look

_TOLERANCE = 64  # levels of 255: two outlines through one pixel
_MUCH_MORE = 1.25  # times the ink


def without_parts(found: Sequence[Look], looks: Sequence[Look]) -> Iterator[Look]:
    """Those of ``found`` of which no icon of ``looks`` whose id begins with the same word has all the ink, and more."""
    families: dict[str, list[Look]] = {_first_word(look): [] for look in found}
    if not families:
        return
    for look in looks:
        if (family := families.get(_first_word(look))) is not None:
            family.append(look)
    yield from (look for look in found if not any(_holds(other, look) for other in families[_first_word(look)]))


def _first_word(look: Look) -> str:
    return look.icon.id.partition("-")[0]


def _holds(look: Look, part: Look) -> bool:
    whole, cover = look.portrait.coverage, part.portrait.coverage
    return (
        (look.portrait.side, len(whole)) == (part.portrait.side, len(cover))
        and sum(whole) >= sum(cover) * _MUCH_MORE
        and all(a + _TOLERANCE >= b for a, b in zip(whole, cover, strict=True))
    )
