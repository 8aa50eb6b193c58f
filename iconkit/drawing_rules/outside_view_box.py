"""Ink outside the viewBox, which every use of the icon cuts off."""

from __future__ import annotations

from iconkit.drawing_rules.records import Look, LookRule
from iconkit.drawing_rules.usual import in_px
from iconkit.model import Code, Finding

MOST = 0.01
"""Of the longer side: less is the tip of a curve."""


def beyond(look: Look) -> float:
    """How far the ink reaches over an edge of the viewBox, in parts of its longer side; negative inside."""
    left, top, right, bottom = look.portrait.ink
    width, height = look.portrait.size
    return max(-left, -top, right - width, bottom - height)


def check(look: Look) -> Finding | None:
    if beyond(look) <= MOST:
        return None
    return Finding(
        f"The drawing reaches {in_px(beyond(look))} over the edge of its viewBox (at 24 px) and is cut off there.",
        "Move or shrink it, make the artboard larger, or delete what is not to be seen.",
    )


RULE = LookRule(Code("IK701", "outside-view-box", "warning"), check)
