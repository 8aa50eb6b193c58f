"""The recommended markup works under a policy that allows nothing inline and nothing from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from iconkit.snippets import decorative, icon_button, informative, text_button

from .grid import MIN_INK, cells, document, grid, ink, screenshot
from .icon_folder import IconFolder
from .site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

WHITE = (255, 255, 255)


def violations(page: Page, url: str) -> list[str]:
    """The directives that loading the page violated."""
    page.add_init_script(
        """window.violated = [];
        addEventListener("securitypolicyviolation", event => violated.push(event.effectiveDirective));"""
    )
    page.goto(url)
    # In a later task: that is when events that are waiting have come.
    found: list[str] = page.evaluate("new Promise(resolve => setTimeout(() => resolve(violated), 50))")
    return found


def test_every_pattern_draws_and_violates_nothing(
    page: Page, site: Site, folder: IconFolder, complaints: list[str]
) -> None:
    icons = folder.icons
    snippets = [
        *(decorative(icon, 24) for icon in icons),
        *(informative(icon, 24, "en") for icon in icons),
        *(icon_button(icon, 24, "en") for icon in icons),
    ]
    assert violations(page, site.page(folder.name, grid(snippets), strict=True)) == []
    shown = cells(screenshot(page), len(snippets))
    assert [snippet for snippet, cell in zip(snippets, shown, strict=True) if ink(cell, WHITE) < MIN_INK] == []
    assert complaints == []


def test_text_buttons_violate_nothing(page: Page, site: Site, folder: IconFolder, complaints: list[str]) -> None:
    buttons = "".join(text_button(icon, 24, "en") for icon in folder.icons)
    assert violations(page, site.page(folder.name, document(buttons), strict=True)) == []
    assert complaints == []


def test_files_hold_nothing_that_a_policy_forbids(folder: IconFolder) -> None:
    """Chromium says nothing of styles in a sprite that ``<use>`` loads, so the files themselves are read."""
    for path in [folder.path / "sprite.svg", *(folder.path / "svg").iterdir()]:
        for element in etree.parse(path).iter():
            assert etree.QName(element).localname not in ("style", "script"), path.name
            assert [name for name in element.attrib if str(name) == "style" or str(name).startswith("on")] == []


def test_a_style_attribute_would_be_reported(
    page: Page, site: Site, nonsense: IconFolder, complaints: list[str]
) -> None:
    url = site.page(nonsense.name, document('<svg style="color: red"></svg>'), strict=True)
    assert violations(page, url) == ["style-src-attr"]
    assert len(complaints) == 1
