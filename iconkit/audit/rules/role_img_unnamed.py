"""`role="img"` without a name."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.scan.rules import role_img_unnamed


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        if icon.heard and not icon.heard.name and icon.attributes.get("role") in {"img", "image"}:
            if icon.missing_labels:  # which is why, and is reported
                continue
            message = f"This icon is heard as {icon.heard.role!r}, and nothing says of what."
            yield of_icon(icon, message, 'Add aria-label="...", or write aria-hidden="true" in place of the role.')


RULE = AuditRule(role_img_unnamed.RULE.code, check)
