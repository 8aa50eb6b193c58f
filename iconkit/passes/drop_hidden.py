"""What is never drawn goes: ``display="none"``, hidden, transparent and unpainted shapes.

Safe because nothing refers to what is dropped, and what stands in a mask, pattern, marker or symbol is left alone:
there other rules decide. A clip holds shapes and uses only (CSS Masking 1, section 6.1); a group in it draws nothing.
A hidden group with something that is referred to becomes ``<defs>``, as browsers differ about definitions that are
not displayed. Must follow CSS, ``shorten_colors`` and ``simplify_gradients``: a transparent color is no paint, nor is a
gradient without colors.
"""

from __future__ import annotations

import re
from functools import lru_cache

from iconkit.passes.round_numbers import round_property
from iconkit.path import read
from iconkit.svg import DEFINITIONS, SHAPES, needed_nodes, referenced_ids
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
# Without one of these a shape is nowhere.
_EXTENT = {
    "path": ("d",),
    "polygon": ("points",),
    "polyline": ("points",),
    "circle": ("r",),
    "rect": ("width", "height"),
}
_NOTHING = frozenset(("", "0"))
_NO_LINE = re.compile(r"\s*[Mm][^LlHhVvCcSsQqTtAa]*")


def drop_hidden(document: Document) -> None:
    root = document.root
    referenced = referenced_ids(root)
    needed = needed_nodes(root, referenced)
    _drop_unpainted(root, needed, referenced)
    for node in root.walk():
        node.children = [child for child in node.children if id(child) in needed or not _is_idle(node, child)]
        if node.attributes.get("display") == "none" and node.tag == "g" and "id" not in node.attributes:
            node.tag = "defs"
        if node.attributes.get("display") != "none" or node.tag == "defs":
            node.attributes.pop("display", None)


def _is_idle(parent: Node, child: Node) -> bool:
    return child.attributes.get("display") == "none" or (parent.tag == "clipPath" and child.tag not in _CLIPPING)


def _drop_unpainted(root: Node, needed: set[int], referenced: set[str]) -> None:
    stack = [(root, _INITIAL)]
    while stack:
        node, inherited = stack.pop()
        computed = _computed(node, inherited)
        kept: list[Node] = []
        for child in node.children:
            # What is referred to is drawn elsewhere too, with other values there.
            if child.tag in DEFINITIONS or child.tag == "defs" or child.attributes.get("id") in referenced:
                kept.append(child)
            elif id(child) in needed or not _draws_nothing(child, computed):
                kept.append(child)
                if child.children:
                    stack.append((child, computed))
        node.children = kept


def _computed(node: Node, inherited: dict[str, str]) -> dict[str, str]:
    own = {name: value for name, value in node.attributes.items() if name in _INITIAL and value != "inherit"}
    return {**inherited, **own} if own else inherited


def _draws_nothing(node: Node, inherited: dict[str, str]) -> bool:
    if "opacity" in node.attributes and _is_zero("opacity", node.attributes["opacity"]):
        return True
    # A filter may draw where its source does not.
    if node.tag not in SHAPES or "filter" in node.attributes:
        return False
    if any(node.attributes.get(name, "0").strip() in _NOTHING for name in _EXTENT.get(node.tag, ())):
        return True
    computed = _computed(node, inherited)
    if node.tag == "path" and _has_no_line(node.attributes["d"], computed):
        return True
    is_seen, unseen = _seen(tuple(computed.values()))
    # Said on the shape as well: a color that is not seen must not count as ink.
    node.attributes.update(dict.fromkeys(unseen, "none"))
    return not is_seen


def _has_no_line(data: str, computed: dict[str, str]) -> bool:
    """Whether a path only moves. A stroke shows its caps where it is closed at once, and a marker where it moves to."""
    if not _NO_LINE.fullmatch(data) or any(computed[marker] != "none" for marker in _MARKERS):
        return False
    kinds = {segment[0] for segment in read(data)[0]}
    return kinds <= ({"M", "Z"} if computed["stroke"] == "none" else {"M"})


@lru_cache(maxsize=1024)  # a set has few
def _seen(values: tuple[str, ...]) -> tuple[bool, tuple[str, ...]]:
    """Whether a shape with these values, in the order of _INITIAL, is seen, and which of its paints is not."""
    computed = dict(zip(_INITIAL, values, strict=True))
    if computed["visibility"] != "visible":
        return False, ()
    unseen = tuple(
        paint for paint, factors in _PAINTS.items() if any(_is_zero(factor, computed[factor]) for factor in factors)
    )
    return any(computed[name] != "none" for name in (*_PAINTS, *_MARKERS) if name not in unseen), unseen


def _is_zero(name: str, text: str) -> bool:
    """Whether it is 0 once it is rounded."""
    return round_property(name, text, 0) == "0"
