"""Of definitions that are equal one is kept, and gradients that only one other takes from become part of it."""

from __future__ import annotations

from iconkit.gradient_chains import drop_defaults, fold_chains
from iconkit.svg import DEFINITIONS, referenced_ids, rename_references
from iconkit.tree import Document, Node

_Key = tuple[tuple[int, str, tuple[tuple[str, str], ...]], ...]


def share_definitions(document: Document) -> None:
    root = document.root
    # What refers to equal definitions may be equal once these are shared, and a chain may have one user left.
    while True:
        names = _twins(root)
        rename_references(root, names)
        if not fold_chains(root) and not names:
            break
    drop_defaults(root)


def _twins(root: Node) -> dict[str, str]:
    """For the id of each definition that repeats another: the id of that one. The repetition is taken out."""
    referenced = referenced_ids(root)
    first: dict[_Key, str] = {}
    names: dict[str, str] = {}
    children: list[Node] = []
    for child in root.children:
        own = child.attributes.get("id")
        if child.tag in DEFINITIONS and own in referenced and own is not None:
            known = first.setdefault(_key(child, referenced), own)
            if known != own:
                names[own] = known
                continue
        children.append(child)
    root.children = children
    return names


def _key(definition: Node, referenced: set[str]) -> _Key:
    """All that a definition says, without its own id and ids nobody refers to."""
    entries: list[tuple[int, str, tuple[tuple[str, str], ...]]] = []
    stack = [(definition, 0)]
    while stack:
        node, depth = stack.pop()
        said = tuple(
            sorted(
                (name, value)
                for name, value in node.attributes.items()
                if name != "id" or (node is not definition and value in referenced)
            )
        )
        entries.append((depth, node.tag, said))
        stack.extend((child, depth + 1) for child in reversed(node.children))
    return tuple(entries)
