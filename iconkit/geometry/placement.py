"""Where every element of a drawing stands: what it inherits, and the way from its user units to the root's."""

from __future__ import annotations

from dataclasses import dataclass

from iconkit.geometry.painted_box import (
    EVERYWHERE,
    NOTHING,
    START,
    Values,
    compute,
    intersection,
    own_matrix,
    painted_box,
    transformed,
)
from iconkit.geometry.scale import scales
from iconkit.geometry.viewport import read_view_box, read_viewport
from iconkit.numbers import parse_number
from iconkit.path import IDENTITY, Matrix, decimals_for, invert, multiply
from iconkit.path.bounds import Box
from iconkit.svg import DEFINITIONS
from iconkit.tree import Node

# Elements that the boxes of one drawing may take into account: nested groups would count what they hold many times.
_MAX_LOOKS = 100_000


@dataclass(frozen=True, slots=True)
class Placed:
    """One element. ``size`` is that of its viewport in user units, ``to_root`` leads from inside its own transform to
    the root's user units; each is None where it depends on what refers to the element, or is unknown."""

    node: Node
    parent: Node
    values: Values
    to_root: Matrix | None
    size: tuple[float, float] | None


class Placement:
    """The placed elements of a drawing in document order, without its root."""

    def __init__(self, root: Node) -> None:
        self.by_id = {node.attributes["id"]: node for node in root.walk() if "id" in node.attributes}
        box = read_view_box(root)
        self._seen: Box = (box.min_x, box.min_y, box.min_x + box.width, box.min_y + box.height)
        self._side = max(box.width, box.height)
        self._looked_at = 0
        self.elements: list[Placed] = []
        start = Placed(root, root, compute(root, START), IDENTITY, (box.width, box.height))
        stack = [(child, start) for child in reversed(root.children)]
        while stack:
            node, outer = stack.pop()
            placed = _place(node, outer)
            self.elements.append(placed)
            stack.extend((child, placed) for child in reversed(node.children))

    def shown_box(self, placed: Placed) -> Box:
        """A box, in the user units inside the element, around all of its paint that can be seen.

        Half a unit of the grid that coordinates are rounded to is left out on all sides: what goes beyond something by
        less may be rounded onto it, and is to be judged the same then.
        """
        self._looked_at += sum(1 for _ in placed.node.walk())
        if self._looked_at > _MAX_LOOKS:
            return EVERYWHERE
        painted = painted_box(placed.node, placed.values, self.by_id, placed.size)
        back = None if placed.to_root is None else invert(placed.to_root)
        if back is None or placed.to_root is None:
            return painted
        hair = 10.0 ** -decimals_for(self._side / scales(placed.to_root)[0]) / 2
        return _less(intersection(painted, transformed(self._seen, back)), hair)


def _less(box: Box, hair: float) -> Box:
    """The box without so much on each side; a middle where it is thinner."""
    if box == NOTHING:
        return box
    left, top, right, bottom = box
    across, down = min(hair, (right - left) / 2), min(hair, (bottom - top) / 2)
    return left + across, top + down, right - across, bottom - down


def _place(node: Node, outer: Placed) -> Placed:
    own = own_matrix(node)
    size, to_root = outer.size, outer.to_root
    to_root = None if to_root is None or own is None else multiply(to_root, own)
    if node.tag in DEFINITIONS or node.tag == "defs":
        to_root = None
    if node.tag in {"marker", "pattern", "symbol"}:
        size = None
    elif node.tag == "svg":
        viewport = None if size is None else read_viewport(node, size)
        size = None if viewport is None else viewport.size
        to_root = None if viewport is None or to_root is None else multiply(to_root, viewport.matrix)
    elif node.tag == "use" and to_root is not None:
        x, y = (parse_number(node.attributes.get(name, "0")) or 0.0 for name in ("x", "y"))
        to_root = multiply(to_root, (1.0, 0.0, 0.0, 1.0, x, y))
    return Placed(node, outer.node, compute(node, outer.values), to_root, size)
