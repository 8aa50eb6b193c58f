"""An inlined sprite that is hidden in a way that stops it from drawing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.document import Element
from iconkit.scan.inlined import inlined_sprites
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for sprite in inlined_sprites(page):
        for element in (sprite.root, *sprite.root.ancestors):
            how = _hiding(element)
            if how and not (how == "hidden" and element.name == "svg"):
                message = f"The page's own sprite is hidden by {how}: gradients, masks and clips in it do not draw."
                hint = 'Write <svg class="icon-sprite" width="0" height="0" aria-hidden="true">, and load icons.css.'
                yield Finding(element.start, message, hint)
                break
            if how:
                message = "hidden does not hide an svg: the sprite leaves a hole of 300 x 150 px in the page."
                hint = 'Write class="icon-sprite" width="0" height="0" aria-hidden="true", and load icons.css.'
                yield Finding(element.start, message, hint)
                break


_STYLE = re.compile(r"display\s*:\s*[\"']?none|visibility\s*:\s*[\"']?hidden", re.IGNORECASE)


def _hiding(element: Element) -> str:
    """What hides the element, as it is written; empty if nothing does."""
    style = element.get("style")
    text = (
        "".join(part if isinstance(part, str) else part.source for parts in style.value.alternatives for part in parts)
        if style
        else ""
    )
    if match := _STYLE.search(text):
        return match[0]
    if element.literal("display") == "none":
        return "display: none"
    if element.literal("visibility") == "hidden":
        return "visibility: hidden"
    return "hidden" if element.get("hidden") is not None else ""


RULE = PageRule(Code("IK813", "sprite-hidden", "error"), check)
