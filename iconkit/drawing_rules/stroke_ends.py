"""Caps or joins of lines that are unlike those of nearly all other icons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from iconkit.drawing_rules.records import Look, LookSetRule
from iconkit.drawing_rules.usual import usual
from iconkit.model import Code, Finding, Stroke


def check(looks: Sequence[Look]) -> Iterator[tuple[Look, Finding]]:
    cap = usual(value for look in looks if (value := _caps(look.portrait.strokes)))
    join = usual(value for look in looks if (value := _joins(look.portrait.strokes)))
    for look in looks:
        odd = []
        if cap is not None and (caps := _caps(look.portrait.strokes) - cap):
            odd.append(
                f"{' and '.join(sorted(caps))} caps where the rest of the set has {' and '.join(sorted(cap))} ones"
            )
        if join is not None and (joins := _joins(look.portrait.strokes) - join):
            usually = " and ".join(sorted(join))
            odd.append(f"{' and '.join(sorted(joins))} joins where the rest of the set has {usually} ones")
        if odd:
            yield look, Finding(f"Its lines have {', and '.join(odd)}.", "Draw its lines like those of the others.")


@lru_cache(maxsize=1000)  # most icons of a set have the same
def _caps(strokes: tuple[Stroke, ...]) -> frozenset[str]:
    return frozenset(stroke.cap for stroke in strokes if stroke.cap)


@lru_cache(maxsize=1000)
def _joins(strokes: tuple[Stroke, ...]) -> frozenset[str]:
    return frozenset(stroke.join for stroke in strokes if stroke.join)


RULE = LookSetRule(Code("IK705", "stroke-ends", "warning"), check)
