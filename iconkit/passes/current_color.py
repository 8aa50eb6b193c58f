"""A drawing with one ink takes the color of the text around it: that ink becomes ``currentColor``.

One ink is one opaque sRGB color over everything that is painted, however it is written or inherited, with black
where nothing is said. A second color, a gradient, a pattern or a filter makes the drawing a colored one, which
keeps its colors: a white hole over a black shape is two inks. Safe because what masks hold is not ink, and a mask's
luminance is fixed first, so that it does not follow the page. Must follow ``drop_hidden`` (what is not painted has no
say), ``resolve_color`` and ``shorten_colors`` (one color, one spelling).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from iconkit.svg import PAINT_SERVERS, SHAPES, referenced_ids
from iconkit.tree import Document, Node

_NOT_INK = frozenset(("mask", "clipPath", "filter", "linearGradient", "radialGradient"))
_USED_ONLY = frozenset(("defs", "symbol"))
# A color with alpha of its own cannot become currentColor: the alpha would be lost.
_OPAQUE = re.compile(r"#[0-9a-f]{3}(?:[0-9a-f]{3})?|[A-Za-z]+")
_COLORED = PAINT_SERVERS | {"filter"}
_PAINTS = ("fill", "stroke")
_BLACK = "#000"  # what currentColor is in a file of its own
MAX_USES = 1000
MAX_USE_DEPTH = 20


class _Paint(NamedTuple):
    """The computed paints that an element hands down; ``currentColor`` is inherited as the keyword."""

    fill: str | None  # None: nobody has said, so it is black
    stroke: str
    color: str

    @property
    def inks(self) -> set[str]:
        """The colors that a shape of these paints shows."""
        paints = {self.fill or _BLACK, self.stroke} - {"none"}
        return {self.color if paint == "currentColor" else paint for paint in paints}


_INITIAL = _Paint(None, "none", "currentColor")


def current_color(document: Document) -> None:
    root = document.root
    painted = list(_painted(root))
    inked = _holding(root, {id(node) for node, _ in painted})
    in_masks = _reached_from_masks(root)
    inks = {ink for _, paint in painted for ink in paint.inks}
    is_one = len(inks) == 1 and not any(_is_colored(node) for node in root.walk())
    # A paint of its own on something that is both ink and part of a mask cannot become both colors.
    is_shared = any(_has_paint(node) and id(node) in in_masks & inked for node in root.walk())
    becomes_current = is_one and _OPAQUE.fullmatch(min(inks)) is not None and not is_shared
    _settle_masks(root, in_masks - inked, becomes_current=becomes_current)
    if not becomes_current:
        return
    for node in root.walk():
        if id(node) in in_masks or node.tag in _NOT_INK:
            continue
        for name in _PAINTS:
            value = node.attributes.get(name)
            if value is not None and value != "none":
                node.attributes[name] = "currentColor"
        node.attributes.pop("color", None)
    if any(paint.fill is None for _, paint in painted):
        root.attributes["fill"] = "currentColor"


def is_monochrome(root: Node) -> bool:
    """True if ``current_color`` has made ``currentColor`` the only ink."""
    inks = {ink for _, paint in _painted(root) for ink in paint.inks}
    return inks == {"currentColor"} and not any(_is_colored(node) for node in root.walk())


def _is_colored(node: Node) -> bool:
    return node.tag in _COLORED or "style" in node.attributes or "filter" in node.attributes


def _painted(root: Node) -> Iterator[tuple[Node, _Paint]]:
    """Every shape that is drawn, once for each way it is drawn, with its computed paints.

    A marker counts as drawn where it stands: it inherits there, whatever refers to it.
    """
    by_id = {node.attributes["id"]: node for node in root.walk() if "id" in node.attributes}
    stack: list[tuple[Node, _Paint, int, bool]] = [(root, _INITIAL, 0, True)]
    uses = 0
    while stack:
        node, inherited, depth, is_drawn = stack.pop()
        paint = _compute(node, inherited)
        if node.tag in SHAPES and is_drawn:
            yield node, paint
        elif node.tag == "use" and is_drawn:
            uses += 1
            target = by_id.get(node.attributes.get("href", "")[1:])
            if target is not None and depth < MAX_USE_DEPTH and uses <= MAX_USES:
                stack.append((target, paint, depth + 1, True))
                continue
        for child in node.children:
            if child.tag not in _NOT_INK:
                drawn_here = child.tag == "marker" or (is_drawn and child.tag not in _USED_ONLY)
                stack.append((child, paint, depth, drawn_here))


def _compute(node: Node, inherited: _Paint) -> _Paint:
    said = node.attributes
    return _Paint(
        said.get("fill", inherited.fill), said.get("stroke", inherited.stroke), said.get("color", inherited.color)
    )


def _reached_from_masks(root: Node) -> set[int]:
    """The ``id()`` of every element in a mask, or that something in a mask refers to."""
    by_id = {node.attributes["id"]: node for node in root.walk() if "id" in node.attributes}
    reached: set[int] = set()
    stack = [node for node in root.walk() if node.tag == "mask"]
    while stack:
        top = stack.pop()
        if id(top) in reached:
            continue
        reached.update(id(node) for node in top.walk())
        stack.extend(by_id[target] for target in sorted(referenced_ids(top)) if target in by_id)
    return reached


def _holding(root: Node, wanted: set[int]) -> set[int]:
    """``wanted``, a set of ``id()``, with those of every element that holds one of them."""
    holding = set(wanted)
    for node in reversed(list(root.walk())):
        if any(id(child) in holding for child in node.children):
            holding.add(id(node))
    return holding


def _has_paint(node: Node) -> bool:
    return any(node.attributes.get(name, "none") != "none" for name in _PAINTS)


def _settle_masks(root: Node, in_masks: set[int], *, becomes_current: bool) -> None:
    """Write on masks what they inherit, if that follows the page, and in them a fixed color for ``currentColor``."""
    stack = [(root, _INITIAL)]
    while stack and in_masks:
        node, inherited = stack.pop()
        paint = _compute(node, inherited)
        color = _BLACK if paint.color == "currentColor" else paint.color
        if node.tag == "mask":
            follows = {"fill": inherited.fill or _BLACK, "stroke": inherited.stroke}
            for name, value in follows.items():
                if name not in node.attributes and (value == "currentColor" or (becomes_current and value != "none")):
                    node.attributes[name] = color if value == "currentColor" else value
        if id(node) in in_masks:
            for name in _PAINTS:
                if node.attributes.get(name) == "currentColor":
                    node.attributes[name] = color
        stack.extend((child, paint) for child in node.children)
