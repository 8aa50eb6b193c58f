"""Lines of another weight than those of nearly all other icons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.drawing_rules.records import Look, LookSetRule
from iconkit.drawing_rules.usual import in_px, usual
from iconkit.model import Code
from iconkit.rules.records import Finding

_TOLERANCE = 0.05  # of the usual weight


def check(looks: Sequence[Look]) -> Iterator[tuple[Look, Finding]]:
    stroked = [look for look in looks if look.portrait.strokes]
    weights = usual(frozenset(_weights(look)) for look in stroked)
    if weights is None or len(weights) != 1:
        return
    (weight,) = weights
    for look in stroked:
        odd = [width for width in _weights(look) if abs(width - weight) > _TOLERANCE * weight]
        if odd:
            yield (
                look,
                Finding(
                    f"It has lines {' and '.join(map(in_px, odd))} thick (at 24 px); in the rest of the set they are "
                    f"{in_px(weight)} thick.",
                    "Give its lines the weight of the others.",
                ),
            )


def _weights(look: Look) -> list[float]:
    return sorted({round(stroke.width, 3) for stroke in look.portrait.strokes})


RULE = LookSetRule(Code("IK704", "stroke-weight", "warning"), check)
