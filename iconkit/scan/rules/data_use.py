"""A `use` of a `data:` address."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for use, svg in page.pictured:
        if use.kind == "sprite" and use.href.lstrip().lower().startswith("data:"):
            message = "No browser draws a use of a data: address."
            yield Finding(svg.start, message, "Refer to the sprite's file, or put the sprite into the page.")


RULE = PageRule(Code("IK816", "data-use", "error"), check)
