"""An icon that is seen in one mode and not in another."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.codes import VANISHING_ICON
from iconkit.audit.records import Audited, AuditRule, Finding, Icon, as_ratio, of_icon

LEAST = 1.5
"""Below this contrast few people see that there is anything."""


def vanished(icon: Icon) -> tuple[str, ...]:
    """The modes in which it is not seen."""
    if not any(look.contrast >= LEAST for look in icon.looks.values()):
        return ()
    return tuple(mode for mode, look in icon.looks.items() if look.sight != "unseen" and look.contrast < LEAST)


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        if modes := vanished(icon):
            most = max(icon.looks[mode].contrast for mode in modes)
            message = f"{icon.id!r} vanishes in {' and '.join(modes)}: its contrast is {as_ratio(most)}."
            yield of_icon(
                icon, message, "Let it take the color of the text (currentColor), or give it one for this mode."
            )


RULE = AuditRule(VANISHING_ICON, check)
