"""An inlined sprite with text in its symbols."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.document import Element
from iconkit.scan.inlined import inlined_sprites
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for sprite in inlined_sprites(page):
        for symbol in sprite.symbols:
            for child in symbol.children:
                if isinstance(child, Element) and child.name in {"title", "desc", "metadata", "text"}:
                    message = f"<{child.name}> in a symbol of the page's own sprite: its text gets out."
                    yield Finding(child.start, message, "Take it out; names belong where the icon is used.")
                    break


RULE = PageRule(Code("IK812", "sprite-text", "error"), check)
