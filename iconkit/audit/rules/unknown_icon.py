"""An id that no icon of the set has."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.scan.rules import unknown_icon


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        if icon.id not in page.set.icons:
            seen = "" if icon.is_drawn or not icon.is_in_sight else " Nothing is drawn."
            message = f"This asks for the icon {icon.id!r}, which is not in the set.{seen}"
            yield of_icon(icon, message, page.set.nearest(icon.id))


RULE = AuditRule(unknown_icon.RULE.code, check)
