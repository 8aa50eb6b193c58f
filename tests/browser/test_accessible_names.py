"""What assistive technology is told: each label exactly once, at the place of use, and nothing beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from iconkit.model import Icon
from iconkit.snippets import decorative, icon_button, informative, text_button

from .ax_tree import Node, ax_tree
from .grid import document, grid
from .icon_folder import IconFolder
from .site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIZE = 24
LOCALE = "en"

PATTERNS: dict[str, tuple[Callable[[Icon], str], Callable[[str], tuple[Node, ...]]]] = {
    "decorative": (lambda icon: decorative(icon, SIZE), lambda _: ()),
    "informative": (lambda icon: informative(icon, SIZE, LOCALE), lambda title: (Node("image", title),)),
    "icon button": (lambda icon: icon_button(icon, SIZE, LOCALE), lambda title: (Node("button", title),)),
    "text button": (
        lambda icon: text_button(icon, SIZE, LOCALE),
        lambda title: (Node("button", title, (Node("StaticText", title),)),),
    ),
    "picture": (
        lambda icon: f'<img src="svg/{icon.id}.svg" width="{SIZE}" height="{SIZE}" alt="Label">',
        lambda _: (Node("image", "Label"),),
    ),
}


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_whole_subtree_is_the_label(page: Page, site: Site, folder: IconFolder, pattern: str) -> None:
    """An equal subtree means: the right roles and names, no description, and no image below an image."""
    snippet, expected = PATTERNS[pattern]
    page.goto(site.page(folder.name, grid(map(snippet, folder.icons))))
    wrong = {
        icon.id: cell.children
        for icon, cell in zip(folder.icons, ax_tree(page).find("region"), strict=True)
        if cell.children != expected(folder.title(icon))
    }
    assert wrong == {}


def test_a_decorative_icon_adds_nothing_to_what_contains_it(page: Page, site: Site, nonsense: IconFolder) -> None:
    icons = "".join(decorative(icon, SIZE) for icon in nonsense.icons)
    page.goto(site.page(nonsense.name, document(f'<h1>{icons} Heading</h1><p><a href="#">{icons} Link</a></p>')))
    tree = ax_tree(page)
    assert [(node.role, node.name) for node in tree.find("heading", "link", "image", "graphics-symbol")] == [
        ("heading", "Heading"),
        ("link", "Link"),
    ]


def test_a_title_in_a_symbol_would_be_seen(page: Page, site: Site, nonsense: IconFolder) -> None:
    """The reason for the rule, and the proof that these tests look deep enough: Chromium names a button by the
    title of a symbol, through aria-hidden."""
    titled = '<svg width="0" height="0"><symbol id="a"><title>Second</title><path d="M0 0h9v9z"/></symbol></svg>'
    button = '<button><svg width="9" height="9" aria-hidden="true"><use href="#a"/></svg> First</button>'
    page.goto(site.page(nonsense.name, document(titled + button)))
    assert [node.name for node in ax_tree(page).find("button")] == ["Second First"]
