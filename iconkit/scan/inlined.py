"""Sprites that stand in the page itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iconkit.scan.document import Element
from iconkit.scan.page import Page


class Inlined(NamedTuple):
    root: Element
    symbols: tuple[Element, ...]
    """Those with ids of ours."""


def inlined_sprites(page: Page) -> Iterator[Inlined]:
    """The outermost ``svg`` elements with symbols of ours in them."""
    found: dict[int, tuple[Element, list[Element]]] = {}
    for element in page.document.elements:
        if element.name != "symbol" or element.literal("id") not in page.icons.icons:
            continue
        svgs = [around for around in element.ancestors if around.name == "svg"]
        if svgs:
            found.setdefault(svgs[-1].start, (svgs[-1], []))[1].append(element)
    for root, symbols in found.values():
        yield Inlined(root, tuple(symbols))
