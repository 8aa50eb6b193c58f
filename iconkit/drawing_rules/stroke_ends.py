"""Caps or joins of lines that are unlike those of nearly all other icons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.drawing_rules.records import Look, LookSetRule
from iconkit.drawing_rules.usual import usual
from iconkit.model import Code
from iconkit.rules.records import Finding


def check(looks: Sequence[Look]) -> Iterator[tuple[Look, Finding]]:
    cap = usual(value for look in looks if (value := _caps(look)))
    join = usual(value for look in looks if (value := _joins(look)))
    for look in looks:
        odd = []
        if cap is not None and (caps := _caps(look) - cap):
            odd.append(
                f"{' and '.join(sorted(caps))} caps where the rest of the set has {' and '.join(sorted(cap))} ones"
            )
        if join is not None and (joins := _joins(look) - join):
            usually = " and ".join(sorted(join))
            odd.append(f"{' and '.join(sorted(joins))} joins where the rest of the set has {usually} ones")
        if odd:
            yield look, Finding(f"Its lines have {', and '.join(odd)}.", "Draw its lines like those of the others.")


def _caps(look: Look) -> frozenset[str]:
    return frozenset(stroke.cap for stroke in look.portrait.strokes if stroke.cap)


def _joins(look: Look) -> frozenset[str]:
    return frozenset(stroke.join for stroke in look.portrait.strokes if stroke.join)


RULE = LookSetRule(Code("IK705", "stroke-ends", "warning"), check)
