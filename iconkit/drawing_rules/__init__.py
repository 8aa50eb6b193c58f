"""Drawing rules: every rule is listed here, in the order of its code, and nothing is a rule that is not.

A rule is one file with a ``RULE``, and one Markdown page of the same name. What rules look at are portraits
(``iconkit.portraits.portrait``), so that each icon is drawn once for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from iconkit.drawing_rules import (
    black_or_white,
    copied_drawing,
    live_area,
    lost_detail,
    low_contrast,
    off_center,
    outside_view_box,
    same_drawing,
    stroke_ends,
    stroke_weight,
)
from iconkit.drawing_rules.records import DrawingRule, Look, LookRule, LookSetRule
from iconkit.model import Code, Finding

__all__ = ["OPTIONAL_RULES", "RULES", "DrawingRule", "Look", "LookRule", "LookSetRule", "check_drawings"]

RULES: tuple[DrawingRule, ...] = (
    outside_view_box.RULE,
    live_area.RULE,
    off_center.RULE,
    stroke_weight.RULE,
    stroke_ends.RULE,
    lost_detail.RULE,
    black_or_white.RULE,
    low_contrast.RULE,
    same_drawing.RULE,
    copied_drawing.RULE,
)
OPTIONAL_RULES: tuple[DrawingRule, ...] = tuple(rule for rule in RULES if rule.code.is_optional)
"""Only for sets that ask for them."""


def check_drawings(
    looks: Sequence[Look], wants: Callable[[Code], bool] = lambda _: True
) -> Iterator[tuple[Look, DrawingRule, Finding]]:
    """What the rules whose code ``wants`` accepts find, in the order of RULES."""
    for rule in RULES:
        if not wants(rule.code):
            continue
        if isinstance(rule, LookSetRule):
            yield from ((look, rule, finding) for look, finding in rule.check(looks))
            continue
        for look in looks:
            finding = rule.check(look)
            if finding is not None:
                yield look, rule, finding
