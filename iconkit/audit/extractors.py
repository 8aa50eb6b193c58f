"""A page's text as others take it from its markup: what search engines, archives and reader views do."""

from __future__ import annotations

from collections.abc import Callable

from lxml import html as lxml_html


def plain_text(html: str) -> str:
    """All text of all elements, as the simplest of crawlers take it."""
    return str(lxml_html.document_fromstring(html).text_content())


def reader_view(html: str) -> str:
    """The text of the part that Readability takes for the article, as a browser's reader view shows it."""
    from readability import Document  # noqa: PLC0415 - an optional extra

    return str(lxml_html.fromstring(Document(html).summary()).text_content())


EXTRACTORS: dict[str, Callable[[str], str]] = {"reader view": reader_view, "plain text": plain_text}
