"""An image of an icon without `alt`, or with the name of its file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from iconkit.model import Code
from iconkit.scan.names import is_hidden, text_beside
from iconkit.scan.page import Edit, Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for use, image in page.images:
        alt = image.get("alt")
        if alt is None:
            named = image.get("aria-label") or image.get("aria-labelledby") or image.get("title")
            if not image.is_open and named is None and is_hidden(image) == "no":
                text, _ = text_beside(image, page.document.roots)
                edits = (Edit(image.name_end, image.name_end, ' alt=""'),) if text else ()
                message = "This image has no alt: screen readers may read its address."
                yield Finding(
                    image.start, message, 'Write alt="" beside text that says the same; else what it says here.', edits
                )
        elif alt.literal and use.id and _is_file_name(alt.literal, use.id, use.href):
            message = f"{alt.literal!r} is the name of a file, not what the image says."
            yield Finding(alt.start, message, f"Write words: {page.icons.title(use.id, page.language(image) or 'en')}.")


def _is_file_name(alt: str, icon_id: str, href: str) -> bool:
    text = alt.strip()
    name = PurePosixPath(href.partition("#")[0]).name
    return text == name or (text == icon_id and "-" in icon_id) or text.lower().endswith((".svg", ".png"))


RULE = PageRule(Code("IK820", "alt-missing", "error"), check)
