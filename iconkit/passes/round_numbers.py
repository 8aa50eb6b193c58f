"""Numbers get the precision that the viewBox asks for, and path data its shortest equal form.

Safe because no point moves by more than the bound that ``iconkit.path.decimals_for`` derives (the longer viewBox side
divided by 3072), seen through the scale of the transforms around it; where a drawing's place is not known (in a
definition, or under a transform that cannot be read) three more decimals are kept. Must follow every pass that
computes with coordinates: numbers are rounded once, from exact values.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from iconkit import codes
from iconkit.numbers import parse_number, parse_numbers, shortest
from iconkit.passes.set_view_box import read_view_box
from iconkit.path import TransformError, decimals_for, matrix, minify, read
from iconkit.svg import DEFINITIONS, SHAPES
from iconkit.tree import Document, Node

_COORDINATES = frozenset(("cx", "cy", "height", "r", "rx", "ry", "width", "x", "x1", "x2", "y", "y1", "y2"))
_STROKE_LENGTHS = frozenset(("stroke-width", "stroke-dashoffset"))
_OPACITIES = frozenset(("fill-opacity", "flood-opacity", "opacity", "stop-opacity", "stroke-opacity"))
_OPACITY_DECIMALS = 3
_EXTRA_IN_DEFINITIONS = 3
# With these a path's vertices or its length are seen, not only its outline.
_NODES_COUNT = ("marker-start", "marker-mid", "marker-end", "stroke-dasharray", "vector-effect", "pathLength")


@dataclass(frozen=True, slots=True)
class _Context:
    """What an element inherits here: user units of the viewBox per unit, and how its outline is seen."""

    scale: float
    stroked: bool = False
    keep_nodes: bool = False
    in_definition: bool = False


def round_numbers(document: Document) -> None:
    box = read_view_box(document.root)
    longer_side = max(box.width, box.height)
    stack = [(document.root, _Context(1.0))]
    while stack:
        node, inherited = stack.pop()
        context = _context(node, inherited)
        decimals = decimals_for(longer_side / context.scale)
        if context.in_definition:
            decimals += _EXTRA_IN_DEFINITIONS
        if node.tag in SHAPES:
            _round_shape(document, node, decimals, context)
        _round_properties(node, decimals)
        stack.extend((child, context) for child in node.children)


def _context(node: Node, inherited: _Context) -> _Context:
    scale = inherited.scale
    in_definition = inherited.in_definition or node.tag in DEFINITIONS or (node.tag in {"defs", "svg"} and scale != 1)
    if text := node.attributes.get("transform"):
        factor = _largest_scale(text)
        if factor is None:
            in_definition = True
        else:
            scale *= factor
    stroke = node.attributes.get("stroke", "inherit")
    return _Context(
        scale,
        inherited.stroked if stroke == "inherit" else stroke != "none",
        inherited.keep_nodes or any(node.attributes.get(name, "none") != "none" for name in _NODES_COUNT),
        in_definition,
    )


def _largest_scale(transform: str) -> float | None:
    """By how much the transform enlarges at most: the larger singular value of its linear part."""
    try:
        a, b, c, d, _, _ = matrix.parse(transform)
    except TransformError:
        return None
    half = (a * a + b * b + c * c + d * d) / 2
    spread = math.sqrt(max(half * half - (a * d - b * c) ** 2, 0.0))
    largest = math.sqrt(half + spread)
    return largest if 1e-12 < largest < 1e12 else None


def _round_shape(document: Document, node: Node, decimals: int, context: _Context) -> None:
    attributes = node.attributes
    if "d" in attributes:
        _, error = read(attributes["d"])
        if error is not None:
            message = f"The path data has a fault at character {error.offset}: {error.reason}"
            hint = "Browsers draw the path up to there. Export the icon again."
            document.report(codes.BAD_PATH, node, message, hint)
        stroked = context.stroked or context.in_definition
        attributes["d"] = minify(attributes["d"], decimals, stroked=stroked, keep_nodes=context.keep_nodes)
    if "points" in attributes and (points := parse_numbers(attributes["points"])) is not None:
        attributes["points"] = " ".join(shortest(value, decimals) for value in points)
    for name in _COORDINATES & attributes.keys():
        _round(node, name, decimals)


def _round_properties(node: Node, decimals: int) -> None:
    for name in _STROKE_LENGTHS & node.attributes.keys():
        _round(node, name, decimals + 1)
    for name in _OPACITIES & node.attributes.keys():
        _round(node, name, _OPACITY_DECIMALS)
    dashes = node.attributes.get("stroke-dasharray", "none")
    if (lengths := parse_numbers(dashes)) is not None:
        node.attributes["stroke-dasharray"] = " ".join(shortest(value, decimals + 1) for value in lengths)


def _round(node: Node, name: str, decimals: int) -> None:
    value = parse_number(node.attributes[name])
    if value is not None:
        node.attributes[name] = shortest(value, decimals)
