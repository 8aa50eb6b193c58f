"""A name on an icon that is decoration by its catalog entry."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.scan.rules import named_decoration


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        is_decoration = page.set.icons.get(icon.id, {}).get("role") == "decorative"
        if is_decoration and icon.heard and icon.heard.name:
            message = f"{icon.id!r} is decoration, its catalog entry says, and is heard as {icon.heard.name!r}."
            yield of_icon(icon, message, 'Write aria-hidden="true" in place of the name, or change the entry.')


RULE = AuditRule(named_decoration.RULE.code, check)
