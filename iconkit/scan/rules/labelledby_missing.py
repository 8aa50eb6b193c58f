"""`aria-labelledby` that leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.names import is_hidden
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    if page.document.is_template:  # the element may be in another file
        return
    for _, svg in page.pictured:
        attribute = svg.get("aria-labelledby")
        if attribute is None or not attribute.literal or is_hidden(svg) == "yes":
            continue
        for target in attribute.literal.split():
            pattern = rb"""\bid\s*=\s*["']?""" + re.escape(target.encode()) + rb"""["'\s/>]"""
            if re.search(pattern, page.document.source) is None:
                message = f"aria-labelledby names {target!r}, and no element of this page has that id."
                yield Finding(attribute.start, message, 'Write aria-label="..." instead.')


RULE = PageRule(Code("IK808", "labelledby-missing", "error"), check)
