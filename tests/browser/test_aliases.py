"""An id that has got another one goes on drawing in every kind of sprite, gradients too, and as a file of its own."""

from __future__ import annotations

import numpy as np
import pytest

from iconkit.model import Icon

from .grid import cells, grid, ink
from .icon_folder import IconFolder
from .site import Site
from .tab import Tab
from .test_sprite_kinds import KINDS, TOO_FAR, WHITE, markup, own_file, page_with

ALIASES = {"former-gradient": "gradient", "former-outline": "outline"}


@pytest.mark.parametrize("name", KINDS)
def test_an_old_id_draws_what_the_new_one_does(tab: Tab, site: Site, nonsense: IconFolder, name: str) -> None:
    by_id = {icon.id: icon for icon in nonsense.icons}
    pairs = [(by_id[new], by_id[new]._replace(id=old)) for old, new in ALIASES.items()]
    snippets = [form for pair in pairs for form in forms(pair, name)]
    tab.goto(site.page(nonsense.name, page_with(nonsense, name, grid(snippets))))
    shown = cells(tab.screenshot(), len(snippets))
    for index, (new, _) in enumerate(pairs):
        wanted, *others = shown[index * 3 : index * 3 + 3]
        assert ink(wanted, WHITE) > 50, new.id
        assert [int(np.abs(wanted - other).max()) > TOO_FAR for other in others] == [False, False], new.id


def forms(pair: tuple[Icon, Icon], name: str) -> list[str]:
    new, old = pair
    return [own_file(new), own_file(old), markup(name, old)]
