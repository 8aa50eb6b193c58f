"""The allow-list: only known elements, attributes and same-document references go on; the rest is dropped.

What drew something, or tried to do more than draw, is reported; editor data, titles, metadata and what is hidden or
empty go in silence. Safe because browsers draw nothing for what is dropped in silence. Must follow CSS, so that what a
style sheet sets passes this gate too, without its escapes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from iconkit import codes
from iconkit.attribute_values import is_value
from iconkit.geometry.outline import path_text
from iconkit.path.read import read
from iconkit.svg import (
    ATTRIBUTES,
    DEFINITIONS,
    DESCRIPTIVE_ELEMENTS,
    DRAWN_ELEMENTS,
    PAINT_SERVERS,
    REFUSED,
    SHAPES,
    TEXT_ELEMENTS,
    has_url,
    is_local_reference,
    needed_nodes,
    referenced_ids,
    references,
)
from iconkit.tree import Document, Node

_REFERRING = PAINT_SERVERS | {"use"}
_DRAWING_NOTHING = DEFINITIONS | {"defs"}
_LONGEST_QUOTE = 40
_LONGEST_REMEMBERED = 100  # characters, which bounds the memory
_EXPORT = "Export the icon again."
_IMAGES = frozenset(("image", "feImage"))
# Paint that only its own editor draws.
_OTHER_PAINT = frozenset(("hatch", "mesh", "meshgradient", "solidColor"))


def keep_known(document: Document) -> None:
    nodes = list(document.root.walk())
    refused = [node for node in nodes if node.tag in REFUSED]
    drawn = _drawn(document.root, nodes) if refused else set()
    gone = {below.attributes.get("id") for node in refused for below in node.walk()} - {None}
    for node in document.root.walk():
        node.children = [child for child in node.children if _is_kept(document, child, drawn)]
        node.text = ""
        if "xlink:href" in node.attributes:
            # SVG 2, section 16.1.5: where both are given, href wins.
            node.attributes.setdefault("href", node.attributes.pop("xlink:href"))
        if "href" in node.attributes:
            # White space around an address is none of it (URL standard, "basic URL parser").
            node.attributes["href"] = node.attributes["href"].strip(" \t\r\n")
        node.attributes = {
            name: value
            for name, value in node.attributes.items()
            if name == "d"
            or (len(value) < _LONGEST_REMEMBERED and _is_plain(name, value))
            or _keeps(document, node, name, value)
        }
        if node.tag == "path":
            node.attributes["d"] = _path(document, node, node.attributes.get("d", ""))
        if gone and node.attributes.get("href", "#")[1:] in gone:
            del node.attributes["href"]  # that it leads nowhere now is the fault reported already
    _drop_inside_shapes(document.root)


def _drop_inside_shapes(root: Node) -> None:
    """A shape draws none of its children (SVG 2, section 5.1), but something else may refer to one."""
    if any(node.children for node in root.walk() if node.tag in SHAPES):
        needed = needed_nodes(root, referenced_ids(root))
        for node in root.walk():
            if node.tag in SHAPES:
                node.children = [child for child in node.children if id(child) in needed]


def _path(document: Document, node: Node, text: str) -> str:
    """Path data up to where it is none: browsers draw it up to its first error (SVG 2, section 9.5.4)."""
    segments, error = read(text)
    if error is None:
        return text if segments else ""
    if not segments:
        if text.strip():
            document.report(codes.BAD_PATH, node, f"{text[:60]!r} is not path data.", _EXPORT)
        return ""
    message = f"The path data has a fault at character {error.offset}: {error.reason}"
    document.report(codes.BAD_PATH, node, message, f"Browsers draw the path up to there. {_EXPORT}")
    return path_text(segments)


def _drawn(root: Node, nodes: list[Node]) -> set[int]:
    """The ``id()`` of every element that draws: that is not hidden, nor a definition that nothing drawn refers to."""
    by_id: dict[str, Node] = {}
    for node in nodes:
        if "id" in node.attributes:
            by_id.setdefault(node.attributes["id"], node)
    drawn: set[int] = set()
    stack = [root]
    while stack:
        node = stack.pop()
        if id(node) in drawn or node.attributes.get("display") == "none":
            continue
        drawn.add(id(node))
        stack += [by_id[target] for target in _targets(node) if target in by_id]
        stack += [child for child in node.children if child.tag not in _DRAWING_NOTHING]
    return drawn


def _targets(node: Node) -> Iterator[str]:
    for name, value in node.attributes.items():
        if name in {"href", "xlink:href"}:
            yield value[1:]
        elif has_url(value):
            yield from references(value)


def _is_kept(document: Document, node: Node, drawn: set[int]) -> bool:
    if node.tag in DRAWN_ELEMENTS:
        return True
    if refusal := REFUSED.get(node.tag):
        text = " ".join(node.text.split())
        is_empty = (node.tag in TEXT_ELEMENTS and not text) or (node.tag in _IMAGES and not _address(node))
        if id(node) in drawn and not is_empty:
            quote = f" It says {text[:_LONGEST_QUOTE]!r}." if text else ""
            document.report(refusal.code, node, refusal.message + quote, refusal.hint)
    elif not node.tag.startswith("{") and node.tag not in DESCRIPTIVE_ELEMENTS:
        message = f"<{node.tag}> is not an element an icon may have; it is left out."
        hint = "Export plain SVG from the drawing tool."
        if node.tag in _OTHER_PAINT:
            hint = "Browsers do not draw it: paint with a color, or a linear or radial gradient."
        document.report(codes.UNKNOWN_ELEMENT, node, message, hint)
    return False


def _address(node: Node) -> str:
    """What an image shows; nothing is left of an address that leads out of the file."""
    return node.attributes.get("href", node.attributes.get("xlink:href", ""))


@lru_cache(maxsize=4096)  # a set has few attributes that are not geometry
def _is_plain(name: str, value: str) -> bool:
    """Whether the attribute may stay wherever it is, as it refers to nothing."""
    return name in ATTRIBUTES and name != "href" and "(" not in value and value.strip() != "" and is_value(name, value)


def _keeps(document: Document, node: Node, name: str, value: str) -> bool:
    if name not in ATTRIBUTES or (name == "href" and node.tag not in _REFERRING):
        return False
    if (name == "href" and not value.startswith("#")) or (has_url(value) and not is_local_reference(value)):
        message = f"{name} refers to something outside this file: {value[:60]!r}."
        hint = (
            "Copy what it refers to into this file, as an icon loads nothing. "
            "Inkscape: Edit > Clone > Unlink Clone; Illustrator: Links > Embed."
        )
        document.report(codes.EXTERNAL_REFERENCE, node, message, hint)
        return False
    if not is_value(name, value):
        message = f"{value[:60]!r} is not a value of {name}; browsers ignore it."
        document.report(codes.CSS_SYNTAX, node, message, "Export the icon again, or correct the value.")
        return False
    return value.strip() != ""
