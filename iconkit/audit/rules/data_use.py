"""A `use` of a `data:` address."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.scan.rules import data_use


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        if icon.kind == "use" and icon.written.startswith("data:"):
            message = "No browser draws a use of a data: address."
            yield of_icon(icon, message, "Refer to the sprite's file, or put the sprite into the page.")


RULE = AuditRule(data_use.RULE.code, check)
