"""The kinds of lines that a drawing is made of: their width, and the caps and joins that are to be seen."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from iconkit.geometry.scale import scales
from iconkit.model import Drawing, Stroke
from iconkit.path import IDENTITY, Matrix, TransformError, multiply, parse_transform
from iconkit.svg import INITIAL, SHAPES

_READ = ("stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "vector-effect")
_NOT_SEEN = frozenset(("defs", "symbol", "mask", "clipPath", "marker", "pattern", "filter"))
_EVEN = 1.01  # a transform that enlarges more in one direction than in another leaves no one width
_STARTS, _ENDS = re.compile("[Mm]"), re.compile("[Zz]")
_NUMBER = re.compile(r"-?(?:\d++\.?+\d*+|\.\d++)")  # possessive: half a number is none
# Lines after an M need no letter.
_STRAIGHT = re.compile(rf"[LlHhVv]|[Mm](?:[\s,]*+{_NUMBER.pattern}){{3}}")
_STARTS_HERE = re.compile("(?=[Mm])")
_SEGMENT = re.compile("[LlHhVvCcSsQqTtAa]")
_TWO_LINES = 6  # numbers: a start and two more points


class _Place(NamedTuple):
    values: Mapping[str, str]
    matrix: Matrix


def strokes(drawing: Drawing) -> tuple[Stroke, ...]:
    """Each kind of line once, sorted; none for lines of which no one width can be told."""
    if "stroke" not in drawing.body and not any(name == "stroke" for name, _ in drawing.attributes):
        return ()
    root = ET.fromstring(f"<svg>{drawing.body}</svg>")
    values = {name: INITIAL[name] for name in _READ if name in INITIAL} | dict(drawing.attributes)
    longer = max(drawing.view_box.width, drawing.view_box.height)
    return tuple(sorted(set(_strokes(root, _Place(values, IDENTITY), longer))))


def _strokes(element: ET.Element, outer: _Place, longer: float) -> Iterator[Stroke]:
    if element.tag in _NOT_SEEN:
        return
    own = {name: value for name, value in element.items() if name in _READ and value != "inherit"}
    place = _Place({**outer.values, **own} if own else outer.values, outer.matrix)
    if transform := element.get("transform"):
        try:
            place = place._replace(matrix=multiply(outer.matrix, parse_transform(transform)))
        except TransformError:
            return
    if element.tag in SHAPES and place.values["stroke"] != "none":
        width = _width(place)
        if width is not None:
            cap = place.values["stroke-linecap"] if _has_ends(element) else ""
            join = place.values["stroke-linejoin"] if _has_corners(element) else ""
            yield Stroke(round(width / longer, 5), cap, join)
    for child in element:
        yield from _strokes(child, place, longer)


def _width(place: _Place) -> float | None:
    """In the user units of the viewBox."""
    largest, smallest = scales(place.matrix)
    if "vector-effect" in place.values or largest > smallest * _EVEN:
        return None
    try:
        return float(place.values["stroke-width"]) * largest or None
    except ValueError:
        return None


def _has_ends(element: ET.Element) -> bool:
    if element.tag == "path":
        data = element.get("d", "")
        return len(_STARTS.findall(data)) > len(_ENDS.findall(data))
    return element.tag in {"line", "polyline"}


def _has_corners(element: ET.Element) -> bool:
    """False where all is smooth or a single line. Curves are taken as smooth."""
    if element.tag == "path":
        return any(map(_is_cornered, _STARTS_HERE.split(element.get("d", ""))))
    if element.tag == "rect":
        return element.get("rx") is None and element.get("ry") is None
    return element.tag in {"polygon", "polyline"}


def _is_cornered(subpath: str) -> bool:
    has_more = len(_SEGMENT.findall(subpath)) > 1 or len(_NUMBER.findall(subpath)) >= _TWO_LINES
    return has_more and bool(_STRAIGHT.search(subpath))
