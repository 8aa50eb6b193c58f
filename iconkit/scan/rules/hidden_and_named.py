"""A hidden icon with a name."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.names import label_of
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for _, svg in page.pictured:
        label = label_of(svg) or svg.get("aria-labelledby")
        if label is not None and svg.literal("aria-hidden") == "true":
            message = "This icon is named, and hidden: nobody hears the name."
            yield Finding(
                label.start, message, "Keep one of the two: aria-hidden where text says the same, else the name."
            )
    for _, image in page.images:
        alt = image.get("alt")
        if alt is not None and alt.literal and image.literal("aria-hidden") == "true":
            message = "This image has a text, and is hidden: nobody hears the text."
            yield Finding(alt.start, message, 'Write alt="", or take aria-hidden away.')


RULE = PageRule(Code("IK811", "hidden-and-named", "warning"), check)
