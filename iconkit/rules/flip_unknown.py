"""An icon that points along the line of text, of which nobody has said whether it mirrors with the text."""

from __future__ import annotations

from iconkit.data import brands, ordinary
from iconkit.model import Code, Finding, Icon
from iconkit.rules.quoted import quoted
from iconkit.rules.records import IconRule

_OPPOSITES = ({"left", "right"}, {"back", "forward"}, {"prev", "next"}, {"previous", "next"}, {"undo", "redo"})


def check(icon: Icon) -> Finding | None:
    if icon.details.flip is not None or icon.details.brand or _is_brand(icon):
        return None
    words = set(icon.id.split("-"))
    directions = words & ordinary("directions")
    if not directions or words & ordinary("undirected") or any(pair <= words for pair in _OPPOSITES):
        return None
    return Finding(
        f"{quoted(icon.id)} looks like an icon with a direction, and nothing says whether it mirrors.",
        "Write flip = true into its entry if it points the other way where text runs from right to left, "
        "else flip = false.",
    )


def _is_brand(icon: Icon) -> bool:
    return any(title in brands().exact for title in icon.titles.values())


RULE = IconRule(Code("IK338", "flip-unknown", "warning"), check)
