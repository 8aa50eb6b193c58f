"""The allow-list: only known elements, attributes and same-document references go on; the rest is dropped.

What drew something, or tried to do more than draw, is reported; editor data, titles and metadata go in silence. Safe
because browsers draw nothing for what is dropped in silence. Must follow CSS, so that what a style sheet sets passes
this gate too, without its escapes.
"""

from __future__ import annotations

from iconkit import codes
from iconkit.svg import (
    ATTRIBUTES,
    DESCRIPTIVE_ELEMENTS,
    DRAWN_ELEMENTS,
    PAINT_SERVERS,
    REFUSED,
    has_url,
    is_local_reference,
)
from iconkit.tree import Document, Node

_REFERRING = PAINT_SERVERS | {"use"}


def keep_known(document: Document) -> None:
    for node in document.root.walk():
        node.children = [child for child in node.children if _is_kept(document, child)]
        node.text = ""
        if "xlink:href" in node.attributes:
            # SVG 2, section 16.1.5: where both are given, href wins.
            node.attributes.setdefault("href", node.attributes.pop("xlink:href"))
        attributes = node.attributes.items()
        node.attributes = {name: value for name, value in attributes if _keeps(document, node, name, value)}


def _is_kept(document: Document, node: Node) -> bool:
    if node.tag in DRAWN_ELEMENTS:
        return True
    if refusal := REFUSED.get(node.tag):
        document.report(refusal.code, node, refusal.message, refusal.hint)
    elif not node.tag.startswith("{") and node.tag not in DESCRIPTIVE_ELEMENTS:
        message = f"<{node.tag}> is not an element an icon may have; it is left out."
        document.report(codes.UNKNOWN_ELEMENT, node, message, "Export plain SVG from the drawing tool.")
    return False


def _keeps(document: Document, node: Node, name: str, value: str) -> bool:
    if name.startswith("on"):
        message = f"The event handler {name} is refused: an icon only draws."
        document.report(codes.SCRIPT, node, message, f"Remove the {name} attribute.")
        return False
    if name not in ATTRIBUTES or (name == "href" and node.tag not in _REFERRING):
        return False
    if (name == "href" and not value.startswith("#")) or (has_url(value) and not is_local_reference(value)):
        message = f"{name} refers to something outside this file: {value[:60]!r}."
        hint = "Draw it in this file: an icon loads nothing."
        document.report(codes.EXTERNAL_REFERENCE, node, message, hint)
        return False
    return value.strip() != "" or name == "d"
