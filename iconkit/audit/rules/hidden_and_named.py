"""A name that nobody hears."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.scan.rules import hidden_and_named


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        name = icon.attributes.get("aria-label") or (icon.attributes.get("alt") if icon.kind == "image" else None)
        if name and icon.attributes.get("aria-hidden") == "true" and icon.heard is None:
            hint = "Keep one of the two: aria-hidden where text says the same, else the name."
            yield of_icon(icon, f"Nobody hears the name {name!r}: the icon is hidden.", hint)


RULE = AuditRule(hidden_and_named.RULE.code, check)
