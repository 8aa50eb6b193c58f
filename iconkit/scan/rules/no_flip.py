"""A directional icon that does not turn round."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    if not page.icons.has_right_to_left:
        return
    for use, element in (*page.pictured, *page.images):
        if use.id is None or not page.icons.icons[use.id].get("flip") or page.runs_left_to_right(element):
            continue
        classes = element.get("class")
        # In a template that says nothing of its language, the page may be in any.
        if element.is_open or (classes is not None and classes.literal is None):
            continue
        if "icon-flip" not in (classes.literal or "" if classes else "").split():
            message = (
                f"{use.id!r} points along the line of text, and does not turn round where that runs from the right."
            )
            yield Finding(element.start, message, "Add the class icon-flip, which icons.css defines.")


RULE = PageRule(Code("IK819", "no-flip", "warning"), check)
