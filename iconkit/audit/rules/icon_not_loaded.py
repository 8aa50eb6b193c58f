"""A sprite or file of an icon that did not arrive, or is of no use."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.codes import ICON_NOT_LOADED
from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.audit.rules.cross_origin_use import is_foreign


def check(page: Audited) -> Iterator[Finding]:
    for failure in page.failures:
        users = [icon for icon in page.icons if icon.address == failure.address and not is_foreign(icon)]
        if users and not failure.by_policy:
            more = f" {len(users)} icons of this page need it." if len(users) > 1 else ""
            written = users[0].written.partition("#")[0]
            message = f"{written} is not loaded: {failure.why}.{more}"
            yield of_icon(
                users[0], message, "Look where the file is, and how it is served; the address counts from the page."
            )


RULE = AuditRule(ICON_NOT_LOADED, check)
