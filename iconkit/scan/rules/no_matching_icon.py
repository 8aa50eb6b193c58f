"""A computed id that cannot be that of any icon."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for use in page.uses:
        for pattern in use.idle:
            message = f"Whatever fills {pattern!r}, the set has no such icon."
            yield Finding(use.start, message, page.icons.nearest(pattern.replace("*", "")))


RULE = PageRule(Code("IK803", "no-matching-icon", "warning"), check)
