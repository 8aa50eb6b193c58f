"""One picture under two ids: same shape, same place, same colors. Variants of one icon may share theirs.

A pair is reported once, on its second icon. What sets its titles apart is for the title rules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from operator import sub

from iconkit.drawing_rules.records import Look, LookSetRule
from iconkit.model import Code, Finding
from iconkit.portraits.thirds import differing
from iconkit.variants import stem

_TOLERANCE = 32  # levels of 255 in one pixel at 16 px: an eye sees no difference
_APART = 256  # levels in all: one pixel
_FEW = 2  # levels that lie on different sides of the middle


def check(looks: Sequence[Look]) -> Iterator[tuple[Look, Finding]]:
    twins: dict[str, Look] = {}
    of_id = {look.icon.id: look for look in looks}
    for one, other in _pairs(looks):
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
    """Looks that are the same, have nearly the same sum of all levels and are no variants of one icon.

    They are found among those that have one of three parts in common: where _FEW pixels differ, one is the same.
    """
    counted = Counter(chain.from_iterable(look.portrait.thirds for look in looks))
    common: dict[int, list[Look]] = {part: [] for part, count in counted.items() if count > 1}
    for look in looks:
        if common.keys().isdisjoint(look.portrait.thirds):
            continue
        found: dict[str, Look] = {}
        for part in common.keys() & look.portrait.thirds:
            found |= {other.icon.id: other for other in common[part]}
            common[part].append(look)
        for other in found.values():
            if _are_near(look, other) and stem(look.icon.id) != stem(other.icon.id) and is_same(look, other):
                yield other, look


def _are_near(look: Look, other: Look) -> bool:
    pixels, others = look.portrait.pixels, other.portrait.pixels
    return differing(pixels, others) <= _FEW and abs(sum(pixels) - sum(others)) <= _APART


def is_same(look: Look, other: Look) -> bool:
    """True if nobody can tell the two pictures apart."""
    one, two = look.portrait, other.portrait
    if one.side != two.side or len(one.pixels) != len(two.pixels):
        return False
    return all(map(_TOLERANCE.__ge__, map(abs, map(sub, one.pixels, two.pixels))))


RULE = LookSetRule(Code("IK709", "same-drawing", "warning"), check)
