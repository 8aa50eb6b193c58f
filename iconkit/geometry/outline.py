"""A shape element's outline in its own user units, and an element made of an outline."""

from __future__ import annotations

import math

from iconkit.numbers import parse_number, parse_numbers
from iconkit.path import Segments, circle, ellipse, line, polygon, polyline, read, rect
from iconkit.tree import Node

_DIGITS = 12  # significant ones: what float sums leave beyond them is noise

# The attributes that give each shape its geometry (SVG 2, chapters 9 and 10).
GEOMETRY_OF: dict[str, tuple[str, ...]] = {
    "circle": ("cx", "cy", "r"),
    "ellipse": ("cx", "cy", "rx", "ry"),
    "line": ("x1", "y1", "x2", "y2"),
    "path": ("d",),
    "polygon": ("points",),
    "polyline": ("points",),
    "rect": ("x", "y", "width", "height", "rx", "ry"),
}
_RADII = frozenset(("rx", "ry"))
_PATHS = frozenset(("line", "polyline", "polygon", "rect"))


def becomes_path(node: Node) -> bool:
    """True for lines, polygons and rectangles with sharp corners, which are shorter as paths."""
    is_round = any(parse_number(node.attributes.get(name, "0")) != 0 for name in _RADII)
    return node.tag in _PATHS and not (node.tag == "rect" and is_round)


def outline(node: Node) -> Segments | None:
    """The segments of a shape, its equivalent path; empty if it draws nothing.

    None where that is not certain: path data or points with a fault, lengths that are no plain numbers.
    """
    tag = node.tag
    if tag == "path":
        segments, error = read(node.attributes.get("d", ""))
        return None if error else segments
    if tag in {"polyline", "polygon"}:
        text = node.attributes.get("points", "")
        numbers = parse_numbers(text) if text.strip() else []
        if numbers is None or len(numbers) % 2:
            return None
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        return polygon(points) if tag == "polygon" else polyline(points)
    values: dict[str, float | None] = {}
    for name in GEOMETRY_OF[tag]:
        text = node.attributes.get(name, "auto" if name in _RADII else "0")
        values[name] = parse_number(text)
        if values[name] is None and not (name in _RADII and text == "auto"):
            return None
    return _basic_shape(tag, values)


def _basic_shape(tag: str, values: dict[str, float | None]) -> Segments:
    lengths = {name: value or 0.0 for name, value in values.items()}
    if tag == "circle":
        return circle(lengths["cx"], lengths["cy"], lengths["r"])
    if tag == "ellipse":
        return ellipse(lengths["cx"], lengths["cy"], values["rx"], values["ry"])
    if tag == "line":
        return line(lengths["x1"], lengths["y1"], lengths["x2"], lengths["y2"])
    return rect(lengths["x"], lengths["y"], lengths["width"], lengths["height"], values["rx"], values["ry"])


def used_radii(
    rx: float | None, ry: float | None, width: float = math.inf, height: float = math.inf
) -> tuple[float, float]:
    """The radii of an ellipse or of a rect's corners (SVG 2, sections 10.2 and 10.4); None is ``auto``, the other one.

    A negative radius counts as ``auto``, and those of a corner are half its side at most.
    """
    rx, ry = (None if radius is not None and radius < 0 else radius for radius in (rx, ry))
    across = rx if rx is not None else ry or 0.0
    down = ry if ry is not None else rx or 0.0
    return min(across, width / 2), min(down, height / 2)


def path_text(segments: Segments) -> str:
    """The segments as plain path data, all absolute, to 12 significant digits: not rounded to any grid yet."""
    return "".join(
        "z" if segment[0] == "Z" else segment[0] + " ".join(f"{value:.{_DIGITS}g}" for value in segment[1:])
        for segment in segments
    )


def become_path(node: Node, segments: Segments) -> None:
    """Turn a shape into a path of these segments."""
    for name in GEOMETRY_OF[node.tag]:
        node.attributes.pop(name, None)
    node.tag = "path"
    node.attributes["d"] = path_text(segments)
