"""What is never drawn goes: ``display="none"``, hidden, transparent and unpainted shapes.

Safe because nothing refers to what is dropped, and what stands in a mask, pattern, marker or symbol is left alone:
there other rules decide. A clip holds shapes and uses only (CSS Masking 1, section 6.1); a group in it draws nothing.
A hidden group with something that is referred to becomes ``<defs>``, as browsers differ about definitions that are
not displayed. Must follow CSS and ``shorten_colors``: a transparent color is no paint.
"""

from __future__ import annotations

from iconkit.numbers import parse_number
from iconkit.svg import DEFINITIONS, SHAPES, needed_nodes
from iconkit.tree import Document, Node

_MARKERS = ("marker-start", "marker-mid", "marker-end")
_PAINTS = {"fill": ("fill-opacity",), "stroke": ("stroke-opacity", "stroke-width")}
_INITIAL = {
    "fill": "#000",
    "fill-opacity": "1",
    "stroke": "none",
    "stroke-opacity": "1",
    "stroke-width": "1",
    "visibility": "visible",
    **dict.fromkeys(_MARKERS, "none"),
}
_CLIPPING = SHAPES | {"use"}


def drop_hidden(document: Document) -> None:
    root = document.root
    needed = needed_nodes(root)
    _drop_unpainted(root, needed)
    for node in root.walk():
        node.children = [child for child in node.children if id(child) in needed or not _is_idle(node, child)]
        if node.attributes.get("display") == "none" and node.tag == "g" and "id" not in node.attributes:
            node.tag = "defs"
        if node.attributes.get("display") != "none" or node.tag == "defs":
            node.attributes.pop("display", None)


def _is_idle(parent: Node, child: Node) -> bool:
    return child.attributes.get("display") == "none" or (parent.tag == "clipPath" and child.tag not in _CLIPPING)


def _drop_unpainted(root: Node, needed: set[int]) -> None:
    stack = [(root, _INITIAL)]
    while stack:
        node, inherited = stack.pop()
        computed = _computed(node, inherited)
        kept: list[Node] = []
        for child in node.children:
            if child.tag in DEFINITIONS or child.tag == "defs" or id(child) in needed:
                kept.append(child)
            elif not _draws_nothing(child, computed):
                kept.append(child)
                stack.append((child, computed))
        node.children = kept


def _computed(node: Node, inherited: dict[str, str]) -> dict[str, str]:
    own = {name: node.attributes[name] for name in _INITIAL.keys() & node.attributes.keys()}
    return {**inherited, **{name: value for name, value in own.items() if value != "inherit"}}


def _draws_nothing(node: Node, inherited: dict[str, str]) -> bool:
    if parse_number(node.attributes.get("opacity", "1")) == 0:
        return True
    # A filter may draw where its source does not.
    if node.tag not in SHAPES or "filter" in node.attributes:
        return False
    computed = _computed(node, inherited)
    if computed["visibility"] != "visible":
        return True
    for paint, factors in _PAINTS.items():
        if any(parse_number(computed[factor]) == 0 for factor in factors):
            computed[paint] = "none"
            # Said on the shape as well: a color that is not seen must not count as ink.
            node.attributes[paint] = "none"
    return all(computed[name] == "none" for name in (*_PAINTS, *_MARKERS))
