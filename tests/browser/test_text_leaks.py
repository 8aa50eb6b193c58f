"""No title reaches a page's text: not what people copy, not what search engines and archives extract."""

from __future__ import annotations

import re

import pytest

from iconkit.snippets import decorative, icon_button, informative

from .extractors import EXTRACTORS, texts
from .grid import document
from .icon_folder import IconFolder
from .site import Site
from .tab import Tab

# Text of the drawings' own files, and what the catalog says besides titles.
OTHER_WORDS = ("Wexlorin", "Pondrake", "Tulivarn", "Hasprind", "Dralmuswep", "plimtorva")
# Enough of it for extractors that look for the article of a page.
TEXT = "Ordinary sentences, one after the other, are what a reader came for, and what an archive keeps of a page. " * 4

LENIENT = {"textContent", "readability", "html2text", "Beautiful Soup", "lxml"}
"""They give the text of every element, also of what SVG does not draw."""


def page_of(markup: str) -> str:
    """A page with an article, and the markup before it, inside it and after it."""
    article = f"<h1>A heading</h1><p>{TEXT}</p><p>{TEXT}{markup}</p>{markup}<p>{TEXT}</p>"
    return document(f"{markup}<main><article>{article}</article></main>")


def words(folder: IconFolder) -> list[str]:
    """Every nonsense word that could leak. Substrings are searched: leaked titles run together."""
    return [*OTHER_WORDS, *(word for icon in folder.icons for word in re.findall(r"\w+", folder.title(icon)))]


def leaks(tab: Tab, folder: IconFolder) -> set[str]:
    """The extractors whose text has one of the words."""
    found = texts(tab)
    assert [name for name, text in found.items() if "Ordinary" not in text] == [], "each sees the page's own text"
    return {name for name, text in found.items() for word in words(folder) if word.lower() in text.lower()}


def test_words_are_nowhere_else(nonsense: IconFolder) -> None:
    assert len(set(words(nonsense))) == len(words(nonsense)) > len(nonsense.icons)
    assert len(EXTRACTORS) == 6


def test_recommended_markup_with_an_external_sprite(tab: Tab, site: Site, nonsense: IconFolder) -> None:
    external = [icon for icon in nonsense.icons if icon.drawing.external_use]
    markup = [decorative(icon, 24) for icon in nonsense.icons]
    markup += [icon_button(icon, 24, "en") for icon in nonsense.icons]
    markup += [informative(icon, 24, "en") for icon in external]
    tab.goto(site.page(nonsense.name, page_of("".join(markup))))
    assert leaks(tab, nonsense) == set()


def test_the_alternative_text_of_a_picture_is_text_for_one_extractor(
    tab: Tab, site: Site, nonsense: IconFolder
) -> None:
    """As it should be: html2text writes pictures as Markdown does."""
    pictures = [icon for icon in nonsense.icons if not icon.drawing.external_use]
    tab.goto(site.page(nonsense.name, page_of("".join(informative(icon, 24, "en") for icon in pictures))))
    assert leaks(tab, nonsense) == {"html2text"}


def test_sprite_pasted_into_the_page(tab: Tab, site: Site, nonsense: IconFolder) -> None:
    use = "".join(decorative(icon, 24).replace("sprite.svg#", "#") for icon in nonsense.icons)
    tab.goto(site.page(nonsense.name, page_of(nonsense.pasted_sprite() + use)))
    assert leaks(tab, nonsense) == set()


def test_sprite_of_the_preview(tab: Tab, site: Site, nonsense: IconFolder) -> None:
    """The preview is a catalog, so its own text lists the titles, but its sprite adds none."""
    sprites = re.findall(r'<svg class="icon-sprite".*?</svg>', nonsense.read("preview.html"), re.DOTALL)
    assert len(sprites) == 1
    assert sprites[0].count("<symbol ") == len(nonsense.icons)
    tab.goto(site.page(nonsense.name, page_of(sprites[0])))
    assert leaks(tab, nonsense) == set()


@pytest.mark.parametrize(
    ("element", "seen_by"),
    [
        ("title", LENIENT),
        ("desc", LENIENT | {"inscriptis"}),
        ("metadata", LENIENT | {"inscriptis"}),
        ("text", LENIENT | {"inscriptis"}),
    ],
)
def test_an_element_would_leak(tab: Tab, site: Site, nonsense: IconFolder, element: str, seen_by: set[str]) -> None:
    """The proof that the extractors see what a symbol must not hold. innerText has the text in Chromium only."""
    leaky = nonsense.pasted_sprite().replace("</symbol>", f"<{element}>Zorvaple</{element}></symbol>", 1)
    tab.goto(site.page(nonsense.name, page_of(leaky)))
    assert leaks(tab, nonsense) - {"innerText"} == seen_by


def test_hidden_words_would_leak_everywhere(tab: Tab, site: Site, nonsense: IconFolder) -> None:
    """What a label in the text, out of sight, would do, and the proof that each extractor can fail."""
    label = '<span style="position: absolute; clip-path: inset(50%)">Zorvaple</span>'
    tab.goto(site.page(nonsense.name, page_of(label)))
    assert leaks(tab, nonsense) == {"innerText", "textContent", *EXTRACTORS}
