"""`aria-labelledby` that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.scan.rules import labelledby_missing


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        for target in icon.missing_labels if icon.heard else ():
            message = f"aria-labelledby names {target!r}, and no element of this page has that id."
            yield of_icon(icon, message, 'Write aria-label="..." instead.')


RULE = AuditRule(labelledby_missing.RULE.code, check)
