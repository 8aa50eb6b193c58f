"""axe finds nothing wrong with any recommended pattern, wherever it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .axe import violations
from .chromium import ChromiumTab
from .grid import document
from .icon_folder import IconFolder
from .patterns import CONDITIONS, PATTERNS
from .site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page


def page_of(markup: str, direction: str = "ltr") -> str:
    """The markup in a page that satisfies what a fragment cannot: a title, a language, a heading, a landmark."""
    return document(f"<main><h1>Page</h1>{markup}</main>", direction=direction)


@pytest.mark.parametrize("condition", CONDITIONS)
def test_axe_finds_nothing(page: Page, site: Site, folder: IconFolder, condition: str) -> None:
    where = CONDITIONS[condition]
    markup = "".join(f"<p>{pattern.markup(icon)}</p>" for icon in folder.icons[:20] for pattern in PATTERNS.values())
    ChromiumTab(page).use_medium(where.medium)
    page.goto(site.page(folder.name, page_of(markup, where.direction), strict=where.strict))
    assert violations(page) == []


@pytest.mark.parametrize("pattern", ["icon button", "icon link", "picture", "informative"])
def test_a_missing_name_would_be_found(page: Page, site: Site, nonsense: IconFolder, pattern: str) -> None:
    icon = nonsense.icons[0]
    unnamed = PATTERNS[pattern].markup(icon).replace(f'aria-label="{nonsense.title(icon)}"', "")
    page.goto(site.page(nonsense.name, page_of(unnamed.replace(f'alt="{nonsense.title(icon)}"', ""))))
    assert len(violations(page)) == 1
