"""Black or white in the outline of an icon that keeps its colors: that part vanishes on a page of that color.

An outline that is black or white all around is a tile or a contour, whose inside is still to be seen; an icon that is
not to be seen at all is what ``low_contrast`` is about.
"""

from __future__ import annotations

from iconkit.drawing_rules.records import Look, LookRule
from iconkit.model import Code, Finding

_LEAST, _MOST = 0.15, 0.85  # of the outline


def check(look: Look) -> Finding | None:
    if not look.portrait.is_colored:
        return None
    parts = {"black": look.portrait.black_edge, "white": look.portrait.white_edge}
    found = {color: part for color, part in parts.items() if _LEAST <= part <= _MOST}
    if not found:
        return None
    shown = " and ".join(f"{part:.0%} of its outline is {color}" for color, part in found.items())
    return Finding(
        f"{shown[0].upper()}{shown[1:]}, and vanishes on a page of that color.",
        "Give that part a color that shows on light and dark pages, or draw the icon in one color.",
    )


RULE = LookRule(Code("IK707", "black-or-white", "warning"), check)
