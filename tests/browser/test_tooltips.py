"""No icon shows a tooltip: nothing under the pointer has a title, neither in the page nor in what ``<use>`` clones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from iconkit.snippets import decorative, icon_button, informative, text_button

from .grid import document, grid
from .icon_folder import IconFolder
from .site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page


def elements(page: Page) -> Iterator[dict[str, Any]]:
    """Every element of the body, with those in the shadow trees that ``<use>`` makes."""
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
    session.detach()
    pending = [root]
    while pending:
        node = pending.pop()
        if node["nodeName"].lower() == "head":
            continue
        if node["nodeType"] == 1:
            yield node
        pending += [*node.get("children", ()), *node.get("shadowRoots", ())]


def sources_of_tooltips(page: Page) -> list[str]:
    return [
        node["nodeName"]
        for node in elements(page)
        if node["nodeName"].lower() == "title" or "title" in node.get("attributes", ())[::2]
    ]


def test_no_title_in_what_is_drawn(page: Page, site: Site, folder: IconFolder) -> None:
    hidden = [decorative(icon, 24) for icon in folder.icons]
    named = [form(icon, 24, "en") for icon in folder.icons for form in (informative, icon_button, text_button)]
    page.goto(site.page(folder.name, grid(hidden + named)))
    names = [node["nodeName"].lower() for node in elements(page)]
    # The clone of a symbol is a symbol or an svg element: as many more as there are uses prove that they were seen.
    assert names.count("use") >= 4 * sum(icon.drawing.external_use for icon in folder.icons) > 0
    assert names.count("symbol") + names.count("svg") >= 2 * names.count("use")
    assert sources_of_tooltips(page) == []


@pytest.mark.parametrize(
    ("markup", "number"),
    [
        ('<svg><symbol id="a"><title>Tip</title></symbol></svg><svg aria-hidden="true"><use href="#a"/></svg>', 2),
        ("<svg><title>Tip</title></svg>", 1),
        ('<span title="Tip">x</span>', 1),
    ],
    ids=["symbol", "svg", "attribute"],
)
def test_a_title_would_be_found(page: Page, site: Site, nonsense: IconFolder, markup: str, number: int) -> None:
    """In a symbol it is found twice: where it stands, and in the clone that is under the pointer."""
    page.goto(site.page(nonsense.name, document(markup)))
    assert len(sources_of_tooltips(page)) == number
