"""Gradients get the precision with which they can be seen, and lose what is said by default.

Why it is safe, and what it must follow, is on the page beside this file.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from iconkit.geometry.scale import scales
from iconkit.geometry.viewport import read_view_box
from iconkit.gradient_chains import DEFAULTS, FOCUS, GEOMETRY, ZERO, drop_defaults, gradients_by_id
from iconkit.model import ViewBox
from iconkit.numbers import parse_number, shortest
from iconkit.path import (
    IDENTITY,
    Matrix,
    TransformError,
    apply,
    decimals_for,
    invert,
    multiply,
    parse_transform,
    write_transform,
)
from iconkit.svg import DEFINITIONS, SHAPES, references
from iconkit.tree import Document, Node

_PAINTS = ("fill", "stroke")
# A gradient that is so many times as short as the picture needs more exact ends, or its colors would shift.
_SHORT = 8
_ELSEWHERE = DEFINITIONS | {"defs", "use"}
_MORE_DECIMALS = 1  # what a written transform adds is a tenth of the bound
_OFFSET_DECIMALS = 4
# Of a gradient that is longer than so many pictures, such an offset moves an edge between two colors too far.
_LONG = 4

_UNIT_BOX = ViewBox(0, 0, 1, 1)


class _Seen(NamedTuple):
    """How a gradient is seen where something is painted with it, or with another one that takes from it.

    ``frame`` is what can be seen, in the units that the gradient's transform leads to; ``length`` is from the first
    color to the last, in the gradient's own units.
    """

    frame: ViewBox
    outer: Matrix
    own: Matrix
    length: float


def round_gradients(document: Document) -> None:
    root = document.root
    by_id = gradients_by_id(root)
    if not by_id:
        return
    box = read_view_box(root)
    # For each gradient, all ways in which it is seen; None for one that is not known.
    seen: dict[int, list[_Seen | None]] = defaultdict(list)
    for name, outer in _painted(root):
        if name in by_id:
            chain = _chain(by_id[name], by_id)
            how = None if outer is None else _seen(chain, outer, box)
            for gradient in chain:
                seen[id(gradient)].append(how)
    for gradient in by_id.values():
        known = [how for how in seen[id(gradient)] if how is not None]
        if known and len(known) == len(seen[id(gradient)]):
            _round(gradient, known)
    drop_defaults(root)


def _painted(root: Node) -> list[tuple[str, Matrix | None]]:
    """The ids that shapes are painted with, each with the matrix from the shape to the viewBox, if that is known."""
    found: list[tuple[str, Matrix | None]] = []
    stack: list[tuple[Node, Matrix | None, Mapping[str, str]]] = [(root, IDENTITY, {})]
    while stack:
        node, matrix, paints = stack.pop()
        # What is drawn in other places is of unknown size there.
        if node.tag in _ELSEWHERE or "id" in node.attributes:
            matrix = None
        if matrix is not None and (text := node.attributes.get("transform")):
            matrix = _parsed(text, matrix)
        own = {name: value for name in _PAINTS if (value := node.attributes.get(name, "inherit")) != "inherit"}
        if own:
            paints = {**paints, **own}
        if node.tag in SHAPES or node.tag == "use":
            found += [(target, matrix) for paint in paints.values() for target in references(paint)]
        stack.extend((child, matrix, paints) for child in node.children)
    return found


def _parsed(text: str, outer: Matrix = IDENTITY) -> Matrix | None:
    try:
        return multiply(outer, parse_transform(text))
    except TransformError:
        return None


def _chain(gradient: Node, by_id: Mapping[str, Node]) -> list[Node]:
    """The gradient and those it takes from, nearest first; none of them twice."""
    chain = [gradient]
    while (other := by_id.get(chain[-1].attributes.get("href", "#")[1:])) is not None and other not in chain:
        chain.append(other)
    return chain


def _seen(chain: list[Node], outer: Matrix, box: ViewBox) -> _Seen | None:
    said = {name: value for gradient in reversed(chain) for name, value in gradient.attributes.items()}
    own = _parsed(said.get("gradientTransform", ""))
    is_of_box = said.get("gradientUnits") != "userSpaceOnUse"
    frame, outer = (_UNIT_BOX, IDENTITY) if is_of_box else (box, outer)
    if own is None or invert(multiply(outer, own)) is None:
        return None
    names = GEOMETRY[chain[0].tag]
    numbers = {name: _number(said.get(name, DEFAULTS.get(name, "0")), is_of_box) for name in names}
    is_known = is_of_box or all(name in said or name in ZERO or name in FOCUS for name in names)
    if None in numbers.values() or not is_known:
        return None
    at = {name: number or 0.0 for name, number in numbers.items()}
    if chain[0].tag == "radialGradient":
        length = at["r"] - at["fr"]
    else:
        length = math.hypot(at["x2"] - at["x1"], at["y2"] - at["y1"])
    return _Seen(frame, outer, own, length) if length > 0 else None


def _number(text: str, is_of_box: bool) -> float | None:
    """A length; a percentage is a share of 1 where the units are of the box, else of what is not known here."""
    if is_of_box and text.endswith("%"):
        share = parse_number(text[:-1])
        return None if share is None else share / 100
    return parse_number(text)


def _round(gradient: Node, seen: list[_Seen]) -> None:
    attributes = gradient.attributes
    decimals = max(map(_decimals, seen))
    is_of_box = all(how.frame is _UNIT_BOX for how in seen)
    for name in GEOMETRY[gradient.tag]:
        if (value := _number(attributes.get(name, ""), is_of_box)) is not None:
            attributes[name] = shortest(value, decimals)
    if text := attributes.get("gradientTransform"):
        written = max((_written(how) for how in seen), key=len)
        if not written:
            del attributes["gradientTransform"]
        elif len(written) < len(text):
            attributes["gradientTransform"] = written
    _round_offsets(gradient, max(map(_offset_decimals, seen)))


def _round_offsets(gradient: Node, decimals: int) -> None:
    for stop in gradient.children:
        if (share := parse_number(stop.attributes.get("offset", ""))) is not None:
            stop.attributes["offset"] = shortest(share, decimals)
            if stop.attributes["offset"] == "0":
                del stop.attributes["offset"]


def _offset_decimals(how: _Seen) -> int:
    side = max(how.frame.width, how.frame.height) / scales(multiply(how.outer, how.own))[0]
    return _OFFSET_DECIMALS + max(math.ceil(math.log10(how.length / (_LONG * side))), 0)


def _decimals(how: _Seen) -> int:
    """For the gradient's own coordinates."""
    side = max(how.frame.width, how.frame.height) / (scales(multiply(how.outer, how.own))[0])
    return decimals_for(min(side, _SHORT * how.length))


def _written(how: _Seen) -> str:
    side = max(how.frame.width, how.frame.height) / scales(how.outer)[0]
    # At its shortest, as a squeezed circle is short in one direction.
    length = how.length * scales(how.own)[1]
    back = invert(multiply(how.outer, how.own)) or IDENTITY
    left, top, width, height = how.frame
    corners = [apply(back, x, y) for x in (left, left + width) for y in (top, top + height)]
    reach = max(abs(value) for corner in corners for value in corner)
    return write_transform(how.own, decimals_for(min(side, _SHORT * length)) + _MORE_DECIMALS, reach)
