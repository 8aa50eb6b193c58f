"""A label in another language than the page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from iconkit.model import Code
from iconkit.patterns import is_same_language
from iconkit.scan.names import label_of
from iconkit.scan.page import Edit, Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for use, element in (*page.pictured, *page.images):
        label = element.get("alt") if element.name == "img" else label_of(element)
        language = page.language(element)
        if label is None or not label.literal or not use.id or not language or element.get("lang") is not None:
            continue
        titles = page.icons.icons[use.id]["titles"]
        right = page.icons.title(use.id, language)
        others = [locale for locale, title in titles.items() if title == label.literal]
        if not others or right == label.literal or any(is_same_language(locale, language) for locale in others):
            continue
        if not any(is_same_language(locale, language) for locale in titles):
            continue
        edits = (Edit(label.value.start, label.value.end, escape(right)),) if label.value.is_plain else ()
        message = f"{label.literal!r} is the icon's title in {others[0]!r}, and this page is in {language!r}."
        yield Finding(label.start, message, f"Write {right!r}.", edits)


RULE = PageRule(Code("IK821", "label-language", "warning"), check)
