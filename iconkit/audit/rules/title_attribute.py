"""`title=` as what the name comes from."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.scan.rules import title_attribute


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        if icon.kind == "use" and icon.heard and icon.heard.named_by == "title" and not icon.own_title:
            message = f"The name {icon.heard.name!r} comes from the title attribute, which only Chromium reads."
            yield of_icon(icon, message, 'Write role="img" aria-label="..." instead.')


RULE = AuditRule(title_attribute.RULE.code, check)
