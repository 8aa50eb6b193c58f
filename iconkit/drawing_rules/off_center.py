"""A drawing that is not in the middle of its viewBox, judged by the box around its ink."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.drawing_rules.outside_view_box import MOST, beyond
from iconkit.drawing_rules.parts import without_parts
from iconkit.drawing_rules.records import Look, LookSetRule
from iconkit.drawing_rules.usual import in_px
from iconkit.model import Code, Finding

_MOST = 0.1  # of the longer side


def check(looks: Sequence[Look]) -> Iterator[tuple[Look, Finding]]:
    found = [look for look in looks if _distance(look) > _MOST and beyond(look) <= MOST]
    for look in without_parts(found, looks):
        across, down = _off(look)
        is_across = abs(across) >= abs(down)
        way = ("left", "right")[across > 0] if is_across else ("up", "down")[down > 0]
        yield (
            look,
            Finding(
                f"The drawing is {in_px(_distance(look))} too far {way} in its viewBox (at 24 px).",
                "Center it on its artboard.",
            ),
        )


def _off(look: Look) -> tuple[float, float]:
    """How far the middle of the ink is to the right of that of the viewBox, and below it."""
    left, top, right, bottom = look.portrait.ink
    width, height = look.portrait.size
    return (left + right - width) / 2, (top + bottom - height) / 2


def _distance(look: Look) -> float:
    across, down = _off(look)
    return max(abs(across), abs(down))


RULE = LookSetRule(Code("IK703", "off-center", "warning"), check)
