"""``color`` goes: what says ``currentColor`` below it says that color itself.

Safe because it is what CSS computes: ``currentColor`` is inherited as the keyword and read where it is used (CSS
Color 4, section 9.3). A clone takes ``color`` from its ``<use>``; in a drawing with clones it stays, but not on the
root, where the outputs put the color of the text around. Must follow ``check_references``, which drops idle clones,
and come before every pass that compares paints.
"""

from __future__ import annotations

from iconkit.svg import SHAPES
from iconkit.tree import Document, Node

_PAINTS = ("fill", "stroke")
_OF_OTHERS = ("stop-color", "flood-color", "lighting-color")
_NOBODYS = "currentColor"


def resolve_color(document: Document) -> None:
    root = document.root
    for node in root.walk():
        if node.attributes.get("color") == _NOBODYS:
            del node.attributes["color"]
    if not any("color" in node.attributes for node in root.walk()):
        return
    if any(node.tag == "use" or "drop-shadow" in node.attributes.get("filter", "") for node in root.walk()):
        _move_into_group(root)
        return
    stack = [(root, _NOBODYS, dict.fromkeys(_PAINTS, ""))]
    while stack:
        node, color, paints = stack.pop()
        color = node.attributes.pop("color", color)
        paints = {name: node.attributes.get(name, value) for name, value in paints.items()}
        if color != _NOBODYS:
            _write(node, color, paints)
        stack.extend((child, color, paints) for child in node.children)


def _write(node: Node, color: str, paints: dict[str, str]) -> None:
    for name in _PAINTS:
        if node.tag in SHAPES and paints[name] == _NOBODYS:
            node.attributes[name] = color
    for name in _OF_OTHERS:
        if node.attributes.get(name) == _NOBODYS:
            node.attributes[name] = color


def _move_into_group(root: Node) -> None:
    if "color" in root.attributes:
        group = Node("g", {"color": root.attributes.pop("color")}, root.line, root.column)
        group.children = root.children
        root.children = [group]
