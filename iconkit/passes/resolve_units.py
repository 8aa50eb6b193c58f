"""Lengths with units and percentages become plain user units; a value no browser reads is dropped and reported.

Safe because a percentage refers to the nearest viewport (SVG 2, section 8.9): the viewBox of the root, of a nested
``<svg>`` or of a ``<symbol>``. It stays in a symbol without one, whose viewport is that of its ``<use>``, and on paint
servers, masks and filters, where it may be a fraction of another box. Must follow ``set_view_box``.
"""

from __future__ import annotations

import math

from iconkit import codes
from iconkit.geometry.viewport import read_view_box
from iconkit.model import ViewBox
from iconkit.numbers import parse_length, parse_number, parse_numbers, shortest
from iconkit.svg import FILTER_PRIMITIVES, PAINT_SERVERS
from iconkit.tree import Document, Node

_HORIZONTAL = frozenset(("x", "x1", "x2", "cx", "fx", "rx", "width", "markerWidth", "refX"))
_VERTICAL = frozenset(("y", "y1", "y2", "cy", "fy", "ry", "height", "markerHeight", "refY"))
_DIAGONAL = frozenset(("r", "fr", "stroke-width", "stroke-dashoffset"))
_LENGTHS = _HORIZONTAL | _VERTICAL | _DIAGONAL
_KEEPING_PERCENT = PAINT_SERVERS | FILTER_PRIMITIVES | {"mask", "filter", "marker"}
_KEYWORDS = frozenset(("auto", "left", "center", "right", "top", "bottom"))
_OF_MARKERS = frozenset(("refX", "refY"))


def resolve_units(document: Document) -> None:
    stack: list[tuple[Node, ViewBox | None]] = [(document.root, read_view_box(document.root))]
    while stack:
        node, box = stack.pop()
        for name in () if _LENGTHS.isdisjoint(node.attributes) else sorted(_LENGTHS & node.attributes.keys()):
            _resolve(document, node, name, box)
        if dashes := node.attributes.get("stroke-dasharray"):
            node.attributes["stroke-dasharray"] = _dashes(dashes, box)
        inner = box if node is document.root else _viewport(node, box)
        stack.extend((child, inner) for child in node.children)


def _resolve(document: Document, node: Node, name: str, box: ViewBox | None) -> None:
    value = node.attributes[name].strip()
    number = parse_number(value)
    if value == "auto":
        del node.attributes[name]  # what an element without the attribute has
    elif number is not None or (value in _KEYWORDS and name in _OF_MARKERS):
        node.attributes[name] = value
    elif not ((box is None or node.tag in _KEEPING_PERCENT) and _is_percentage(value)):
        length = parse_length(value, None if box is None else _percent_of(name, box))
        if length is None:
            message = f"{name}={value!r} is not a length; browsers ignore it."
            document.report(codes.BAD_NUMBER, node, message, "Export the icon again, or correct the number.")
            del node.attributes[name]
        else:
            node.attributes[name] = shortest(length, 9)


def _is_percentage(value: str) -> bool:
    return value.endswith("%") and parse_length(value, 1) is not None


def _viewport(node: Node, outer: ViewBox | None) -> ViewBox | None:
    """What percentages below this element refer to, if that is known; its own lengths are resolved already."""
    if node.tag not in {"svg", "symbol"}:
        return outer
    numbers = parse_numbers(node.attributes.get("viewBox", ""))
    if numbers is not None and len(numbers) == 4:
        return ViewBox(*numbers)
    if node.tag == "symbol" or outer is None:
        return None
    width, height = (parse_number(node.attributes.get(name, "")) for name in ("width", "height"))
    return ViewBox(0, 0, outer.width if width is None else width, outer.height if height is None else height)


def _percent_of(name: str, box: ViewBox) -> float:
    if name in _HORIZONTAL:
        return box.width
    if name in _VERTICAL:
        return box.height
    return math.hypot(box.width, box.height) / math.sqrt(2)


def _dashes(text: str, box: ViewBox | None) -> str:
    """A dash list as plain numbers; one that cannot be read draws a solid line (SVG 2, section 13.5.6)."""
    items = text.replace(",", " ").split()
    if text.strip() == "none" or (box is None and any(map(_is_percentage, items))):
        return text.strip()
    lengths = [parse_length(item, None if box is None else _percent_of("r", box)) for item in items]
    read = [length for length in lengths if length is not None]
    return " ".join(shortest(length, 9) for length in read) if len(read) == len(lengths) else "none"
