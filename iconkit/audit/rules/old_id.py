"""An id that has been renamed."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.scan.rules import old_id


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        new = page.set.icons.get(icon.id, {}).get("alias_of")
        if new:
            yield of_icon(icon, f"The icon {icon.id!r} is {new!r} now.", f"Write {new}.")


RULE = AuditRule(old_id.RULE.code, check)
