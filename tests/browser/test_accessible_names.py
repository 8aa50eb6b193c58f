"""What assistive technology is told: each label exactly once, at the place of use, and nothing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iconkit.snippets import decorative

from .ax_tree import ax_tree
from .grid import document, grid
from .icon_folder import IconFolder
from .patterns import CONDITIONS, PATTERNS, SIZE
from .site import Site
from .tab import Tab

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.mark.parametrize("condition", CONDITIONS)
def test_the_whole_subtree_is_the_label(tab: Tab, site: Site, folder: IconFolder, condition: str) -> None:
    """An equal subtree means: the right roles and names, no description, and no image below an image."""
    where = CONDITIONS[condition]
    cells = [(icon, name, pattern) for name, pattern in PATTERNS.items() for icon in folder.icons]
    page = grid((pattern.markup(icon) for icon, _, pattern in cells), direction=where.direction)
    tab.use_medium(where.medium)
    tab.goto(site.page(folder.name, page, strict=where.strict))
    wrong = {
        (icon.id, name): region.children
        for (icon, name, pattern), region in zip(cells, tab.ax_tree().find("region"), strict=True)
        if region.children != pattern.exposed(folder.title(icon))
    }
    assert wrong == {}


def test_a_decorative_icon_adds_nothing_to_what_contains_it(tab: Tab, site: Site, nonsense: IconFolder) -> None:
    icons = "".join(decorative(icon, SIZE) for icon in nonsense.icons)
    tab.goto(site.page(nonsense.name, document(f'<h1>{icons} Heading</h1><p><a href="#">{icons} Link</a></p>')))
    exposed = tab.ax_tree().find("heading", "link", "image", "graphics-symbol")
    assert [(node.role, node.name) for node in exposed] == [("heading", "Heading"), ("link", "Link")]


def test_a_second_name_would_be_seen(tab: Tab, site: Site, nonsense: IconFolder) -> None:
    """The proof that these tests look deep enough."""
    button = '<button><svg width="9" height="9"><title>Second</title><path d="M0 0h9v9z"/></svg> First</button>'
    tab.goto(site.page(nonsense.name, document(button)))
    assert [node.name for node in tab.ax_tree().find("button")] == ["Second First"]


def test_chromium_would_name_a_button_by_a_hidden_symbols_title(page: Page, site: Site, nonsense: IconFolder) -> None:
    """The reason why symbols have none."""
    titled = '<svg width="0" height="0"><symbol id="a"><title>Second</title><path d="M0 0h9v9z"/></symbol></svg>'
    button = '<button><svg width="9" height="9" aria-hidden="true"><use href="#a"/></svg> First</button>'
    page.goto(site.page(nonsense.name, document(titled + button)))
    assert [node.name for node in ax_tree(page).find("button")] == ["Second First"]
