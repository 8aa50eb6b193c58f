"""A nested ``<svg>`` that clips nothing away becomes a group with its viewport as a transform."""

from __future__ import annotations

from iconkit.geometry.painted_box import is_inside
from iconkit.geometry.placement import Placement
from iconkit.geometry.viewport import Viewport, read_viewport
from iconkit.svg import INHERITED
from iconkit.tree import Document, Node

_KEPT = INHERITED | {"clip-path", "display", "filter", "id", "mask", "opacity", "style"}


def flatten_viewports(document: Document) -> None:
    root = document.root
    if not any(node.tag == "svg" for node in root.walk() if node is not root):
        return
    placement = Placement(root)
    sizes = {id(placed.node): placed.size for placed in placement.elements}
    box = root.attributes["viewBox"].split()
    sizes[id(root)] = float(box[2]), float(box[3])
    for placed in placement.elements:
        outer = sizes[id(placed.parent)]
        if placed.node.tag != "svg" or outer is None:
            continue
        viewport = read_viewport(placed.node, outer)
        if viewport is None:
            placed.node.children = []
        elif placed.node.attributes.get("overflow") == "visible" or is_inside(
            placement.shown_box(placed), viewport.box
        ):
            _become_group(placed.node, viewport)


def _become_group(node: Node, viewport: Viewport) -> None:
    transform = node.attributes.get("transform", "")
    a, _, _, d, e, f = viewport.matrix
    if e or f:
        transform += f" translate({_exact(e)} {_exact(f)})"
    if (a, d) != (1, 1):
        transform += f" scale({_exact(a)} {_exact(d)})"
    node.tag = "g"
    node.attributes = {name: value for name, value in node.attributes.items() if name in _KEPT}
    if transform.strip():
        node.attributes["transform"] = transform.strip()


def _exact(value: float) -> str:
    return f"{value:.15g}"
