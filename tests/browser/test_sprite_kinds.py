"""Each kind of sprite draws each icon as the icon's own file does, is heard as the label alone, and leaks no text."""

from __future__ import annotations

import numpy as np
import pytest

from iconkit.model import Icon

from .ax_tree import Node
from .conftest import SPRITES
from .grid import cells, grid, ink
from .icon_folder import IconFolder
from .site import Site
from .tab import Tab
from .test_text_leaks import leaks, page_of

WHITE = (255, 255, 255)
BOX = 'width="24" height="24"'
"""One for all: the icon lies in the middle of it, also if it is wider than high."""
TOO_FAR = 32
"""Of 255: anti-aliasing of an edge within a pixel depends on what else is in the file."""
KINDS = {sprite.name: sprite.kind for sprite in SPRITES}


def markup(name: str, icon: Icon) -> str:
    """An informative icon from the sprite of this name; the color is that of a picture, which knows no text."""
    if KINDS[name] in ("stack", "view"):
        return f'<img src="{name}.svg#{icon.id}" {BOX} alt="Label">'
    file = "" if KINDS[name] == "inline" else f"{name}.svg"
    return f'<svg {BOX} color="black" role="img" aria-label="Label"><use href="{file}#{icon.id}"/></svg>'


def own_file(icon: Icon) -> str:
    return f'<img src="svg/{icon.id}.svg" {BOX} alt="Label">'


def page_with(folder: IconFolder, name: str, page: str) -> str:
    return page.replace("<main>", f"{folder.pasted_sprite()}<main>") if KINDS[name] == "inline" else page


@pytest.mark.parametrize("name", KINDS)
def test_draws_what_the_icons_own_file_draws(tab: Tab, site: Site, nonsense: IconFolder, name: str) -> None:
    snippets = [form for icon in nonsense.icons for form in (own_file(icon), markup(name, icon))]
    tab.goto(site.page(nonsense.name, page_with(nonsense, name, grid(snippets))))
    shown = cells(tab.screenshot(), len(snippets))
    for icon, wanted, got in zip(nonsense.icons, shown[::2], shown[1::2], strict=True):
        assert ink(wanted, WHITE) > 50, icon.id
        assert np.abs(wanted - got).max() <= TOO_FAR, icon.id


@pytest.mark.parametrize("name", KINDS)
def test_is_heard_as_the_label_alone(tab: Tab, site: Site, nonsense: IconFolder, name: str) -> None:
    page = grid(markup(name, icon) for icon in nonsense.icons)
    tab.goto(site.page(nonsense.name, page_with(nonsense, name, page)))
    tree = tab.ax_tree()
    assert [region.children for region in tree.find("region")] == [(Node("image", "Label"),)] * len(nonsense.icons)
    assert len(list(tree.find("image", "SvgRoot", "graphics-symbol", "group"))) == len(nonsense.icons)


@pytest.mark.parametrize("name", KINDS)
def test_leaks_no_text(tab: Tab, site: Site, nonsense: IconFolder, name: str) -> None:
    page = page_of("".join(markup(name, icon) for icon in nonsense.icons))
    tab.goto(site.page(nonsense.name, page_with(nonsense, name, page)))
    assert leaks(tab, nonsense) == set()
