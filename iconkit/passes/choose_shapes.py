"""Lines, polygons and sharp rectangles become paths; stroked paths that are circles or round rectangles, shapes.

Why that is safe and shorter, and what it must follow, is on the page beside this file.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from iconkit.geometry.outline import become_path, becomes_path, outline
from iconkit.geometry.rounding import Seen, rounded_outline, seen_with
from iconkit.geometry.scale import scales
from iconkit.geometry.viewport import read_view_box
from iconkit.numbers import parse_number, shortest
from iconkit.path import (
    Segments,
    Shape,
    TransformError,
    decimals_for,
    parse_transform,
    recognize,
)
from iconkit.path.arcs import center_form
from iconkit.svg import INHERITED, INITIAL
from iconkit.tree import Document, Node

_START_SHOWS = ("marker-start", "marker-mid", "marker-end", "stroke-dasharray")
_SHAPES = frozenset(("circle", "ellipse", "rect"))
_WITHOUT_NUMBERS = str.maketrans("", "", "0123456789+-.eE, \t\n\f\r")
_OF_ROUND_SHAPES = frozenset("MHVLCSAZmhvlcsaz")
_CURVES = frozenset("CSAcsa")
_MOST_COMMANDS = 12
_FEWEST_SEGMENTS = 3
_SAME = 1e-9
_SHORT = 100  # of the picture's side
_FLAT = 0.5  # radians: less of an arc may become a line

_Values = Mapping[str, str]
_Vector = tuple[float, float]


def choose_shapes(document: Document) -> None:
    root = document.root
    box = read_view_box(root)
    # A clone may have another stroke than its original, and show what this one does not.
    may_find = not root.has("use")
    stack: list[tuple[Node, _Values, float]] = [(root, INITIAL, max(box.width, box.height))]
    while stack:
        node, values, side = stack.pop()
        side = _inner_side(node, side)
        own = {name: value for name, value in node.attributes.items() if name in INHERITED and value != "inherit"}
        if own:
            values = {**values, **own}
        if node.tag == "path":
            if may_find and values["stroke"] != "none":
                _find_shape(node, values, side)
        elif becomes_path(node):
            segments = outline(node)
            if segments:
                become_path(node, segments)
        elif node.tag in _SHAPES:
            _say_less(node, decimals_for(side))
        stack.extend((child, values, side) for child in node.children)


def _inner_side(node: Node, side: float) -> float:
    """The longer viewBox side in the user units of the element."""
    if "transform" not in node.attributes:
        return side
    try:
        largest, _ = scales(parse_transform(node.attributes["transform"]))
    except TransformError:
        return side
    return side / largest if largest else side


def _say_less(node: Node, decimals: int) -> None:
    """An ellipse with one radius is a circle, and a coordinate that is not written is 0: once they are rounded."""
    attributes = node.attributes
    rounded = {
        name: shortest(value, decimals)
        for name in ("x", "y", "cx", "cy")
        if (value := parse_number(attributes.get(name, ""))) is not None
    }
    become_circle(node, decimals)
    for name in ("x", "y", "cx", "cy"):
        if rounded.get(name) == "0":
            del attributes[name]


def become_circle(node: Node, decimals: int) -> None:
    """An ellipse whose radii are the same once they are rounded is a circle, which any turn leaves one."""
    if node.tag != "ellipse":
        return
    attributes = node.attributes
    radii = [parse_number(attributes[name]) for name in ("rx", "ry") if name in attributes]
    known = {shortest(radius, decimals) for radius in radii if radius is not None}
    if len(known) == 1 and None not in radii:
        node.tag = "circle"
        attributes["r"] = attributes.pop("rx", attributes.get("ry", ""))
        attributes.pop("ry", None)


def _find_shape(path: Node, values: _Values, side: float) -> None:
    commands = path.attributes.get("d", "").translate(_WITHOUT_NUMBERS)
    if len(commands) > _MOST_COMMANDS or not _OF_ROUND_SHAPES.issuperset(commands) or _CURVES.isdisjoint(commands):
        return
    if "pathLength" in path.attributes or any(values[name] != "none" for name in _START_SHOWS):
        return
    segments = outline(path)
    seen = seen_with(path, values, side, is_exact=True)
    if segments and (shape := _round_shape(segments, values["stroke-linecap"] == "square", seen)):
        del path.attributes["d"]
        path.tag = shape.name
        path.attributes.update({name: f"{value:.12g}" for name, value in shape.attributes.items()})


def _round_shape(segments: Segments, has_square_caps: bool, seen: Seen) -> Shape | None:
    while len(segments) > 1 and segments[1][0] == "M":
        segments = segments[1:]
    if len(segments) < _FEWEST_SEGMENTS or any(segment[0] == "M" for segment in segments[1:]):
        return None
    first, last = segments[0], segments[-1]
    if last[0] != "Z":
        # Two butt caps that meet on a smooth outline show no seam; two round ones stay inside the stroke.
        if has_square_caps or abs(first[-2] - last[-2]) > _SAME or abs(first[-1] - last[-1]) > _SAME:
            return None
        segments = [*segments, ("Z", first[-2], first[-1])]
    drawn = _recognized(segments)
    if drawn is not None and "ry" not in drawn.attributes:
        return drawn
    if _cannot_be_round(segments, seen.side / _SHORT):
        return drawn
    # As it is going to be written, where curves become arcs, and what was nearly a shape, or nearly a circle, is one:
    # finely in a drawing that has few numbers in the end, and a shape's own numbers coarsely even there.
    fine = rounded_outline(segments, seen)
    coarse = seen._replace(is_exact=False)
    return (
        _recognized(rounded_outline(fine, coarse))
        or _recognized(fine)
        or _recognized(rounded_outline(segments, coarse))
        or drawn
    )


def _cannot_be_round(segments: Segments, short: float) -> bool:
    """Whether there is a corner, a slanted line, or one curve to the left and one to the right.

    Circles, ellipses and round rectangles have none of these, and what is longer than ``short``, many units of the
    grid, is turned by a few degrees at most when it is rounded, and by a fit under a stroke by one.
    """
    ends: list[tuple[_Vector, _Vector]] = []
    turns: set[bool] = set()
    x, y = segments[0][-2], segments[0][-1]
    for segment in segments[1:]:
        to_x, to_y = segment[-2], segment[-1]
        across, down = abs(to_x - x), abs(to_y - y)
        if segment[0] == "C":
            _, x1, y1, x2, y2, _, _ = segment
            leaving, arriving = (x1 - x, y1 - y), (to_x - x2, to_y - y2)
            ends.append((leaving, arriving))
            # Not of half a turn, whose side is uncertain.
            if _is_corner(leaving, arriving, short) and _is_corner(arriving, (-leaving[0], -leaving[1]), short):
                turns.add(_cross(leaving, arriving) > 0)
        elif segment[0] == "A":
            if max(across, down) > short:
                form = center_form(x, y, segment)
                ends.append((form.direction(0), form.direction(1)))
                if abs(form.sweep) > _FLAT:
                    turns.add(form.sweep > 0)
            else:
                ends.append(((0, 0), (0, 0)))
        elif across or down:
            if max(across, down) > short and min(across, down) > max(across, down) / 4:
                return True
            ends.append(((to_x - x, to_y - y), (to_x - x, to_y - y)))
        x, y = to_x, to_y
    return len(turns) > 1 or any(
        _is_corner(ends[index - 1][1], leaving, short) for index, (leaving, _) in enumerate(ends)
    )


def _is_corner(one: _Vector, other: _Vector, short: float) -> bool:
    """Whether directions of edges longer than ``short`` differ by 27 degrees or more."""
    (ux, uy), (vx, vy) = one, other
    if math.hypot(ux, uy) <= short or math.hypot(vx, vy) <= short:
        return False
    return abs(_cross(one, other)) > (ux * vx + uy * vy) / 2


def _cross(one: _Vector, other: _Vector) -> float:
    return one[0] * other[1] - one[1] * other[0]


def _recognized(segments: Segments) -> Shape | None:
    for shape in recognize(segments):
        if shape.name in _SHAPES and (shape.name != "rect" or "rx" in shape.attributes):
            return shape
    return None
