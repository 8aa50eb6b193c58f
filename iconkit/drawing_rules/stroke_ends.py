"""Caps or joins of lines that are unlike those of nearly all other icons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from iconkit.drawing_rules.records import Look, LookSetRule
from iconkit.drawing_rules.usual import usual
from iconkit.model import Code, Finding, Stroke


def check(looks: Sequence[Look]) -> Iterator[tuple[Look, Finding]]:
    counted = Counter(look.portrait.strokes for look in looks)
    usual_caps = usual((caps, count) for strokes, count in counted.items() if (caps := _caps(strokes)))
    usual_joins = usual((joins, count) for strokes, count in counted.items() if (joins := _joins(strokes)))
    found: dict[tuple[Stroke, ...], str] = {}
    for strokes in counted:
        odd = [
            f"{_listed(ends - its_usual)} {what} where the rest of the set has {_listed(its_usual)} ones"
            for what, ends, its_usual in (
                ("caps", _caps(strokes), usual_caps),
                ("joins", _joins(strokes), usual_joins),
            )
            if its_usual is not None and ends - its_usual
        ]
        if odd:
            found[strokes] = f"Its lines have {', and '.join(odd)}."
    for look in looks if found else ():
        if message := found.get(look.portrait.strokes):
            yield look, Finding(message, "Draw its lines like those of the others.")


def _caps(strokes: tuple[Stroke, ...]) -> frozenset[str]:
    return frozenset(stroke.cap for stroke in strokes if stroke.cap)


def _joins(strokes: tuple[Stroke, ...]) -> frozenset[str]:
    return frozenset(stroke.join for stroke in strokes if stroke.join)


def _listed(names: frozenset[str]) -> str:
    return " and ".join(sorted(names))


RULE = LookSetRule(Code("IK705", "stroke-ends", "warning"), check)
