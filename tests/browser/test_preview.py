"""preview.html, opened from disk: it needs no other file, shows every icon, finds them, and is accessible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .axe import violations
from .grid import Color, Pixels, ink, screenshot
from .icon_folder import IconFolder

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIZES = (16, 24, 48)
# The two halves of a card, in preview.css.
LIGHT: Color = (255, 255, 255)
DARK: Color = (32, 36, 46)
LEAST_INK = {16: 6, 24: 12, 48: 50}
"""Pixels by size, for the icon with the least: a minus sign."""

MEASURE = """
half => Array.from(document.querySelectorAll("section li"), card => [
    card.querySelector("code").textContent,
    Array.from(card.querySelectorAll(`.${half} svg`), svg => {
        const box = svg.getBoundingClientRect();
        return [box.left + scrollX, box.top + scrollY, box.width, box.height].map(Math.round);
    }),
])
"""


@pytest.fixture
def preview(page: Page, folder: IconFolder, complaints: list[str]) -> Page:
    """The page from disk; ``complaints`` also gets every request it makes."""
    url = (folder.path / "preview.html").as_uri()
    page.on("request", lambda request: complaints.append(request.url) if request.url != url else None)
    page.goto(url)
    return page


def whole(page: Page) -> Pixels:
    """The whole page. Pictures off the screen are not painted, so the screen is made as tall as the page."""
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": 1280, "height": height})
    return screenshot(page)


def search(page: Page, text: str) -> tuple[str, list[str]]:
    """What the live region says once it has changed, and the ids of the cards that are left."""
    region = page.get_by_role("search").get_by_role("status")
    before = region.inner_text()
    page.get_by_role("searchbox", name="Search").fill(text)
    page.wait_for_function("before => document.querySelector('.result').innerText !== before", arg=before)
    ids = page.evaluate(
        """Array.from(document.querySelectorAll("section code")).filter(code => code.checkVisibility())
            .map(code => code.textContent)"""
    )
    return region.inner_text(), ids


def test_every_icon_is_drawn_at_every_size_on_light_and_dark(
    preview: Page, folder: IconFolder, complaints: list[str]
) -> None:
    picture = whole(preview)
    empty = []
    for half, background in (("light", LIGHT), ("dark", DARK)):
        cards = preview.evaluate(MEASURE, half)
        assert sorted(icon_id for icon_id, _ in cards) == [icon.id for icon in folder.icons]
        for icon_id, boxes in cards:
            assert [max(width, height) for _, _, width, height in boxes] == list(SIZES)
            for size, (left, top, width, height) in zip(SIZES, boxes, strict=True):
                if ink(picture[top : top + height, left : left + width], background) < LEAST_INK[size]:
                    empty.append((icon_id, half, size))
    assert empty == []
    assert complaints == []


def test_icons_are_drawn_in_forced_colors(page: Page, own: IconFolder) -> None:
    page.emulate_media(color_scheme="dark", forced_colors="active")
    page.goto((own.path / "preview.html").as_uri())
    picture = whole(page)
    for half in ("light", "dark"):
        for icon_id, boxes in page.evaluate(MEASURE, half):
            left, top, width, height = boxes[-1]
            assert ink(picture[top : top + height, left : left + width], (0, 0, 0)) >= LEAST_INK[48], (icon_id, half)


def test_search_filters_and_announces_the_count(page: Page, own: IconFolder, complaints: list[str]) -> None:
    page.goto((own.path / "preview.html").as_uri())
    total = len(own.icons)
    message, ids = search(page, "ARROW")
    assert {"arrow-down", "arrow-left", "arrow-right", "arrow-up"} <= set(ids)
    assert message == f"{len(ids)} of {total} icons"
    assert len(ids) < total / 2

    assert search(page, "no such icon") == ("No icon matches “no such icon”", [])
    assert page.get_by_text("Try a shorter word").is_visible()
    message, ids = search(page, "")
    assert message == f"{total} icons"
    assert sorted(ids) == [icon.id for icon in own.icons]
    assert complaints == []


def test_search_finds_tags_which_are_not_shown(page: Page, nonsense: IconFolder) -> None:
    page.goto((nonsense.path / "preview.html").as_uri())
    assert search(page, "Plimtorva") == (f"1 of {len(nonsense.icons)} icons", ["flat"])
    assert "plimtorva" not in page.evaluate("document.querySelector('main').textContent")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(page: Page, own: IconFolder, scheme: str, width: int) -> None:
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((own.path / "preview.html").as_uri())
    assert violations(page) == []
    search(page, "no such icon")
    assert violations(page) == []


def test_narrow_page_does_not_scroll_sideways(preview: Page) -> None:
    """WCAG 2.2, 1.4.10 Reflow: 320 CSS px, which is 1280 at a zoom of 400 %."""
    preview.set_viewport_size({"width": 320, "height": 256})
    assert preview.evaluate("document.documentElement.scrollWidth") == 320
