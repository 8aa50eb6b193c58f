"""Kind ``inline``: a fragment of HTML to put once into a page, for ``<use href="#id">``.

It draws everything in every browser, gradients too, as it is neither external nor hidden by ``display: none``. Without
the class's ``position: absolute`` (in icons.css) it would take a line of text; without text and style it leaks nothing
and passes every security policy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.model import Sprite
from iconkit.outputs.sprites.symbol import element
from iconkit.outputs.sprites.titled import Titled


def inline(icons: Sequence[Titled], sprite: Sprite) -> Iterator[str]:
    yield '<svg class="icon-sprite" width="0" height="0" aria-hidden="true">'
    for titled in icons:
        yield element(titled, sprite)
    yield "</svg>"
