"""`title=` as the only name of an icon."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.names import is_hidden, own_name
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for _, svg in page.pictured:
        title = svg.get("title")
        if title is not None and own_name(svg) == "no" and is_hidden(svg) == "no":
            message = "The title attribute is this icon's only name, and only Chromium reads it."
            yield Finding(title.start, message, 'Write role="img" aria-label="..." instead.')


RULE = PageRule(Code("IK810", "title-attribute", "error"), check)
