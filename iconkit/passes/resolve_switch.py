"""``<switch>`` becomes its first branch that any reader can draw, ``<a>`` becomes a group.

Safe because that is how every browser draws a switch (SVG 2, section 5.8). Must follow CSS, whose selectors may name
the switch, and come before the allow-list: what a switch leaves out (Illustrator's private data, HTML fallbacks) is
not part of the icon, so nothing later may complain about it.
"""

from __future__ import annotations

from iconkit.svg import DRAWN_ELEMENTS, REFUSED
from iconkit.tree import Document, Node

# Not requiredFeatures, which SVG 2 took out: every browser ignores it.
_CONDITIONS = ("requiredExtensions", "systemLanguage")


def resolve_switch(document: Document) -> None:
    """The conditions hold outside a switch as well: an element that asks for more than SVG is not drawn."""
    for node in document.root.walk():
        if node.tag == "switch":
            branch = next((child for child in node.children if _is_drawn(child) and _holds(child)), None)
            node.children = [] if branch is None else [branch]
            node.tag = "g"
        elif node.tag == "a":
            node.tag = "g"
            node.attributes.pop("href", None)
            node.attributes.pop("xlink:href", None)
        node.children = [child for child in node.children if _holds(child)]


def _is_drawn(node: Node) -> bool:
    drawn = node.tag in DRAWN_ELEMENTS or node.tag in {"switch", "a"} or node.tag in REFUSED
    return drawn and node.tag != "foreignObject"


def _holds(node: Node) -> bool:
    """A part in some language or for some extension is for some readers only: an icon is for all."""
    return not any(name in node.attributes for name in _CONDITIONS)
