"""A directional icon that does not turn round with the text."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.scan.rules import no_flip


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        turned = [mode for mode, look in icon.looks.items() if look.turns is False]
        if turned and page.set.icons.get(icon.id, {}).get("flip"):
            message = f"{icon.id!r} points along the line of text, and is the same with text from {turned[0]}."
            yield of_icon(icon, message, "Add the class icon-flip, which icons.css defines.")


RULE = AuditRule(no_flip.RULE.code, check)
