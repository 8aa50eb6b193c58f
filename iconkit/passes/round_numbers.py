"""Numbers get the precision that the viewBox asks for, and path data a short equal form.

Safe because no point moves by more than the bounds that ``iconkit.path.precision`` derives (together less than the
longer viewBox side divided by 3072), seen through the scale of the transforms around it and around all that refers to
it; where a drawing's place is not known (in a definition, or under a transform that cannot be read) three more decimals
are kept. Must follow every pass that computes with coordinates: numbers are rounded once, from exact values.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from iconkit.geometry.rounding import Seen, has_few_numbers, round_shape
from iconkit.geometry.scale import scales
from iconkit.geometry.viewport import read_view_box
from iconkit.numbers import parse_number, parse_numbers, shortest
from iconkit.path import TransformError, decimals_for, parse_transform
from iconkit.svg import DEFINITIONS, SHAPES, references
from iconkit.tree import Document, Node

_OPACITIES = frozenset(("fill-opacity", "flood-opacity", "opacity", "stop-opacity", "stroke-opacity"))
PROPERTIES = _OPACITIES | {"stroke-dasharray", "stroke-dashoffset", "stroke-miterlimit", "stroke-width"}
_OPACITY_DECIMALS = 3
_MITER_DECIMALS = 4
# Of a stroke no wider than half the picture each edge moves by less than the picture's side / 8000, at any scale.
_WIDTH_DIGITS = 4
_DASH_DIGITS = 5  # dashes add up along the path
# With these a path's vertices or its length are seen, not only its outline: the first are inherited, and of them dashes
# show only on a stroke; the others hold for the element alone.
_MARKS = frozenset(("marker-start", "marker-mid", "marker-end", "stroke-dasharray"))
_DASHES = frozenset(("stroke-dasharray",))
_NODES_COUNT = ("vector-effect", "pathLength")
_CONTENT_UNITS = ("clipPathUnits", "maskContentUnits", "patternContentUnits")
_SAYING = _MARKS | {
    "fill",
    "stroke",
    "stroke-width",
    "stroke-linejoin",
    "stroke-linecap",
    "transform",
    *_NODES_COUNT,
    *_CONTENT_UNITS,
}
_OTHER_SCALES = DEFINITIONS | {"defs", "svg"}
# Chains of references that are longer are left at the scale that is known of them.
_DEEPEST_REFERENCES = 8


class _Context(NamedTuple):
    """What an element inherits here: user units of the viewBox per unit, and how its outline is seen."""

    scale: float
    stroked: bool = False
    filled: bool = True
    round_joins: bool = False
    round_caps: bool = False
    marks: frozenset[str] = frozenset()
    keep_nodes: bool = False
    in_definition: bool = False
    stroke_width: float = 1.0
    """0 where it is not known, or not the same in all places."""

    def together(self, other: _Context) -> _Context:
        """What holds for an element that is drawn in both contexts."""
        return _Context(
            max(self.scale, other.scale),
            self.stroked or other.stroked,
            self.filled or other.filled,
            self.round_joins and other.round_joins,
            self.round_caps and other.round_caps,
            self.marks | other.marks,
            self.keep_nodes or other.keep_nodes,
            self.in_definition or other.in_definition,
            self.stroke_width if self.stroke_width == other.stroke_width else 0.0,
        )


def round_numbers(document: Document) -> None:
    box = read_view_box(document.root)
    longer_side = max(box.width, box.height)
    decimals = decimals_for(longer_side)
    contexts = _contexts(document.root, longer_side)
    is_exact = has_few_numbers(document.root)
    for node in document.root.walk():
        if node.tag in SHAPES:
            round_shape(node, _seen(contexts[id(node)], longer_side, is_exact=is_exact))
        for name in PROPERTIES & node.attributes.keys():
            node.attributes[name] = round_property(name, node.attributes[name], decimals)


def _seen(context: _Context, longer_side: float, *, is_exact: bool) -> Seen:
    marks = context.marks if context.stroked or context.in_definition else context.marks - _DASHES
    return Seen(
        longer_side / context.scale,
        context.stroked,
        context.filled,
        context.round_joins and context.round_caps,
        context.keep_nodes or bool(marks),
        is_exact,
        context.in_definition,
        context.stroke_width / 2 if context.stroked else 0.0,
    )


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
    if _SAYING.isdisjoint(attributes) and node.tag not in _OTHER_SCALES:
        return inherited
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
    stroke, fill = attributes.get("stroke", "inherit"), attributes.get("fill", "inherit")
    width = attributes.get("stroke-width")
    own = {name for name in _MARKS & attributes.keys() if attributes[name] != "inherit"}
    return _Context(
        scale,
        inherited.stroked if stroke == "inherit" else stroke != "none",
        inherited.filled if fill == "inherit" else fill != "none",
        _is_round(attributes.get("stroke-linejoin"), inherited.round_joins),
        _is_round(attributes.get("stroke-linecap"), inherited.round_caps),
        (inherited.marks - own) | {name for name in own if attributes[name] != "none"} if own else inherited.marks,
        inherited.keep_nodes or any(attributes.get(name, "none") != "none" for name in _NODES_COUNT),
        in_definition,
        inherited.stroke_width if width in {None, "inherit"} else parse_number(width) or 0.0,
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


@lru_cache(maxsize=4096)
def round_property(name: str, text: str, decimals: int) -> str:
    """The value of one of PROPERTIES as it is written in a picture whose grid has ``decimals``.

    It does not depend on where the property stands, as what is inherited may be written on the shape or far above it:
    lengths of strokes keep as many digits as hold the bound at any scale.
    """
    values = parse_numbers(text)
    if values is None:
        return text
    if name in _OPACITIES:
        return " ".join(shortest(value, _OPACITY_DECIMALS) for value in values)
    if name == "stroke-miterlimit":
        # Upwards, as a corner that just keeps its miter must keep it.
        unit = 10**_MITER_DECIMALS
        return " ".join(shortest(math.ceil(round(value * unit, 3)) / unit, _MITER_DECIMALS) for value in values)
    digits = _WIDTH_DIGITS if name == "stroke-width" else _DASH_DIGITS
    return " ".join(shortest(value, _decimals_of(value, digits, decimals)) for value in values)


def _decimals_of(value: float, digits: int, least: int) -> int:
    return max(digits - 1 - math.floor(math.log10(abs(value))), least) if value else least
