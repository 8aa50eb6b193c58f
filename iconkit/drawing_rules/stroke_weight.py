"""Lines of another weight than those of nearly all other icons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from iconkit.drawing_rules.records import Look, LookSetRule
from iconkit.drawing_rules.usual import in_px, usual
from iconkit.model import Code, Finding, Stroke

_TOLERANCE = 0.05  # of the usual weight


def check(looks: Sequence[Look]) -> Iterator[tuple[Look, Finding]]:
    stroked = [look for look in looks if look.portrait.strokes]
    weights = usual(_weights(look.portrait.strokes) for look in stroked)
    if weights is None or len(weights) != 1:
        return
    (weight,) = weights
    for look in stroked:
        odd = [width for width in _weights(look.portrait.strokes) if abs(width - weight) > _TOLERANCE * weight]
        if odd:
            yield (
                look,
                Finding(
                    f"It has lines {' and '.join(map(in_px, odd))} thick (at 24 px); in the rest of the set they are "
                    f"{in_px(weight)} thick.",
                    "Give its lines the weight of the others.",
                ),
            )


@lru_cache(maxsize=1000)  # most icons of a set have the same
def _weights(strokes: tuple[Stroke, ...]) -> tuple[float, ...]:
    """Sorted."""
    return tuple(sorted({round(stroke.width, 3) for stroke in strokes}))


RULE = LookSetRule(Code("IK704", "stroke-weight", "warning"), check)
