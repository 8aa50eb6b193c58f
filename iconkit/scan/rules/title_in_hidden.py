"""A `<title>` inside a hidden icon."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.names import own_title
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for _, svg in page.pictured:
        title = own_title(svg)
        if title is not None and svg.literal("aria-hidden") == "true":
            message = "This icon is hidden, and has a <title>."
            yield Finding(
                title.start, message, "Take the <title> out; text that all are to have belongs beside the icon."
            )


RULE = PageRule(Code("IK809", "title-in-hidden", "warning"), check)
