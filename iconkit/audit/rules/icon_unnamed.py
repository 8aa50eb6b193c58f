"""An icon that is heard as a picture without a name."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.scan.rules import icon_unnamed

_HINT = 'Beside text that says the same, write aria-hidden="true"; else role="img" aria-label="...".'


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        if icon.kind == "use" and icon.heard and not icon.heard.name and icon.attributes.get("role") is None:
            message = f"This icon is heard as {icon.heard.role!r} without a name: it is neither hidden nor named."
            yield of_icon(icon, message, _HINT)


RULE = AuditRule(icon_unnamed.RULE.code, check)
