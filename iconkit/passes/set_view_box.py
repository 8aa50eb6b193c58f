"""The root gets a ``viewBox`` from any legal combination of size and units, and loses its size.

Safe because a sprite's user gives the size; the viewBox alone says what is drawn. Root properties that are not
inherited (a transform, an opacity) move to a group, as a ``<symbol>`` has no place for them in every browser. Must
follow CSS, which sets these properties too.
"""

from __future__ import annotations

from functools import lru_cache

from iconkit import codes
from iconkit.markup import view_box_text
from iconkit.model import ViewBox
from iconkit.numbers import parse_length, parse_numbers, shortest
from iconkit.svg import INHERITED, NOT_INHERITED
from iconkit.tree import Document, Node

_MOVED = NOT_INHERITED - {"overflow"} | {"style"}
MIN_SIDE = 1e-3  # user units; a viewBox is written with six decimals
MAX_SIDE = 1e7  # user units; beyond it single precision, which browsers use, has no fraction left


def set_view_box(document: Document) -> None:
    root = document.root
    box = find_view_box(root)
    if box is None:
        message = "The icon has neither a usable viewBox nor a usable width and height."
        hint = 'Give the <svg> a viewBox, such as viewBox="0 0 24 24".'
        document.report(codes.NO_SIZE, root, message, hint)
        box = ViewBox(0, 0, 24, 24)
    moved = {name: value for name, value in root.attributes.items() if name in _MOVED and value.strip()}
    if transform := moved.get("transform"):
        moved["transform"] = _about_center(transform, root, box)
    kept = {name: value for name, value in root.attributes.items() if name in INHERITED}
    root.attributes = {"viewBox": view_box_text(box), **kept}
    if moved:
        group = Node("g", moved, root.line, root.column)
        group.children = root.children
        root.children = [group]


def find_view_box(root: Node) -> ViewBox | None:
    """The rectangle that the root's attributes ask for, in user units; None if they give none that is usable."""
    return _box_of(*(root.attributes.get(name, "") for name in ("viewBox", "width", "height")))


@lru_cache(maxsize=1000)  # a set has few
def _box_of(view_box: str, width: str, height: str) -> ViewBox | None:
    numbers = parse_numbers(view_box)
    if numbers is not None and len(numbers) == 4:
        box = ViewBox(*numbers)
    else:
        across, down = parse_length(width), parse_length(height)
        if across is None or down is None:
            return None
        box = ViewBox(0, 0, across, down)
    usable = MIN_SIDE <= box.width <= MAX_SIDE and MIN_SIDE <= box.height <= MAX_SIDE
    return box if usable and max(abs(box.min_x), abs(box.min_y)) <= MAX_SIDE else None


def _about_center(transform: str, root: Node, box: ViewBox) -> str:
    """The root's transform seen from inside it.

    The outermost element is a box of CSS, transformed about its center in CSS px (css-transforms-1, section 4).
    """
    width, height = parse_length(root.attributes.get("width", "")), parse_length(root.attributes.get("height", ""))
    sides = [side / length for side, length in ((width, box.width), (height, box.height)) if side is not None]
    scale = min(sides, default=1.0) or 1.0
    x, y = box.min_x + box.width / 2, box.min_y + box.height / 2
    before, after = f"translate({shortest(x)} {shortest(y)})", f"translate({shortest(-x)} {shortest(-y)})"
    if scale == 1:
        return f"{before} {transform} {after}"
    return f"{before} scale({shortest(1 / scale, 9)}) {transform} scale({shortest(scale, 9)}) {after}"
