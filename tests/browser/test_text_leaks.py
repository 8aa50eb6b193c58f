"""No title reaches a page's text: not what people copy, not what search engines and archives extract."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import html2text
import pytest
from bs4 import BeautifulSoup

from iconkit.snippets import decorative, icon_button, informative

from .grid import document
from .icon_folder import IconFolder
from .site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Text of the drawings' own files, and what the catalog says besides titles.
OTHER_WORDS = ("Wexlorin", "Pondrake", "Tulivarn", "Hasprind", "Dralmuswep", "plimtorva")
TEXT = "An ordinary sentence."


def texts(page: Page) -> Iterator[tuple[str, str]]:
    """The page's text by each extractor."""
    yield "innerText", page.evaluate("document.body.innerText")
    yield "textContent", page.evaluate("document.documentElement.textContent")
    html = page.content()
    yield "html2text", html2text.html2text(html)
    yield "get_text", BeautifulSoup(html, "html.parser").get_text()


def words(folder: IconFolder) -> list[str]:
    """Every nonsense word that could leak. Substrings are searched: leaked titles run together."""
    return [*OTHER_WORDS, *(word for icon in folder.icons for word in re.findall(r"\w+", folder.title(icon)))]


def leaks(page: Page, folder: IconFolder) -> list[tuple[str, str]]:
    found = list(texts(page))
    assert all(TEXT in text for _, text in found), "each extractor sees the page's real text"
    return [(name, word) for name, text in found for word in words(folder) if word.lower() in text.lower()]


def test_words_are_nowhere_else(nonsense: IconFolder) -> None:
    assert len(set(words(nonsense))) == len(words(nonsense)) > len(nonsense.icons)


def test_recommended_markup_with_an_external_sprite(page: Page, site: Site, nonsense: IconFolder) -> None:
    """The alt text of a picture is left out: html2text gives it as text, as it should."""
    external = [icon for icon in nonsense.icons if icon.drawing.external_use]
    markup = [decorative(icon, 24) for icon in nonsense.icons]
    markup += [icon_button(icon, 24, "en") for icon in nonsense.icons]
    markup += [informative(icon, 24, "en") for icon in external]
    page.goto(site.page(nonsense.name, document(f"<p>{TEXT}</p>{''.join(markup)}")))
    assert leaks(page, nonsense) == []


def test_sprite_pasted_into_the_page(page: Page, site: Site, nonsense: IconFolder) -> None:
    use = "".join(decorative(icon, 24).replace("sprite.svg#", "#") for icon in nonsense.icons)
    body = f"<p>{TEXT}</p>{nonsense.pasted_sprite()}{use}"
    page.goto(site.page(nonsense.name, document(body)))
    assert leaks(page, nonsense) == []


def test_sprite_of_the_preview(page: Page, site: Site, nonsense: IconFolder) -> None:
    """The preview is a catalog, so its own text lists the titles, but its sprite adds none."""
    sprites = re.findall(r'<svg class="icon-sprite".*?</svg>', nonsense.read("preview.html"), re.DOTALL)
    assert len(sprites) == 1
    assert sprites[0].count("<symbol ") == len(nonsense.icons)
    page.goto(site.page(nonsense.name, document(f"<p>{TEXT}</p>{sprites[0]}")))
    assert leaks(page, nonsense) == []


@pytest.mark.parametrize("element", ["title", "desc", "metadata"])
def test_an_element_would_leak(page: Page, site: Site, nonsense: IconFolder, element: str) -> None:
    """The proof that the extractors see what a symbol must not hold; innerText leaves hidden SVG text out."""
    leaky = nonsense.pasted_sprite().replace("</symbol>", f"<{element}>Zorvaple</{element}></symbol>", 1)
    page.goto(site.page(nonsense.name, document(f"<p>{TEXT}</p>{leaky}")))
    assert leaks(page, nonsense) == [(name, "Zorvaple") for name in ("textContent", "html2text", "get_text")]
