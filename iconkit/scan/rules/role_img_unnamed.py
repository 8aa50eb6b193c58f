"""`role="img"` without a name."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from iconkit.model import Code
from iconkit.scan.names import is_hidden, own_name
from iconkit.scan.page import Edit, Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for use, svg in page.pictured:
        if svg.literal("role") not in {"img", "image"} or svg.get("title") is not None:
            continue
        if is_hidden(svg) == "no" and own_name(svg) == "no":
            edits: tuple[Edit, ...] = ()
            language = page.language(svg)
            if use.id and language and svg.get("aria-label") is None:
                title = escape(page.icons.title(use.id, language))
                edits = (Edit(svg.name_end, svg.name_end, f' aria-label="{title}"'),)
            message = 'role="img" says that this is an image, and nothing says of what.'
            hint = 'Add aria-label="...", or write aria-hidden="true" in place of the role.'
            yield Finding(svg.start, message, hint, edits)


RULE = PageRule(Code("IK806", "role-img-unnamed", "error"), check)
