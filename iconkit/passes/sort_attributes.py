"""Attributes in one order, so that equal elements are equal text, which compresses better.

Safe because XML gives the order of attributes no meaning (XML 1.0, section 3.1). Comes last.
"""

from __future__ import annotations

from iconkit.tree import Document

_FIRST = ("id", "href", "d", "r", "rx", "ry", "width", "height", "x", "y", "cx", "cy")
_ORDER = {name: place for place, name in enumerate(_FIRST)} | {"transform": 100}


def sort_attributes(document: Document) -> None:
    for node in document.root.walk():
        if len(node.attributes) > 1:
            ordered = sorted(node.attributes.items(), key=lambda item: (_ORDER.get(item[0], 50), item[0]))
            node.attributes = dict(ordered)
