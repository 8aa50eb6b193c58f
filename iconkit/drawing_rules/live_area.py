"""A drawing that leaves the area in which nearly all others of the set stay, or that is much smaller than they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.drawing_rules.outside_view_box import MOST, beyond
from iconkit.drawing_rules.parts import without_parts
from iconkit.drawing_rules.records import Look, LookSetRule
from iconkit.drawing_rules.usual import in_px
from iconkit.model import Code, Finding

_FEWEST = 20  # icons: fewer have no live area
_KEEP_IT = 0.95
_TOO_FAR = 0.03  # of the longer side: pixels at 16 px tell no less
_TOO_SMALL = 0.4  # of the usual length


def check(looks: Sequence[Look]) -> Iterator[tuple[Look, Finding]]:
    if len(looks) < _FEWEST:
        return
    reaches = [beyond(look) for look in looks]
    margins = sorted((-reach for reach in reaches), reverse=True)
    margin = margins[int(len(looks) * _KEEP_IT)]
    lengths = [_length(look) for look in looks]
    ordered = sorted(lengths)
    usual_length = (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2  # the median
    small: list[Look] = []
    for look, its_length, reach in zip(looks, lengths, reaches, strict=True):
        if MOST >= reach > _TOO_FAR - margin:
            message = (
                f"The drawing comes within {in_px(max(-reach, 0))} of the edge of its viewBox (at 24 px); "
                f"the rest of the set keeps {in_px(margin)} clear."
            )
            yield look, Finding(message, "Shrink or move it into the area that the other icons keep to.")
        elif its_length < _TOO_SMALL * usual_length:
            small.append(look)
    for look in without_parts(small, looks):
        its, usual = in_px(_length(look)), in_px(usual_length)
        message = f"The drawing is {its} long (at 24 px); the usual one of this set is {usual}."
        yield look, Finding(message, "Draw it larger, or make the artboard smaller.")


def _length(look: Look) -> float:
    left, top, right, bottom = look.portrait.ink
    return max(right - left, bottom - top)


RULE = LookSetRule(Code("IK702", "live-area", "warning"), check)
