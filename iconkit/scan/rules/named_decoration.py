"""A name on an icon that is decoration by its catalog entry."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.names import label_of
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for use, svg in page.pictured:
        label = label_of(svg)
        is_decoration = use.id is not None and page.icons.icons[use.id].get("role") == "decorative"
        if label is not None and is_decoration and svg.literal("aria-hidden") != "true":
            message = f"{use.id!r} is decoration, its catalog entry says, and has a name here."
            yield Finding(label.start, message, 'Write aria-hidden="true" in place of the name, or change the entry.')


RULE = PageRule(Code("IK822", "named-decoration", "warning"), check)
