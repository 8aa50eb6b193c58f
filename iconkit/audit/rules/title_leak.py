"""A title in an icon that stands in the page's text."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.codes import TITLE_LEAK
from iconkit.audit.records import Audited, AuditRule, Finding, of_icon


def check(page: Audited) -> Iterator[Finding]:
    for leak in page.leaks:
        if leak.icon is not None:
            message = f"The icon's title {leak.words[0]!r} stands in the page's text: {', '.join(leak.readings)}."
            yield of_icon(leak.icon, message, "Write the name as aria-label, which is no text.")


RULE = AuditRule(TITLE_LEAK, check)
