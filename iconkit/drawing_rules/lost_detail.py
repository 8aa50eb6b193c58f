"""Detail that is not to be seen at 16 px, the size at which menus and buttons show icons."""

from __future__ import annotations

from iconkit.drawing_rules.records import Look, LookRule
from iconkit.model import Code, Finding

_MOST = 0.03  # of the ink


def check(look: Look) -> Finding | None:
    lost = look.portrait.lost
    if lost <= _MOST:
        return None
    return Finding(
        f"At 16 px, detail as large as {lost:.0%} of the ink is lost: lines fade or gaps close.",
        "Draw lines and gaps at least half a pixel wide at 16 px (0.75 units of 24), or leave small things out.",
    )


RULE = LookRule(Code("IK706", "lost-detail", "warning"), check)
