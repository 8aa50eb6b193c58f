"""Every reference names one element that can serve it, by a plain id; the others go as browsers treat them.

A shape whose ``fill`` refers to nothing has the fallback color or no paint (SVG 2, section 13.2), a clip, mask, filter
or marker that is missing is left out (CSS Masking 1, section 5.1), a ``<use>`` of nothing, or of itself, draws
nothing (SVG 2, section 5.5). Safe because of that; what goes is reported. Must follow the allow-list, which may drop
what is referred to, and come before everything that follows references: from here on they all lead somewhere, never
in a circle, and never to a drawing larger than an icon may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from iconkit import codes
from iconkit.svg import PAINT_SERVERS, SHAPES, has_url, references, rename_references
from iconkit.tree import Document, Node

_ODD_IN_ID = re.compile(r"[\s\"'()\\%#]")
_GRADIENTS = frozenset(("linearGradient", "radialGradient"))
_USED = SHAPES | {"g", "svg", "symbol", "use"}
_SERVING = {
    "fill": PAINT_SERVERS,
    "stroke": PAINT_SERVERS,
    "clip-path": frozenset(("clipPath",)),
    "filter": frozenset(("filter",)),
    "marker-end": frozenset(("marker",)),
    "marker-mid": frozenset(("marker",)),
    "marker-start": frozenset(("marker",)),
    "mask": frozenset(("mask",)),
}
_SERVING_HREF = {
    "use": _USED,
    "linearGradient": _GRADIENTS,
    "radialGradient": _GRADIENTS,
    "pattern": frozenset(("pattern",)),
}


class _Reference(NamedTuple):
    """An attribute that refers to another element."""

    node: Node
    name: str
    target: str


class _Size(NamedTuple):
    """What drawing an element with everything it refers to amounts to, at most."""

    shapes: int
    depth: int


def check_references(document: Document) -> None:
    root = document.root
    nodes = list(root.walk())
    if not any(map(_may_refer, nodes)):
        _check_count(document, sum(node.tag in SHAPES for node in nodes))
        return
    by_id = _plain_ids(document)
    for reference in [found for node in root.walk() for found in _references(node)]:
        target = by_id.get(reference.target)
        if target is None or target.tag not in _serving(reference):
            _drop(document, reference, "which is not in this file" if target is None else f"a <{target.tag}>")
        elif reference.name in {"fill", "stroke"}:
            reference.node.attributes[reference.name] = f"url(#{reference.target})"
    size = _measure(document, by_id)
    _check_count(document, size.shapes)
    if size.depth > (most := document.guard.depth):
        message = f"With every <use> drawn elements are nested {size.depth:,} deep; an icon may have {most} levels."
        document.report(codes.TOO_DEEP, root, message, "Ungroup the drawing and export again.")
    _drop_idle_uses(root)


def _may_refer(node: Node) -> bool:
    """Whether the element may refer to another one, be referred to, or be a ``<use>`` of nothing."""
    attributes = node.attributes
    return node.tag == "use" or "id" in attributes or "href" in attributes or "(" in "".join(attributes.values())


def _check_count(document: Document, shapes: int) -> None:
    if shapes > (most := document.guard.shapes):
        message = f"With every <use> drawn this icon has {shapes:,} shapes; an icon may have {most:,}."
        hint = "Draw the repeated parts once, or flatten the drawing."
        document.report(codes.TOO_LARGE, document.root, message, hint)


def _plain_ids(document: Document) -> dict[str, Node]:
    """The first element of each id, once no id and no reference needs quotes or escapes any more."""
    root = document.root
    wanted = {found.target for node in root.walk() for found in _references(node)}
    by_id: dict[str, Node] = {}
    for node in root.walk():
        own = node.attributes.get("id")
        if own in by_id:
            del node.attributes["id"]
            if own in wanted:
                message = f"Two elements have the id {own!r}; browsers take the first."
                document.report(codes.DUPLICATE_INNER_ID, node, message, "Export the icon again.")
        elif own is not None:
            by_id[own] = node
    # An address may be percent-encoded, the id it names is not (URL standard, "fragment").
    names = {target: unquote(target) for target in wanted if target not in by_id and unquote(target) in by_id}
    taken = set(by_id)
    for old in [old for old in by_id if _ODD_IN_ID.search(old)]:
        plain = _ODD_IN_ID.sub("_", old)
        while plain in taken:
            plain += "_"
        taken.add(plain)
        names |= dict.fromkeys([old, *(key for key, value in names.items() if value == old)], plain)
        by_id[plain] = by_id.pop(old)
        by_id[plain].attributes["id"] = plain
    rename_references(root, names)
    return by_id


def _references(node: Node) -> Iterator[_Reference]:
    for name, value in node.attributes.items():
        if name == "href":
            yield _Reference(node, name, value[1:])
        elif has_url(value):
            for target in references(value):
                yield _Reference(node, name, target)


def _serving(reference: _Reference) -> frozenset[str]:
    if reference.name == "href":
        return _SERVING_HREF.get(reference.node.tag, frozenset())
    return _SERVING.get(reference.name, frozenset())


def _drop(document: Document, reference: _Reference, why: str) -> None:
    node, name, target = reference
    value = node.attributes.pop(name, None)
    if value is None:
        return
    message = f"{name} refers to #{target}, {why}."
    document.report(codes.DANGLING_REFERENCE, node, message, "Export the icon again with all its layers.")
    if name in {"fill", "stroke"}:
        node.attributes[name] = value.partition(") ")[2].strip() or "none"
    elif name.startswith("marker-"):
        node.attributes[name] = "none"


def _measure(document: Document, by_id: dict[str, Node]) -> _Size:
    """The size of the whole drawing; references that lead back to themselves are dropped on the way."""
    sizes: dict[int, _Size] = {}
    # Each entry: an element, the one that refers to it, and the references below it that are still to follow.
    stack = [(document.root, document.root, _below(document.root))]
    while stack:
        node, _, pending = stack[-1]
        reference = next(pending, None)
        if reference is None:
            stack.pop()
            sizes[id(node)] = _add_up(node, by_id, sizes)
        elif reference.name in reference.node.attributes:
            target = by_id[reference.target]
            if target is reference.node or any(target is open_ or target is via for open_, via, _ in stack):
                _drop(document, reference, "which holds it: a drawing cannot hold itself")
                document.had_circles = True
            elif id(target) not in sizes:
                stack.append((target, reference.node, _below(target)))
    return sizes[id(document.root)]


def _below(node: Node) -> Iterator[_Reference]:
    return iter([found for child in node.walk() for found in _references(child)])


def _add_up(node: Node, by_id: dict[str, Node], sizes: dict[int, _Size]) -> _Size:
    shapes, depth = 0, 0
    stack = [(node, 1)]
    while stack:
        below, level = stack.pop()
        shapes += below.tag in SHAPES
        depth = max(depth, level)
        for reference in _references(below):
            size = sizes[id(by_id[reference.target])]
            shapes, depth = shapes + size.shapes, max(depth, level + size.depth)
        stack.extend((child, level + 1) for child in below.children)
    return _Size(shapes, depth)


def _drop_idle_uses(root: Node) -> None:
    """Drop each ``<use>`` of nothing, and of one that has gone."""
    uses = [node for node in root.walk() if node.tag == "use"]
    users: dict[str, list[Node]] = {}
    for use in uses:
        users.setdefault(use.attributes.get("href", "")[1:], []).append(use)
    idle = users.pop("", [])
    while idle:
        use = idle.pop()
        use.attributes.pop("href", None)
        idle += users.pop(use.attributes.get("id", ""), [])
    if uses:
        for node in root.walk():
            node.children = [child for child in node.children if child.tag != "use" or "href" in child.attributes]
