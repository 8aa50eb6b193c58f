"""An icon that keeps its colors and can hardly be seen on a background the set is declared to be used on."""

from __future__ import annotations

from iconkit.drawing_rules.records import Look, LookRule
from iconkit.model import Code, Finding

_LEAST = 0.05  # of the ink: a thin outline is enough to be seen


def check(look: Look) -> Finding | None:
    poor = [background for background, part in look.portrait.seen if part < _LEAST]
    if not poor:
        return None
    return Finding(
        f"It has a contrast below 3:1 on {' and '.join(poor)}.",
        "Make its colors darker or lighter, or give it an outline that shows on all backgrounds.",
    )


RULE = LookRule(Code("IK708", "low-contrast", "warning"), check)
