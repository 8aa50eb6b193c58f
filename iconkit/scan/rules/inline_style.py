"""A `style` attribute that a strict policy drops."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    if page.document.syntax != "html":  # scripts set styles one by one, which no policy forbids
        return
    for _, element in (*page.pictured, *page.images):
        style = element.get("style")
        if style is not None and style.value.is_plain:
            message = "A content security policy without 'unsafe-inline' drops this style attribute."
            yield Finding(style.start, message, "Write width, height and color as attributes, or use a class.")


RULE = PageRule(Code("IK823", "inline-style", "note"), check)
