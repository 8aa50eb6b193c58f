"""A link or button around an icon that is heard without a name."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.scan.rules import control_unnamed


def check(page: Audited) -> Iterator[Finding]:
    seen = set[int]()
    for icon in page.icons:
        heard = icon.control.heard if icon.control else None
        if icon.control and heard and not heard.name and icon.control.node not in seen:
            seen.add(icon.control.node)
            message = f"The {heard.role} around this icon is heard without a name."
            yield of_icon(
                icon, message, f"Write aria-label on the {heard.role}: what it does, not what the icon shows."
            )


RULE = AuditRule(control_unnamed.RULE.code, check)
