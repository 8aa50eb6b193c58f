"""One picture under two ids: same shape, same place, same colors. Variants of one icon may share theirs.

A pair is reported once, on its second icon. What sets its titles apart is for the title rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.drawing_rules.records import Look, LookSetRule
from iconkit.model import Code
from iconkit.rules.records import Finding
from iconkit.rules.variants import stem

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
    """Looks that are the same, found among those with nearly the same sum of all levels and one third in common."""
    by_ink = sorted(((sum(look.portrait.pixels), look.icon.id, look) for look in looks), key=lambda item: item[:2])
    near: dict[tuple[int, bytes], list[tuple[int, int, Look]]] = {}
    for ink, _, look in by_ink:
        halves = look.portrait.pixels.translate(_HALF)
        bits = int.from_bytes(halves)
        found: dict[str, Look] = {}
        for third in _thirds(halves):
            there = [item for item in near.get(third, ()) if ink - item[0] <= _APART]
            for _, other_bits, other in there:
                if (bits ^ other_bits).bit_count() <= _FEW:
                    found[other.icon.id] = other
            near[third] = [*there, (ink, bits, look)]
        yield from ((other, look) for other in found.values() if is_same(look, other))


def _thirds(halves: bytes) -> Iterator[tuple[int, bytes]]:
    """Where ``_FEW`` pixels differ, which is less than three, one of three parts is the same."""
    length = -(-len(halves) // 3)
    for start in range(0, len(halves), length):
        yield start, halves[start : start + length]


def is_same(look: Look, other: Look) -> bool:
    """True if nobody can tell the two pictures apart."""
    one, two = look.portrait, other.portrait
    if one.side != two.side or len(one.pixels) != len(two.pixels):
        return False
    return all(abs(mine - its) <= _TOLERANCE for mine, its in zip(one.pixels, two.pixels, strict=True))


RULE = LookSetRule(Code("IK709", "same-drawing", "warning"), check)
