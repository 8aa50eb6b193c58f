"""A page's text as people copy it, as scripts read it, and as six extractors of search engines and archives give it."""

from __future__ import annotations

from collections.abc import Callable

import html2text
from bs4 import BeautifulSoup
from inscriptis import get_text
from trafilatura import extract

from iconkit.audit.extractors import plain_text, reader_view

from .tab import Tab


def _trafilatura(html: str) -> str:
    return extract(html) or ""


EXTRACTORS: dict[str, Callable[[str], str]] = {
    "trafilatura": _trafilatura,
    "readability": reader_view,
    "html2text": html2text.html2text,
    "inscriptis": get_text,
    "Beautiful Soup": lambda html: BeautifulSoup(html, "html.parser").get_text(),
    "lxml": plain_text,
}


def texts(tab: Tab) -> dict[str, str]:
    """The loaded page's text by each."""
    html = tab.evaluate("'<!DOCTYPE html>' + document.documentElement.outerHTML")
    found = {
        "innerText": tab.evaluate("document.body.innerText"),
        "textContent": tab.evaluate("document.documentElement.textContent"),
    }
    return found | {name: extract(html) for name, extract in EXTRACTORS.items()}
