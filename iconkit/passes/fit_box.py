"""Every drawing fits into one square box, if the set wants that (``Treatment.box``).

The drawing becomes a nested ``<svg>`` in the box, as large as its viewBox comes out, which cuts off what that did.
Why it is safe, and what it must follow, is on the page beside this file.
"""

from __future__ import annotations

from iconkit.geometry.viewport import read_view_box
from iconkit.markup import view_box_text
from iconkit.model import Frame, Treatment, ViewBox
from iconkit.passes.flatten_viewports import flatten_viewports
from iconkit.svg import SHAPES
from iconkit.tree import Document, Node

_PLAIN = SHAPES | {"g"}
_ALIGNED = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}


def fit_box(document: Document) -> None:
    wish = document.treatment
    if not wish.box:
        return
    root = document.root
    own, outer = read_view_box(root), ViewBox(0, 0, wish.box, wish.box)
    place = _place(own, wish)
    if place == own == outer:
        return
    document.frame = Frame(own, place, outer)
    lengths = zip(("x", "y", "width", "height"), place, strict=True)
    inner = Node("svg", {"viewBox": root.attributes["viewBox"]}, root.line, root.column)
    inner.attributes |= {name: f"{value:.12g}" for name, value in lengths if value}
    inner.children = root.children
    root.attributes["viewBox"] = view_box_text(outer)
    root.children = [inner]
    if all(node.tag in _PLAIN for child in inner.children for node in child.walk()):
        flatten_viewports(document)  # here geometry alone tells what is cut off, and no picture need be compared


def _place(own: ViewBox, wish: Treatment) -> ViewBox:
    """Where the drawing's viewBox goes: all of it into the box, as large as the padding allows."""
    side, padding = wish.box, wish.padding
    if own.width == own.height == side:
        padding = 0.0  # it was drawn for this box, with the clear space that it needs
    room = side - 2 * padding
    scale = room / max(own.width, own.height)
    width, height = own.width * scale, own.height * scale
    align = "xMidYMid" if wish.align in {"bounds", "mass"} else wish.align
    left, top = (room - width) * _ALIGNED[align[1:4]], (room - height) * _ALIGNED[align[5:]]
    return ViewBox(padding + left + wish.move[0], padding + top + wish.move[1], width, height)
