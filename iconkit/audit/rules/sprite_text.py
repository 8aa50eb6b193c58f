"""A sprite in the page whose words stand in the page's text."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding
from iconkit.scan.rules import sprite_text


def check(page: Audited) -> Iterator[Finding]:
    for leak in page.leaks:
        if leak.icon is None:
            more = f" and {len(leak.words) - 1} more" if len(leak.words) > 1 else ""
            readings = ", ".join(leak.readings)
            message = f"Words of the sprite in this page, {leak.words[0]!r}{more}, stand in its text: {readings}."
            yield Finding(leak.where, message, "Take them out; names belong where the icon is used.")


RULE = AuditRule(sprite_text.RULE.code, check)
