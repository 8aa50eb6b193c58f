"""One shape with the numbers that it is going to be written with.

``round_numbers`` writes them; who decides by how a shape is going to look, or by how long it is going to be, asks here
too, so that the finished drawing, normalized again, is judged by the same numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from iconkit.geometry.outline import becomes_path, outline, path_text
from iconkit.numbers import parse_number, parse_numbers, shortest
from iconkit.path import IDENTITY, Matrix, Segments, decimals_for, minify, read, step_for, tolerance_for
from iconkit.tree import Node

_COORDINATES = frozenset(("cx", "cy", "height", "r", "rx", "ry", "width", "x", "x1", "x2", "y", "y1", "y2"))
_EXTRA_IN_DEFINITIONS = 3
# A drawing whose paths have up to so many numbers is kept nearly as it is drawn, which there costs a few bytes: with so
# many decimals more, and, where no stroke hides it, so much less tolerance for fits. An edge then moves by less than
# box/800,000, and hardly ever past one of the few lines in a pixel that a renderer looks at.
_FEW_NUMBERS = 160
_EXTRA_IF_FEW = 2
_STRICTER_IF_FEW = 50
# With these a path's vertices or its length are seen, not only its outline; dashes show only on a stroke.
_MARKERS = ("marker-start", "marker-mid", "marker-end")
_NODES_COUNT = ("vector-effect", "pathLength")


class Seen(NamedTuple):
    """How a shape is seen: ``side`` is the longer one of the viewBox in the shape's own user units.

    ``is_exact`` holds where the whole drawing has few numbers, ``in_definition`` where the place of the shape is not
    known; ``half_width`` is 0 where no one width of the stroke is known. The rest is what ``iconkit.path.minify`` calls
    so.
    """

    side: float
    stroked: bool
    filled: bool
    round_joins: bool
    keep_nodes: bool
    is_exact: bool
    in_definition: bool = False
    half_width: float = 0.0


def seen_with(node: Node, values: Mapping[str, str], side: float, *, is_exact: bool) -> Seen:
    """A shape outside of definitions, by its computed values."""
    stroked = values["stroke"] != "none"
    keep_nodes = (
        any(node.attributes.get(name, "none") != "none" for name in _NODES_COUNT)
        or any(values[name] != "none" for name in _MARKERS)
        or (stroked and values["stroke-dasharray"] != "none")
    )
    round_joins = values["stroke-linejoin"] == values["stroke-linecap"] == "round"
    half_width = (parse_number(values["stroke-width"]) or 0) / 2 if stroked else 0.0
    filled = values["fill"] != "none"
    return Seen(side, stroked, filled, round_joins, keep_nodes, is_exact, half_width=half_width)


def has_few_numbers(root: Node) -> bool:
    """Whether all path data together has few numbers, with every command written out, once polygons are paths."""
    count = 0
    for node in root.walk():
        segments = (outline(node) or ()) if node.tag == "path" or becomes_path(node) else ()
        count += sum(map(len, segments)) - len(segments)
        if count > _FEW_NUMBERS:
            return False
    return True


def rounded_path(text: str, seen: Seen, matrix: Matrix = IDENTITY) -> str:
    """Short path data for what ``text`` draws after the matrix; ``seen`` is how it is seen after it."""
    decimals, tolerance, step = decimals_for(seen.side), tolerance_for(seen.side), step_for(seen.side)
    box, stroked = seen.side, seen.stroked or seen.in_definition
    if seen.in_definition:
        decimals, tolerance, step, box = decimals + _EXTRA_IN_DEFINITIONS, 0.0, 1, 0.0
    elif seen.is_exact:
        decimals, step, box = decimals + _EXTRA_IF_FEW, 1, 0.0
        tolerance = tolerance if stroked else tolerance / _STRICTER_IF_FEW
    elif stroked and not seen.half_width:
        box = 0.0
    return minify(
        text,
        decimals,
        tolerance=tolerance,
        stroked=stroked,
        filled=seen.filled or seen.in_definition,
        round_joins=seen.round_joins,
        keep_nodes=seen.keep_nodes,
        step=step,
        box=box,
        half_width=seen.half_width,
        matrix=matrix,
    )


def rounded_outline(segments: Segments, seen: Seen) -> Segments:
    """The outline as it is going to be written."""
    return read(rounded_path(path_text(segments), seen))[0]


def round_shape(node: Node, seen: Seen) -> None:
    """Give the shape's geometry attributes the numbers that they are written with."""
    attributes = node.attributes
    if "d" in attributes:
        attributes["d"] = rounded_path(attributes["d"], seen)
    decimals = decimals_for(seen.side) + (_EXTRA_IN_DEFINITIONS if seen.in_definition else 0)
    if "points" in attributes and (points := parse_numbers(attributes["points"])) is not None:
        attributes["points"] = " ".join(shortest(value, decimals) for value in points)
    for name in _COORDINATES & attributes.keys():
        value = parse_number(attributes[name])
        if value is not None:
            attributes[name] = shortest(value, decimals)
