"""Paint servers, clips, masks, markers and filters move to the front of the drawing, out of whatever held them."""

from __future__ import annotations

from iconkit.svg import DEFINITIONS, INHERITED
from iconkit.tree import Document, Node

_GATHERED = DEFINITIONS - {"symbol"}
# The inherited properties that a definition's own content can have a use for; of the others, all.
_COLORS = frozenset(("color", "color-interpolation"))
_INHERITING = {
    "linearGradient": _COLORS,
    "radialGradient": _COLORS,
    "filter": frozenset(("color", "color-interpolation-filters")),
    "clipPath": frozenset(("clip-rule", "visibility")),
}


def gather_definitions(document: Document) -> None:
    root = document.root
    gathered: list[Node] = []
    # With each element: what it inherits from below the place where it is going to be.
    stack: list[tuple[Node, dict[str, str]]] = [(root, {})]
    while stack:
        node, inherited = stack.pop()
        kept: list[Node] = []
        for child in node.children:
            if child.tag in _GATHERED:
                wanted = _INHERITING.get(child.tag, INHERITED)
                handed = {name: value for name, value in inherited.items() if name in wanted}
                child.attributes = handed | child.attributes
                gathered.append(child)
                below = _inherited(child)
            else:
                kept.append(child)
                below = inherited | _inherited(child)
            stack.append((child, below))
        node.children = kept
    root.children = [*gathered, *root.children]


def _inherited(node: Node) -> dict[str, str]:
    return {name: value for name, value in node.attributes.items() if name in INHERITED}
