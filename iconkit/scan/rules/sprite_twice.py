"""A sprite that stands in the page twice."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.inlined import inlined_sprites
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    seen = set[str]()
    for sprite in inlined_sprites(page):
        ids = {symbol.literal("id") or "" for symbol in sprite.symbols}
        if ids & seen and not page.document.is_template:
            message = f"The page has this sprite twice: the id {min(ids & seen)!r} is already in it."
            yield Finding(sprite.root.start, message, "Keep the first.")
        seen |= ids


RULE = PageRule(Code("IK814", "sprite-twice", "error"), check)
