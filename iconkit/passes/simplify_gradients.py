"""A gradient of one color becomes that color."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from iconkit.geometry.outline import outline
from iconkit.gradient_chains import fold_chains, gradients_by_id
from iconkit.numbers import parse_number, shortest
from iconkit.passes.shorten_colors import parse_color
from iconkit.path import bounds
from iconkit.svg import SHAPES, references
from iconkit.tree import Document, Node

_OPACITY = {"fill": "fill-opacity", "stroke": "stroke-opacity"}


class _Solid(NamedTuple):
    """What a gradient of one color paints. ``of_box``: nothing where the shape's box has no width or no height."""

    color: str
    alpha: float
    of_box: bool


def simplify_gradients(document: Document) -> None:
    root = document.root
    by_id = gradients_by_id(root)
    solids = {name: solid for name, node in by_id.items() if (solid := _solid(node, by_id)) is not None}
    if solids:
        _replace(root, solids)
        fold_chains(root)  # which drops those that are not used any more


def _chain(gradient: Node, by_id: Mapping[str, Node]) -> list[Node]:
    """The gradient and those it takes from, nearest first."""
    chain = [gradient]
    while "href" in chain[-1].attributes:
        chain.append(by_id[chain[-1].attributes["href"][1:]])
    return chain


def _solid(gradient: Node, by_id: Mapping[str, Node]) -> _Solid | None:
    chain = _chain(gradient, by_id)
    stops = next((stops for each in chain if (stops := [child for child in each.children if child.tag == "stop"])), [])
    if not stops:
        return _Solid("none", 1.0, False)
    colors = set()
    for stop in stops:
        color = parse_color(stop.attributes.get("stop-color", "#000"))
        opacity = parse_number(stop.attributes.get("stop-opacity", "1"))
        if color is None or opacity is None:
            return None
        colors.add((color.text, round(color.alpha * opacity, 4)))
    if len(colors) > 1:
        return None
    units = next((value for each in chain if (value := each.attributes.get("gradientUnits"))), "objectBoundingBox")
    text, alpha = colors.pop()
    return _Solid(text, alpha, units != "userSpaceOnUse")


def _replace(root: Node, solids: Mapping[str, _Solid]) -> None:
    stack = [(root, {"fill-opacity": "1", "stroke-opacity": "1"})]
    while stack:
        node, inherited = stack.pop()
        values = {name: node.attributes.get(name, value) for name, value in inherited.items()}
        for name, opacity in _OPACITY.items():
            solid = next(
                (solids[target] for target in references(node.attributes.get(name, "")) if target in solids), None
            )
            if solid is None or (solid.of_box and not all(map(_has_area, _painted(node)))):
                continue
            if solid.color == "none" or solid.alpha == 0:
                node.attributes[name] = "none"
            elif solid.alpha == 1:
                node.attributes[name] = solid.color
            elif node.tag in SHAPES and (before := parse_number(values[opacity])) is not None:
                node.attributes[name] = solid.color
                node.attributes[opacity] = shortest(before * solid.alpha, 4)
        stack.extend((child, values) for child in node.children)


def _painted(node: Node) -> list[Node]:
    """The shapes that may have the node's paint; a use, whose shapes are elsewhere, counts as one."""
    return [below for below in node.walk() if below.tag in SHAPES or below.tag == "use"]


def _has_area(node: Node) -> bool:
    """Where its box is flat, a gradient in units of the box paints nothing (SVG 2, section 14.2.3)."""
    segments = outline(node) if node.tag in SHAPES else None
    box = bounds(segments) if segments else None
    return box is not None and box[2] - box[0] > 0 and box[3] - box[1] > 0
