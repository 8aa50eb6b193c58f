"""A drawing that leaves the area in which nearly all others of the set stay, or that is much smaller than they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.drawing_rules.outside_view_box import MOST, beyond
from iconkit.drawing_rules.parts import is_part_of_another
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
    lengths = sorted(map(_length, looks))
    length = (lengths[(len(lengths) - 1) // 2] + lengths[len(lengths) // 2]) / 2  # the median
    for look, reach in zip(looks, reaches, strict=True):
        if MOST >= reach > _TOO_FAR - margin:
            message = (
                f"The drawing comes within {in_px(max(-reach, 0))} of the edge of its viewBox (at 24 px); "
                f"the rest of the set keeps {in_px(margin)} clear."
            )
            yield look, Finding(message, "Shrink or move it into the area that the other icons keep to.")
        elif _length(look) < _TOO_SMALL * length and not is_part_of_another(look, looks):
            message = (
                f"The drawing is {in_px(_length(look))} long (at 24 px); the usual one of this set is {in_px(length)}."
            )
            yield look, Finding(message, "Draw it larger, or make the artboard smaller.")


def _length(look: Look) -> float:
    left, top, right, bottom = look.portrait.ink
    return max(right - left, bottom - top)


RULE = LookSetRule(Code("IK702", "live-area", "warning"), check)
