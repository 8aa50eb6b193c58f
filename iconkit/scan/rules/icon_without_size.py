"""An icon without width and height."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for _, svg in page.pictured:
        sized = any(svg.get(name) is not None for name in ("width", "height", "class", "style"))
        if not sized and not svg.is_open:
            message = "This icon has no size: without a style sheet it may be 300 x 150 px."
            yield Finding(svg.start, message, 'Write width="24" height="24", or the class icon of icons.css.')


RULE = PageRule(Code("IK818", "icon-without-size", "warning"), check)
