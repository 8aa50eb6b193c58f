"""icons.css: mirroring, the pasted sprite, and sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from iconkit.snippets import decorative

from .grid import Pixels, cells, document, grid, ink, pixels, screenshot
from .icon_folder import IconFolder
from .site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

WHITE = (255, 255, 255)
ARROW = '<svg class="icon{more}" width="24" height="24" aria-hidden="true"><use href="sprite.svg#chevron-right"/></svg>'


def drawn(page: Page, site: Site, folder: IconFolder, markup: str, direction: str) -> Pixels:
    page.goto(site.page(folder.name, document(f'<div id="box">{markup}</div>', direction=direction)))
    return pixels(page.locator("#box svg").screenshot())


def test_icon_flip_mirrors_from_right_to_left_only(page: Page, site: Site, own: IconFolder) -> None:
    flipping, plain = ARROW.format(more=" icon-flip"), ARROW.format(more="")
    ltr = drawn(page, site, own, plain, "ltr")
    assert ink(ltr, WHITE) > 20
    assert np.abs(ltr - ltr[:, ::-1]).max() > 200, "the icon is not its own mirror image"
    assert np.array_equal(drawn(page, site, own, flipping, "ltr"), ltr)
    assert np.array_equal(drawn(page, site, own, plain, "rtl"), ltr)
    assert np.abs(drawn(page, site, own, flipping, "rtl") - ltr[:, ::-1]).max() <= 8


def test_icon_flip_follows_the_nearest_direction(page: Page, site: Site, own: IconFolder) -> None:
    flipping = ARROW.format(more=" icon-flip")
    outer = drawn(page, site, own, flipping, "ltr")
    nested = drawn(page, site, own, f'<p dir="rtl">{flipping}</p>', "ltr")
    assert np.abs(nested - outer[:, ::-1]).max() <= 8


def test_pasted_sprite_takes_no_room(page: Page, site: Site, nonsense: IconFolder) -> None:
    def layout(before: str) -> list[float]:
        page.goto(site.page(nonsense.name, document(f"{before}<p>Text</p>")))
        found: list[float] = page.evaluate(
            """() => [document.querySelector("p").getBoundingClientRect().top,
                      document.documentElement.offsetHeight, document.documentElement.scrollWidth]"""
        )
        return found

    pasted = nonsense.pasted_sprite()
    without_class = pasted.replace('class="icon-sprite"', "", 1)
    assert layout(without_class) != layout(""), "without its class the sprite would be a line of text high"
    assert layout(pasted) == layout("")
    page.goto(site.page(nonsense.name, document(pasted)))
    box = page.locator(".icon-sprite").bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (0, 0)


def test_pasted_sprite_draws_gradients_and_masks(page: Page, site: Site, nonsense: IconFolder) -> None:
    """The same pixels as the icon's own file, in which currentColor is black. With display: none it would show
    nothing, or the wrong thing."""
    icons = [icon for icon in nonsense.icons if not icon.drawing.external_use]
    pictures = grid(decorative(icon, 24) for icon in icons)
    uses = grid(f'<svg width="24" height="24" color="black"><use href="#{icon.id}"/></svg>' for icon in icons)
    pasted = nonsense.pasted_sprite()
    hidden = nonsense.read("sprite.svg").replace("<svg ", '<svg display="none" ', 1)

    def show(html: str) -> list[Pixels]:
        page.goto(site.page(nonsense.name, html))
        return cells(screenshot(page), len(icons))

    own_files = show(pictures)
    assert all(ink(cell, WHITE) > 100 for cell in own_files)
    for icon, wanted, got in zip(icons, own_files, show(uses.replace("<main>", f"{pasted}<main>")), strict=True):
        assert np.abs(wanted - got).max() <= 8, icon.id
    without = show(uses.replace("<main>", f"{hidden}<main>"))
    assert all(np.abs(wanted - got).max() > 100 for wanted, got in zip(own_files, without, strict=True))


@pytest.mark.parametrize(
    ("attributes", "size"), [("", (32, 32)), ('width="20" height="20"', (20, 20))], ids=["1em", "20"]
)
def test_an_icon_keeps_its_size_and_has_that_of_the_text_if_it_has_none(
    page: Page, site: Site, own: IconFolder, attributes: str, size: tuple[int, int]
) -> None:
    style = "<style>p { font-size: 32px; display: flex; width: 60px }</style>"
    icon = f'<svg class="icon" {attributes} aria-hidden="true"><use href="sprite.svg#close"/></svg>'
    # The long word would squeeze the icon, if it could.
    page.goto(site.page(own.name, document(f"<p>{icon} Incomprehensibilities</p>", head=style)))
    box = page.locator("svg").bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == size
