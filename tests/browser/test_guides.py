"""The markup printed in the guides works as it stands, copied beside the built files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup, Tag

from .axe import violations
from .grid import MIN_INK, ink, pixels
from .icon_folder import ROOT, IconFolder
from .site import Site
from .tab import Tab
from .test_axe import page_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

_BLOCK = re.compile(r"^```html\n(.*?)^```$", re.DOTALL | re.MULTILINE)
BLOCKS = [
    pytest.param(block, id=f"{guide} {number}")
    for guide in ("dist/README.md", "README.md")
    for number, block in enumerate(_BLOCK.findall((ROOT / guide).read_text(encoding="utf-8")), 1)
]


@pytest.fixture
def opened(page: Page, site: Site, own: IconFolder, block: str) -> Page:
    page.goto(site.page(own.name, whole(block, own)))
    return page


def whole(block: str, own: IconFolder) -> str:
    """A page with this markup, and with the inline sprite if it refers to that."""
    page = page_of(block)
    return page.replace("<main>", f"{own.read('inline.html')}<main>") if 'href="#' in block else page


def test_both_guides_show_markup() -> None:
    named = [str(block.id).rpartition(" ")[0] for block in BLOCKS if written_names(str(block.values[0]))]
    assert set(named) == {"dist/README.md", "README.md"}


@pytest.mark.parametrize("block", BLOCKS)
def test_every_icon_draws(complaints: list[str], opened: Page, block: str) -> None:
    icons = opened.locator("main svg, main img, main .icon-css").all()
    assert len(icons) == len(re.findall("<(?:svg|img|span) ", block))
    # A screenshot of an element shows what is under it too: a button's face, so ink is counted against a corner.
    shown = [pixels(icon.screenshot()) for icon in icons]
    corners = [(int(cell[0, 0, 0]), int(cell[0, 0, 1]), int(cell[0, 0, 2])) for cell in shown]
    assert [ink(cell, corner) >= MIN_INK for cell, corner in zip(shown, corners, strict=True)] == [True] * len(icons)
    assert complaints == []


@pytest.mark.parametrize("block", BLOCKS)
def test_names_are_those_that_the_markup_gives(tab: Tab, site: Site, own: IconFolder, block: str) -> None:
    tab.goto(site.page(own.name, whole(block, own)))
    got = [(node.role, node.name, node.description) for node in tab.ax_tree().find("image", "button", "link")]
    assert got == [(role, name, "") for role, name in written_names(block)]


@pytest.mark.parametrize("block", BLOCKS)
def test_axe_finds_nothing(opened: Page) -> None:
    assert violations(opened) == []


def written_names(block: str) -> list[tuple[str, str]]:
    """Role and name of each control and of each icon that is not hidden, in order, as one reads them in the source."""
    found = []
    for element in BeautifulSoup(block, "html.parser").find_all(["button", "a", "svg", "img", "span"]):
        assert isinstance(element, Tag)
        role = {"button": "button", "a": "link"}.get(element.name, "image")
        name = element.get("aria-label") or element.get("alt") or element.get_text().strip()
        if element.get("aria-hidden") != "true":
            found.append((role, str(name)))
    return found
