"""A drawing that is not in the middle of its viewBox, judged by the box around its ink."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.drawing_rules.outside_view_box import MOST, beyond
from iconkit.drawing_rules.parts import is_part_of_another
from iconkit.drawing_rules.records import Look, LookSetRule
from iconkit.drawing_rules.usual import in_px
from iconkit.model import Code, Finding

_MOST = 0.1  # of the longer side


def check(looks: Sequence[Look]) -> Iterator[tuple[Look, Finding]]:
    for look in looks:
        left, top, right, bottom = look.portrait.ink
        width, height = look.portrait.size
        across, down = (left + right - width) / 2, (top + bottom - height) / 2
        way, distance = ("right", across) if abs(across) >= abs(down) else ("down", down)
        if abs(distance) <= _MOST or beyond(look) > MOST or is_part_of_another(look, looks):
            continue
        if distance < 0:
            way = {"right": "left", "down": "up"}[way]
        yield (
            look,
            Finding(
                f"The drawing is {in_px(abs(distance))} too far {way} in its viewBox (at 24 px).",
                "Center it on its artboard.",
            ),
        )


RULE = LookSetRule(Code("IK703", "off-center", "warning"), check)
