"""A box that holds everything an element paints: fills, strokes with joins and caps, and all that is inside it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from iconkit.geometry.outline import outline
from iconkit.geometry.stroke_tips import stroke_tips
from iconkit.geometry.viewport import read_viewport
from iconkit.numbers import parse_number
from iconkit.path import IDENTITY, Matrix, Segments, TransformError, apply, bounds, matrix, similarity, transform
from iconkit.path.bounds import Box
from iconkit.svg import DEFINITIONS, INITIAL, SHAPES
from iconkit.tree import Node

NOTHING: Box = (math.inf, math.inf, -math.inf, -math.inf)
EVERYWHERE: Box = (-math.inf, -math.inf, math.inf, math.inf)

Values = Mapping[str, str]
_MARKERS = ("marker-start", "marker-mid", "marker-end")
_USED = ("fill", "stroke", "stroke-width", "stroke-linejoin", "stroke-linecap", "stroke-miterlimit", *_MARKERS)
START: Values = {name: INITIAL[name] for name in _USED}


class _Place(NamedTuple):
    """An element on the way down: what it inherits, where its parent's units are, and what is shown there."""

    node: Node
    inherited: Values
    matrix: Matrix
    shown: Box
    size: tuple[float, float] | None


def compute(node: Node, inherited: Values) -> Values:
    """The inherited properties that decide how far paint reaches, as computed for ``node``."""
    own = {name: value for name in inherited if (value := node.attributes.get(name, "inherit")) != "inherit"}
    return {**inherited, **own} if own else inherited


def own_matrix(node: Node) -> Matrix | None:
    """The element's transform; None if it cannot be read."""
    try:
        return matrix.parse(node.attributes.get("transform", ""))
    except TransformError:
        return None


def painted_box(node: Node, values: Values, by_id: Mapping[str, Node], size: tuple[float, float] | None) -> Box:
    """A box, in the user space of ``node`` (inside its own transform), around all it and its children paint.

    ``values`` are computed for ``node``, ``size`` is that of its viewport in user units, if known. EVERYWHERE if a
    filter, a marker or something unreadable leaves the box unknown, NOTHING if nothing is painted.
    """
    box = NOTHING
    if "filter" in node.attributes:
        return EVERYWHERE
    if node.tag in SHAPES:
        return _shape_box(node, values, IDENTITY)
    stack = [_Place(child, values, IDENTITY, EVERYWHERE, size) for child in _drawn(node, by_id)]
    while stack:
        place = _entered(stack.pop())
        if place is None:
            return EVERYWHERE
        child = place.node
        if child.tag in SHAPES:
            box = union(box, intersection(_shape_box(child, place.inherited, place.matrix), place.shown))
        elif place.shown != NOTHING:
            stack.extend(place._replace(node=below) for below in _drawn(child, by_id))
        if box == EVERYWHERE:
            return box
    return box


def _drawn(node: Node, by_id: Mapping[str, Node]) -> list[Node]:
    if node.tag == "use":
        return [by_id[node.attributes["href"][1:]]]
    return [
        child
        for child in node.children
        if child.tag not in DEFINITIONS and child.tag != "defs" and child.attributes.get("display") != "none"
    ]


def _entered(place: _Place) -> _Place | None:
    """The place seen from inside its element; None if that is unknown."""
    node, inherited, outer, shown, size = place
    own = own_matrix(node)
    # Where a symbol lands is its use's affair.
    if own is None or "filter" in node.attributes or node.tag == "symbol":
        return None
    inner = matrix.multiply(outer, own)
    if node.tag == "use":
        x, y = (parse_number(node.attributes.get(name, "0")) or 0.0 for name in ("x", "y"))
        if "width" in node.attributes or "height" in node.attributes:
            return None
        inner = matrix.multiply(inner, matrix.translation(x, y))
    elif node.tag == "svg":
        if size is None:
            return None
        viewport = read_viewport(node, size)
        if viewport is None:
            return place._replace(shown=NOTHING)
        inner = matrix.multiply(inner, viewport.matrix)
        size = viewport.size
        if node.attributes.get("overflow") != "visible":
            shown = intersection(shown, transformed(viewport.box, inner))
    return _Place(node, compute(node, inherited), inner, shown, size)


def _shape_box(node: Node, values: Values, to: Matrix) -> Box:
    if any(values[name] != "none" for name in _MARKERS):
        return EVERYWHERE
    stroked = values["stroke"] != "none"
    if values["fill"] == "none" and not stroked:
        return NOTHING
    segments = outline(node)
    width = parse_number(values["stroke-width"])
    if segments is None or (stroked and (width is None or node.attributes.get("vector-effect", "none") != "none")):
        return EVERYWHERE
    if not stroked or not width:
        return bounds(transform(segments, to)) or NOTHING
    factor = similarity(to)
    if factor is None:
        return transformed(_stroked_box(segments, width, values), to)
    return _stroked_box(transform(segments, to), width * factor, values)


def _stroked_box(segments: Segments, width: float, values: Values) -> Box:
    drawn = bounds(segments)
    if drawn is None:
        return NOTHING
    half = width / 2
    is_mitred = values["stroke-linejoin"] not in {"round", "bevel"}
    limit = (parse_number(values["stroke-miterlimit"]) or 4.0) if is_mitred else 0.0
    box = drawn[0] - half, drawn[1] - half, drawn[2] + half, drawn[3] + half
    # A mitre lies between the stroke beside it and its tip.
    for _, _, x, y in stroke_tips(segments, half, limit, square_caps=False):
        box = union(box, (x, y, x, y))
    if values["stroke-linecap"] == "square":
        for from_x, from_y, x, y in stroke_tips(segments, half, 0.0, square_caps=True):
            across, down = abs(y - from_y), abs(x - from_x)
            box = union(box, (x - across, y - down, x + across, y + down))
    return box


def union(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def intersection(one: Box, other: Box) -> Box:
    """What both hold; NOTHING if that is nothing."""
    left, top = max(one[0], other[0]), max(one[1], other[1])
    right, bottom = min(one[2], other[2]), min(one[3], other[3])
    return (left, top, right, bottom) if left <= right and top <= bottom else NOTHING


def transformed(box: Box, to: Matrix) -> Box:
    """The box around ``box`` after a transform."""
    if box in {NOTHING, EVERYWHERE}:
        return box
    left, top, right, bottom = box
    points = [apply(to, x, y) for x, y in ((left, top), (right, top), (right, bottom), (left, bottom))]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def is_inside(inner: Box, outer: Box) -> bool:
    """True if ``outer`` holds ``inner``, within what sums of floats leave of equal numbers."""
    if inner == NOTHING:
        return True
    noise = 1e-9 * max(abs(value) for value in outer) if outer != EVERYWHERE else 0.0
    return (
        inner[0] >= outer[0] - noise
        and inner[1] >= outer[1] - noise
        and inner[2] <= outer[2] + noise
        and inner[3] <= outer[3] + noise
    )
