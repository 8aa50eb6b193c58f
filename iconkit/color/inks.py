"""The inks of a drawing: the colors that its shapes show, however they are written or inherited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from iconkit.color.accent import accent_of
from iconkit.svg import PAINT_SERVERS, SHAPES
from iconkit.tree import Node

# What is in these is painted with, or cuts, but is not ink itself.
NOT_INK = frozenset(("mask", "clipPath", "filter", "linearGradient", "radialGradient"))
PAINTS = ("fill", "stroke")
BLACK = "#000"  # what currentColor is in a file of its own

_SAYING = frozenset((*PAINTS, "color"))
_USED_ONLY = frozenset(("defs", "symbol"))
_COLORED = PAINT_SERVERS | {"filter"}
_MAX_USES = 1000
_MAX_USE_DEPTH = 20


class Paint(NamedTuple):
    """The computed paints that an element hands down; ``currentColor`` is inherited as the keyword."""

    fill: str | None  # None: nobody has said, so it is black
    stroke: str
    color: str

    @property
    def inks(self) -> set[str]:
        """The colors that a shape of these paints shows."""
        paints = {self.fill or BLACK, self.stroke} - {"none"}
        return {self.color if paint == "currentColor" else paint for paint in paints}


INITIAL = Paint(None, "none", "currentColor")


def compute(node: Node, inherited: Paint) -> Paint:
    said = node.attributes
    if _SAYING.isdisjoint(said):
        return inherited
    return Paint(
        said.get("fill", inherited.fill), said.get("stroke", inherited.stroke), said.get("color", inherited.color)
    )


def painted(root: Node) -> Iterator[tuple[Node, Paint]]:
    """Every shape that is drawn, once for each way it is drawn, with its computed paints.

    A marker counts as drawn where it stands: it inherits there, whatever refers to it.
    """
    by_id: dict[str, Node] = {}
    stack: list[tuple[Node, Paint, int, bool]] = [(root, INITIAL, 0, True)]
    uses = 0
    while stack:
        node, inherited, depth, is_drawn = stack.pop()
        paint = compute(node, inherited)
        if node.tag in SHAPES and is_drawn:
            yield node, paint
        elif node.tag == "use" and is_drawn:
            uses += 1
            by_id = by_id or {node.attributes["id"]: node for node in root.walk() if "id" in node.attributes}
            target = by_id.get(node.attributes.get("href", "")[1:])
            if target is not None and depth < _MAX_USE_DEPTH and uses <= _MAX_USES:
                stack.append((target, paint, depth + 1, True))
                continue
        for child in node.children:
            if child.tag not in NOT_INK:
                drawn_here = child.tag == "marker" or (is_drawn and child.tag not in _USED_ONLY)
                stack.append((child, paint, depth, drawn_here))


def inks_of(shapes: Iterable[tuple[Node, Paint]]) -> set[str]:
    """All inks of painted shapes, of which most have one paint."""
    return {ink for paint in {paint for _, paint in shapes} for ink in paint.inks}


def is_colored(root: Node) -> bool:
    """True if a gradient, a pattern, a filter or blending makes more colors than the shapes' paints."""
    return any(
        node.tag in _COLORED or "style" in node.attributes or "filter" in node.attributes for node in root.walk()
    )


def is_monochrome(root: Node) -> bool:
    """True if ``current_color`` has made ``currentColor`` the only ink."""
    return inks_of(painted(root)) == {"currentColor"} and not is_colored(root)


def accent_in(root: Node) -> str:
    """The color of the accent that ``current_color`` has found; empty if there is none."""
    return next(filter(None, map(accent_of, sorted(inks_of(painted(root))))), "")
