"""Every icon draws, in the right color, from the file and by the markup that the tool recommends for it."""

from __future__ import annotations

import pytest

from iconkit.snippets import decorative, informative

from .grid import MIN_INK, Color, cells, fully_inked, grid, ink, strays, system_colors
from .icon_folder import IconFolder
from .patterns import CONDITIONS, LOCALE, SIZE
from .site import Site
from .tab import Medium, Tab

# As in grid.css: the page and the text on it.
LIGHT: tuple[Color, Color] = ((255, 255, 255), (179, 0, 94))
DARK: tuple[Color, Color] = ((20, 22, 28), (255, 209, 102))


@pytest.mark.parametrize("condition", ["light", "right to left", "strict policy"])
def test_every_icon_draws(tab: Tab, site: Site, folder: IconFolder, condition: str) -> None:
    where = CONDITIONS[condition]
    snippets = [form for icon in folder.icons for form in (decorative(icon, SIZE), informative(icon, SIZE, LOCALE))]
    tab.goto(site.page(folder.name, grid(snippets, direction=where.direction), strict=where.strict))
    shown = zip(snippets, cells(tab.screenshot(), len(snippets)), strict=True)
    assert [snippet for snippet, cell in shown if ink(cell, LIGHT[0]) < MIN_INK] == []


@pytest.mark.parametrize("medium", ["light", "dark", "forced"])
def test_monochrome_icons_take_the_color_of_the_text(tab: Tab, site: Site, folder: IconFolder, medium: Medium) -> None:
    tab.use_medium(medium)
    icons = [icon for icon in folder.icons if icon.drawing.monochrome and icon.drawing.external_use]
    tab.goto(site.page(folder.name, grid(decorative(icon, SIZE) for icon in icons)))
    background, color = {"light": LIGHT, "dark": DARK}.get(medium) or system_colors(tab)
    if medium == "forced":
        assert sum(background) < 100 < sum(color), "the forced colors are light on dark"
    wrong = {
        icon.id: (ink(cell, background), fully_inked(cell, color), strays(cell, background, color))
        for icon, cell in zip(icons, cells(tab.screenshot(), len(icons)), strict=True)
        if ink(cell, background) < MIN_INK or fully_inked(cell, color) == 0 or strays(cell, background, color)
    }
    assert wrong == {}
    assert len(icons) > 1


def test_icons_that_need_their_own_file_are_pictures(nonsense: IconFolder) -> None:
    pictures = {icon.id for icon in nonsense.icons if decorative(icon, SIZE).startswith("<img ")}
    assert pictures == {"gradient", "radial", "mask"}


@pytest.mark.parametrize("medium", ["dark", "forced"])
def test_colors_of_a_multi_color_icon_stay(tab: Tab, site: Site, nonsense: IconFolder, medium: Medium) -> None:
    tab.use_medium(medium)
    icon = next(icon for icon in nonsense.icons if icon.id == "multi-color")
    tab.goto(site.page(nonsense.name, grid([decorative(icon, SIZE)])))
    cell = cells(tab.screenshot(), 1)[0]
    assert fully_inked(cell, (214, 40, 40)) > 100
    assert fully_inked(cell, (29, 120, 116)) > 100


def test_a_two_tone_icon_takes_the_text_and_the_accent_of_the_page(tab: Tab, site: Site, nonsense: IconFolder) -> None:
    icon = next(icon for icon in nonsense.icons if icon.id == "two-tone")
    use = decorative(icon, SIZE)
    image = f'<img src="svg/two-tone.svg" width="{SIZE}" height="{SIZE}" alt="">'
    themed = [f'<span style="--icon-accent: #0a7d32">{markup}</span>' for markup in (use, image)]
    tab.goto(site.page(nonsense.name, grid([use, *themed])))
    shown = cells(tab.screenshot(), 3)
    own_accent, page_accent = (224, 122, 31), (10, 125, 50)
    for cell, colors in zip(
        shown, [(LIGHT[1], own_accent), (LIGHT[1], page_accent), ((0, 0, 0), own_accent)], strict=True
    ):
        assert [fully_inked(cell, color) > 100 for color in colors] == [True, True]


def test_a_missing_symbol_would_be_seen(tab: Tab, site: Site, nonsense: IconFolder) -> None:
    icon = next(icon for icon in nonsense.icons if icon.drawing.external_use)
    tab.goto(site.page(nonsense.name, grid([decorative(icon, SIZE), decorative(icon, SIZE).replace("#", "#no-")])))
    drawn, missing = (ink(cell, LIGHT[0]) for cell in cells(tab.screenshot(), 2))
    assert drawn > MIN_INK > missing == 0
