"""Numbers get the precision that the viewBox asks for, and path data a short equal form.

Safe because no point moves by more than the bounds that ``iconkit.path.precision`` derives (together less than the
longer viewBox side divided by 3072), seen through the scale of the transforms around it and around all that refers to
it; where a drawing's place is not known (in a definition, or under a transform that cannot be read) three more decimals
are kept. Must follow every pass that computes with coordinates: numbers are rounded once, from exact values.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from iconkit import codes
from iconkit.geometry.scale import scales
from iconkit.geometry.viewport import read_view_box
from iconkit.numbers import parse_number, parse_numbers, shortest
from iconkit.path import TransformError, decimals_for, minify, parse_transform, read, tolerance_for
from iconkit.svg import DEFINITIONS, SHAPES, references
from iconkit.tree import Document, Node

_COORDINATES = frozenset(("cx", "cy", "height", "r", "rx", "ry", "width", "x", "x1", "x2", "y", "y1", "y2"))
_STROKE_LENGTHS = frozenset(("stroke-width", "stroke-dashoffset"))
_OPACITIES = frozenset(("fill-opacity", "flood-opacity", "opacity", "stop-opacity", "stroke-opacity"))
_OPACITY_DECIMALS = 3
_EXTRA_IN_DEFINITIONS = 3
# With these a path's vertices or its length are seen, not only its outline.
_NODES_COUNT = ("marker-start", "marker-mid", "marker-end", "stroke-dasharray", "vector-effect", "pathLength")
_CONTENT_UNITS = ("clipPathUnits", "maskContentUnits", "patternContentUnits")
# Chains of references that are longer are left at the scale that is known of them.
_DEEPEST_REFERENCES = 8


@dataclass(frozen=True, slots=True)
class _Context:
    """What an element inherits here: user units of the viewBox per unit, and how its outline is seen."""

    scale: float
    stroked: bool = False
    round_joins: bool = False
    round_caps: bool = False
    keep_nodes: bool = False
    in_definition: bool = False

    def together(self, other: _Context) -> _Context:
        """What holds for an element that is drawn in both contexts."""
        return _Context(
            max(self.scale, other.scale),
            self.stroked or other.stroked,
            self.round_joins and other.round_joins,
            self.round_caps and other.round_caps,
            self.keep_nodes or other.keep_nodes,
            self.in_definition or other.in_definition,
        )


def round_numbers(document: Document) -> None:
    box = read_view_box(document.root)
    longer_side = max(box.width, box.height)
    contexts = _contexts(document.root, longer_side)
    for node in document.root.walk():
        context = contexts[id(node)]
        side = longer_side / context.scale
        decimals = decimals_for(side)
        if context.in_definition:
            decimals += _EXTRA_IN_DEFINITIONS
        if node.tag in SHAPES:
            _round_shape(document, node, decimals, tolerance_for(side), context)
        _round_properties(node, decimals)


def _contexts(root: Node, longer_side: float) -> dict[int, _Context]:
    """The context of each node, by its id(): where it stands, together with all that refers to it."""
    referred: dict[str, _Context] = {}
    contexts: dict[int, _Context] = {}
    for _ in range(_DEEPEST_REFERENCES):
        known = dict(referred)
        stack = [(root, _Context(1.0))]
        while stack:
            node, inherited = stack.pop()
            name = node.attributes.get("id")
            if name in referred:
                inherited = inherited.together(referred[name])
            context = _context(node, inherited, longer_side)
            contexts[id(node)] = context
            for target in _targets(node):
                there = referred.get(target)
                referred[target] = context if there is None else there.together(context)
            stack.extend((child, context) for child in node.children)
        if referred == known:
            break
    return contexts


def _targets(node: Node) -> Iterator[str]:
    """The ids of what is drawn in this element's coordinates."""
    if node.tag == "use" and (href := node.attributes.get("href", "")).startswith("#"):
        yield href[1:]
    for value in node.attributes.values():
        if "url" in value:
            yield from references(value)


def _context(node: Node, inherited: _Context, longer_side: float) -> _Context:
    attributes = node.attributes
    scale = inherited.scale
    in_definition = inherited.in_definition or node.tag in DEFINITIONS or (node.tag in {"defs", "svg"} and scale != 1)
    if text := attributes.get("transform"):
        factor = _largest_scale(text)
        if factor is None:
            in_definition = True
        else:
            scale *= factor
    if any(attributes.get(name) == "objectBoundingBox" for name in _CONTENT_UNITS):
        # A unit is then a side of what refers to it: at most that of the picture, if it is to be seen whole.
        scale = max(scale, longer_side)
    stroke = attributes.get("stroke", "inherit")
    return _Context(
        scale,
        inherited.stroked if stroke == "inherit" else stroke != "none",
        _is_round(attributes.get("stroke-linejoin"), inherited.round_joins),
        _is_round(attributes.get("stroke-linecap"), inherited.round_caps),
        inherited.keep_nodes or any(attributes.get(name, "none") != "none" for name in _NODES_COUNT),
        in_definition,
    )


def _is_round(value: str | None, inherited: bool) -> bool:
    return inherited if value in {None, "inherit"} else value == "round"


def _largest_scale(transform: str) -> float | None:
    """By how much the transform enlarges at most; None if that cannot be known."""
    try:
        largest, _ = scales(parse_transform(transform))
    except TransformError:
        return None
    return largest if 1e-12 < largest < 1e12 else None


def _round_shape(document: Document, node: Node, decimals: int, tolerance: float, context: _Context) -> None:
    attributes = node.attributes
    if "d" in attributes:
        _, error = read(attributes["d"])
        if error is not None:
            message = f"The path data has a fault at character {error.offset}: {error.reason}"
            hint = "Browsers draw the path up to there. Export the icon again."
            document.report(codes.BAD_PATH, node, message, hint)
        stroked = context.stroked or context.in_definition
        tolerance = 0.0 if context.in_definition else tolerance
        attributes["d"] = minify(
            attributes["d"],
            decimals,
            tolerance=tolerance,
            stroked=stroked,
            round_joins=context.round_joins and context.round_caps,
            keep_nodes=context.keep_nodes,
        )
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
