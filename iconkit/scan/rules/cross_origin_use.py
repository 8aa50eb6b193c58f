"""A `use` of a sprite on another origin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for use, svg in page.pictured:
        if use.kind == "sprite" and re.match(r"(?:https?:)?//", use.href, re.IGNORECASE) and use.ids + use.unknown:
            message = "This sprite is on another origin as its address says: no browser draws it."
            yield Finding(
                svg.start, message, "Serve the sprite from the page's own origin, or use an <img> of the icon's file."
            )


RULE = PageRule(Code("IK815", "cross-origin-use", "error"), check)
