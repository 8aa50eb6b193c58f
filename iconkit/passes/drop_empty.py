"""Unused definitions and containers without content go, and groups that say nothing are replaced by what they hold.

References that no shape takes, and words that say nothing, go first. Safe because nothing refers to what is dropped,
an empty container draws nothing (a group with a filter may), and a group without attributes changes nothing, except in
a clip, which draws no groups. What is empty now may have been the last to refer to a definition, and so on, so this
goes round until nothing changes. Must follow every pass that drops elements.
"""

from __future__ import annotations

from collections.abc import Callable

from iconkit.passes.round_numbers import round_property
from iconkit.svg import DEFINITIONS, SHAPES, has_url, needed_nodes, referenced_ids
from iconkit.tree import Document, Node

_DROPPED_WHEN_EMPTY = frozenset(("g", "defs", "svg"))
_PAINTS = ("fill", "stroke", "marker-start", "marker-mid", "marker-end")


def drop_empty(document: Document) -> None:
    root = document.root
    if referenced_ids(root):
        _drop_unseen_paints(root)
    _drop_idle_words(root)
    while _drop_unused(root, needed_nodes(root, referenced_ids(root))) or _drop_empty(root):
        pass
    referenced = referenced_ids(root)
    for node in root.walk():
        if node.attributes.get("id") not in referenced:
            node.attributes.pop("id", None)
    # Children come after their parents in document order, so backwards every child is settled first.
    for node in reversed(list(root.walk())):
        children: list[Node] = []
        for child in node.children:
            is_idle = child.tag == "g" and not child.attributes and node.tag != "clipPath"
            children += child.children if is_idle else [child]
        node.children = children


def _drop_unseen_paints(root: Node) -> None:
    """Drop references to paint servers and markers that no shape takes: all below have others, or are in a clip."""
    if root.has("use"):
        return  # a clone may take what its original does not
    taken: set[tuple[int, str]] = set()
    stack: list[tuple[Node, dict[str, Node], bool]] = [(root, {}, False)]
    while stack:
        node, said_by, in_clip = stack.pop()
        own = {name: node for name in _PAINTS if node.attributes.get(name, "inherit") != "inherit"}
        if own:
            said_by = said_by | own
        in_clip = in_clip or node.tag == "clipPath"
        # A filter can ask for the paints of whatever it is on (Filter Effects 1, section 9.2).
        if (node.tag in SHAPES and not in_clip) or "filter" in node.attributes:
            taken.update((id(speaker), name) for name, speaker in said_by.items())
        stack.extend((child, said_by, in_clip) for child in node.children)
    for node in root.walk():
        for name in _PAINTS:
            if has_url(node.attributes.get(name, "")) and (id(node), name) not in taken:
                del node.attributes[name]


def _drop_idle_words(root: Node) -> None:
    """Drop an opacity that is written as 1, and ``overflow`` where it does not apply (SVG 2, section 3.6)."""
    for node in root.walk():
        if "opacity" in node.attributes and round_property("opacity", node.attributes["opacity"], 0) == "1":
            del node.attributes["opacity"]
        if node.tag in SHAPES or node.tag == "g":
            node.attributes.pop("overflow", None)


def _drop_unused(root: Node, needed: set[int]) -> bool:
    """Drop definitions, and what else stands in ``<defs>`` or in a shape, that nothing refers to."""
    return _keep(
        root,
        lambda parent, child: (
            id(child) in needed or not (parent.tag == "defs" or parent.tag in SHAPES or child.tag in DEFINITIONS)
        ),
    )


def _drop_empty(root: Node) -> bool:
    referenced = referenced_ids(root)

    def is_kept(_parent: Node, child: Node) -> bool:
        says_something = "filter" in child.attributes or child.attributes.get("id") in referenced
        return child.tag not in _DROPPED_WHEN_EMPTY or bool(child.children) or says_something

    return _keep(root, is_kept)


def _keep(root: Node, is_kept: Callable[[Node, Node], bool]) -> bool:
    """Drop the children, innermost first, that are not to be kept; True if there were any."""
    dropped = False
    for node in reversed(list(root.walk())):
        kept = [child for child in node.children if is_kept(node, child)]
        dropped = dropped or len(kept) < len(node.children)
        node.children = kept
    return dropped
