"""One picture under two ids: same shape, same place, same colors. Variants of one icon may share theirs.

A pair is reported once, on its second icon. What sets its titles apart is for the title rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.drawing_rules.records import Look, LookSetRule
from iconkit.model import Code, Finding
from iconkit.variants import stem

_TOLERANCE = 32  # levels of 255 in one pixel at 16 px: an eye sees no difference
_APART = 256  # levels in all: one pixel
_FEW = 2  # levels that lie on different sides of the middle
_HALF = bytes(level >= 128 for level in range(256))


def check(looks: Sequence[Look]) -> Iterator[tuple[Look, Finding]]:
    twins: dict[str, Look] = {}
    of_id = {look.icon.id: look for look in looks}
    for one, other in _pairs(looks):
        if stem(one.icon.id) != stem(other.icon.id):
            first, second = sorted((one, other), key=lambda look: look.icon.id)
            twin = twins.get(second.icon.id)
            if twin is None or first.icon.id < twin.icon.id:
                twins[second.icon.id] = first
    for icon_id, twin in sorted(twins.items()):
        yield (
            of_id[icon_id],
            Finding(
                f"It draws the same picture as {twin.icon.id}.",
                "Delete one of them (iconkit rename keeps an old id working), or draw what is different about it.",
            ),
        )


def _pairs(looks: Sequence[Look]) -> Iterator[tuple[Look, Look]]:
    """Looks that are the same and have nearly the same sum of all levels, found among those that have one of three
    parts in common."""
    # Where _FEW pixels differ, which is less than three, one of three parts is the same. Each part has pixels of the
    # whole picture: many pictures have the same empty upper third.
    by_part: tuple[dict[bytes, list[tuple[int, Look]]], ...] = ({}, {}, {})
    for look in looks:
        halves = look.portrait.pixels.translate(_HALF)
        bits = int.from_bytes(halves)
        found: dict[str, Look] = {}
        for start, known in enumerate(by_part):
            alike = known.setdefault(halves[start::3], [])
            if alike:
                found |= {other.icon.id: other for others, other in alike if (bits ^ others).bit_count() <= _FEW}
            alike.append((bits, look))
        for other in found.values():
            if abs(sum(look.portrait.pixels) - sum(other.portrait.pixels)) <= _APART and is_same(look, other):
                yield other, look


def is_same(look: Look, other: Look) -> bool:
    """True if nobody can tell the two pictures apart."""
    one, two = look.portrait, other.portrait
    if one.side != two.side or len(one.pixels) != len(two.pixels):
        return False
    return all(abs(mine - its) <= _TOLERANCE for mine, its in zip(one.pixels, two.pixels, strict=True))


RULE = LookSetRule(Code("IK709", "same-drawing", "warning"), check)
