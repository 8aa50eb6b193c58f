"""icon-classes.css: icons as classes draw what their own files draw, also in forced colors, and are heard once."""

from __future__ import annotations

import numpy as np

from iconkit.model import Icon

from .ax_tree import Node
from .grid import cells, grid, ink
from .icon_folder import IconFolder
from .site import Site
from .tab import Tab
from .test_sprite_kinds import TOO_FAR, WHITE, own_file

# A picture knows no color of text: masks are to be as black as it is.
LINK = '<link rel="stylesheet" href="icon-classes.css"><style>main { color: #000 }</style></head>'


def page_with(*snippets: str) -> str:
    return grid(snippets).replace("</head>", LINK)


def as_class(icon: Icon) -> str:
    return f'<span class="icon-css icon-css-{icon.id}" role="img" aria-label="Label"></span>'


def test_draws_what_the_icons_own_file_draws(tab: Tab, site: Site, nonsense: IconFolder) -> None:
    wide = {icon.id for icon in nonsense.icons if icon.drawing.view_box.width != icon.drawing.view_box.height}
    icons = [icon for icon in nonsense.icons if icon.id not in wide]
    pictures = (own_file(icon).replace("<img ", '<img class="icon" ') for icon in icons)
    snippets = [form for picture, icon in zip(pictures, icons, strict=True) for form in (picture, as_class(icon))]
    tab.goto(site.page(nonsense.name, page_with(*snippets)))
    shown = cells(tab.screenshot(), len(snippets))
    for icon, wanted, got in zip(icons, shown[::2], shown[1::2], strict=True):
        assert ink(wanted, WHITE) > 50, icon.id
        assert np.abs(wanted - got).max() <= TOO_FAR, icon.id


def test_is_seen_in_forced_colors(tab: Tab, site: Site, nonsense: IconFolder) -> None:
    tab.use_medium("forced")
    tab.goto(site.page(nonsense.name, page_with(*map(as_class, nonsense.icons))))
    for icon, cell in zip(nonsense.icons, cells(tab.screenshot(), len(nonsense.icons)), strict=True):
        corner = (int(cell[0, 0, 0]), int(cell[0, 0, 1]), int(cell[0, 0, 2]))
        assert ink(cell, corner) > 50, icon.id


def test_is_heard_as_the_label_alone(tab: Tab, site: Site, nonsense: IconFolder) -> None:
    tab.goto(site.page(nonsense.name, page_with(*map(as_class, nonsense.icons))))
    regions = tab.ax_tree().find("region")
    assert [region.children for region in regions] == [(Node("image", "Label"),)] * len(nonsense.icons)
