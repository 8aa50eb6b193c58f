"""Lines of another weight than those of nearly all other icons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from iconkit.drawing_rules.records import Look, LookSetRule
from iconkit.drawing_rules.usual import in_px, usual
from iconkit.model import Code, Finding, Stroke

_TOLERANCE = 0.05  # of the usual weight


def check(looks: Sequence[Look]) -> Iterator[tuple[Look, Finding]]:
    counted = Counter(look.portrait.strokes for look in looks if look.portrait.strokes)
    weights = usual((_weights(strokes), count) for strokes, count in counted.items())
    if weights is None or len(weights) != 1:
        return
    (weight,) = weights
    found = {strokes: odd for strokes in counted if (odd := _other_than(weight, strokes))}
    for look in looks if found else ():
        if look.portrait.strokes in found:
            odd = found[look.portrait.strokes]
            yield (
                look,
                Finding(
                    f"It has lines {' and '.join(map(in_px, odd))} thick (at 24 px); in the rest of the set they are "
                    f"{in_px(weight)} thick.",
                    "Give its lines the weight of the others.",
                ),
            )


def _weights(strokes: tuple[Stroke, ...]) -> tuple[float, ...]:
    """Sorted."""
    return tuple(sorted({round(stroke.width, 3) for stroke in strokes}))


def _other_than(weight: float, strokes: tuple[Stroke, ...]) -> list[float]:
    return [width for width in _weights(strokes) if abs(width - weight) > _TOLERANCE * weight]


RULE = LookSetRule(Code("IK704", "stroke-weight", "warning"), check)
