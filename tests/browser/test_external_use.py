"""Every icon draws, in the right color, from the file and by the markup that the tool recommends for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iconkit.snippets import decorative, informative

from .grid import MIN_INK, Color, cells, fully_inked, grid, ink, screenshot, strays, system_colors
from .icon_folder import IconFolder
from .site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIZE = 24
# As in grid.css: the page and the text on it.
LIGHT: tuple[Color, Color] = ((255, 255, 255), (179, 0, 94))
DARK: tuple[Color, Color] = ((20, 22, 28), (255, 209, 102))


@pytest.mark.parametrize("form", ["decorative", "informative"])
def test_every_icon_draws_on_a_light_page(
    page: Page, site: Site, folder: IconFolder, complaints: list[str], form: str
) -> None:
    snippet = {"decorative": lambda i: decorative(i, SIZE), "informative": lambda i: informative(i, SIZE, "en")}[form]
    page.goto(site.page(folder.name, grid(map(snippet, folder.icons))))
    shown = zip(folder.icons, cells(screenshot(page), len(folder.icons)), strict=True)
    assert [icon.id for icon, cell in shown if ink(cell, LIGHT[0]) < MIN_INK] == []
    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark", "forced"])
def test_monochrome_icons_take_the_color_of_the_text(page: Page, site: Site, folder: IconFolder, scheme: str) -> None:
    page.emulate_media(
        color_scheme="light" if scheme == "light" else "dark", forced_colors="active" if scheme == "forced" else "none"
    )
    icons = [icon for icon in folder.icons if icon.drawing.monochrome and icon.drawing.external_use]
    page.goto(site.page(folder.name, grid(decorative(icon, SIZE) for icon in icons)))
    background, color = {"light": LIGHT, "dark": DARK}.get(scheme) or system_colors(page)
    if scheme == "forced":
        assert sum(background) < 100 < sum(color), "the emulated forced colors are dark"
    wrong = {
        icon.id: (ink(cell, background), fully_inked(cell, color), strays(cell, background, color))
        for icon, cell in zip(icons, cells(screenshot(page), len(icons)), strict=True)
        if ink(cell, background) < MIN_INK or fully_inked(cell, color) == 0 or strays(cell, background, color)
    }
    assert wrong == {}
    assert len(icons) > 1


def test_icons_that_need_their_own_file_are_pictures(nonsense: IconFolder) -> None:
    pictures = {icon.id for icon in nonsense.icons if decorative(icon, SIZE).startswith("<img ")}
    assert pictures == {"gradient", "radial", "mask"}


def test_colors_of_a_multi_color_icon_stay(page: Page, site: Site, nonsense: IconFolder) -> None:
    page.emulate_media(color_scheme="dark")
    icon = next(icon for icon in nonsense.icons if icon.id == "multi-color")
    page.goto(site.page(nonsense.name, grid([decorative(icon, SIZE)])))
    cell = cells(screenshot(page), 1)[0]
    assert fully_inked(cell, (214, 40, 40)) > 100
    assert fully_inked(cell, (29, 120, 116)) > 100
