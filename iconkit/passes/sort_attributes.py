"""Attributes in one order, so that equal elements are equal text, which compresses better.

Safe because XML gives the order of attributes no meaning (XML 1.0, section 3.1). Comes last.
"""

from __future__ import annotations

from iconkit.tree import Document

_FIRST = {name: place for place, name in enumerate(("id", "href", "x", "y", "width", "height", "cx", "cy", "r"))}
_LAST = {name: place for place, name in enumerate(("transform", "points", "d"), 100)}
_ORDER = _FIRST | _LAST


def sort_attributes(document: Document) -> None:
    for node in document.root.walk():
        if len(node.attributes) > 1:
            ordered = sorted(node.attributes.items(), key=lambda item: (_ORDER.get(item[0], 50), item[0]))
            node.attributes = dict(ordered)
