"""JSX and TSX by tree-sitter's grammar of TypeScript with JSX, which reads plain JavaScript too."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

import tree_sitter_typescript
from tree_sitter import Language, Node, Parser

from iconkit.scan import document
from iconkit.scan.document import Attribute, Described, Document, Element, Text, Unknown, Value, unescaped
from iconkit.scan.expressions import alternatives
from iconkit.scan.readers.html import MARK

_TAGS = {"jsx_opening_element", "jsx_self_closing_element"}
_ELEMENTS = {"jsx_element", "jsx_self_closing_element"}
_NAMES = {"identifier", "member_expression", "jsx_namespace_name", "nested_identifier"}
_HTML_NAMES = {"classname": "class", "xlinkhref": "xlink:href", "htmlfor": "for"}
_NOTHING = {"null", "undefined", "false", "true", "comment", "{", "}", "(", ")", "?", ":", "&&", "||", "??"}


@lru_cache(maxsize=1)
def _language() -> Language:
    return Language(tree_sitter_typescript.language_tsx())


def read_jsx(path: str, source: bytes, *, has_elements: bool) -> Document:
    """``has_elements`` is False for TypeScript without JSX: then the document is only its text."""
    marks = tuple(match.start() for match in MARK.finditer(source)) if has_elements else ()
    if not marks:
        return Document(path, source, "jsx", (), (), is_template=True)
    root = Parser(_language()).parse(source).root_node
    return Document(path, source, "jsx", tuple(_outermost(root, None, source, marks)), marks, is_template=True)


def _outermost(node: Node, parent: Element | None, source: bytes, marks: tuple[int, ...]) -> Iterator[document.Node]:
    """The elements below ``node`` that are in no other element."""
    stack = [node]
    while stack:
        here = stack.pop()
        if here.type in _ELEMENTS:
            yield from _nodes(here, parent, source)
        else:
            at = bisect_left(marks, here.start_byte)
            if at < len(marks) and marks[at] < here.end_byte:
                stack.extend(reversed(here.children))


def _nodes(node: Node, parent: Element | None, source: bytes) -> Iterator[document.Node]:
    """The node itself as the rules know it, or what is in it if it puts nothing around that."""
    if node.type in _ELEMENTS:
        tag = next((child for child in node.children if child.type in _TAGS), node)
        name = next((child for child in tag.children if child.type in _NAMES), None)
        if name is None:  # a fragment
            for child in node.children:
                yield from _nodes(child, parent, source)
            return
        yield _element(node, tag, name, parent, source)
    elif node.type == "jsx_text":
        text = _of(source, node)
        yield Text(unescaped(text), node.start_byte)
    elif node.type == "html_character_reference":
        yield Text(unescaped(_of(source, node)), node.start_byte)
    elif node.type == "jsx_expression":
        yield from _expression(node, parent, source)


def _element(node: Node, tag: Node, name: Node, parent: Element | None, source: bytes) -> Element:
    def describe() -> Described:
        attributes = tuple(_attribute(child, source) for child in tag.children if child.type == "jsx_attribute")
        return attributes, any(child.type == "jsx_expression" for child in tag.children)

    return Element(
        _of(source, name),
        node.start_byte,
        name.end_byte,
        node.end_byte,
        parent,
        describe,
        lambda element: tuple(found for child in node.children for found in _nodes(child, element, source)),
    )


def _attribute(node: Node, source: bytes) -> Attribute:
    written = _of(source, node.children[0])
    name = _HTML_NAMES.get(written.lower(), written.lower())
    given = node.children[-1]
    if len(node.children) == 1:  # React reads a bare attribute as true
        value = Value((("true",),), node.end_byte, node.end_byte, is_plain=False)
    elif given.type == "string":
        value = Value(((unescaped(_of(source, given)[1:-1]),),), given.start_byte + 1, given.end_byte - 1)
    else:
        inside = _of(source, given)[1:-1]
        is_string = re.fullmatch(r"""\s*(["'`])[^"'`$\\]*\1\s*""", inside) is not None
        offset = len(inside) - len(inside.lstrip()) + 2 if is_string else 1
        end = given.end_byte - (len(inside) - len(inside.rstrip()) + 2 if is_string else 1)
        value = Value(alternatives(inside), given.start_byte + offset, end, is_plain=is_string)
    return Attribute(name, value, node.start_byte, node.end_byte)


def _expression(node: Node, parent: Element | None, source: bytes) -> Iterator[document.Node]:
    """The elements that an expression may give, and an Unknown if it may give anything else."""
    is_known, elements = True, list[Node]()
    stack = [*reversed(node.children)]
    while stack:
        here = stack.pop()
        if here.type in _ELEMENTS:
            elements.append(here)
        elif here.type == "string":
            text = alternatives(_of(source, here))[0]
            yield from (Text(part, here.start_byte) for part in text if isinstance(part, str))
        elif here.type in {"parenthesized_expression", "ternary_expression", "binary_expression"}:
            condition = here.children[0] if here.type != "parenthesized_expression" else None
            stack.extend(child for child in reversed(here.children) if child != condition)
            is_known = (is_known and here.type != "binary_expression") or _is_and(here, source)
        elif here.type not in _NOTHING:
            is_known = False
            elements.extend(_inner(here))
    if not is_known:
        yield Unknown(node.start_byte, _of(source, node)[1:-1].strip())
    for element in elements:
        yield from _nodes(element, parent, source)


def _is_and(node: Node, source: bytes) -> bool:
    return any(_of(source, child) == "&&" for child in node.children)


def _inner(node: Node) -> Iterator[Node]:
    stack = [node]
    while stack:
        here = stack.pop()
        if here.type in _ELEMENTS:
            yield here
        else:
            stack.extend(reversed(here.children))


def _of(source: bytes, node: Node) -> str:
    return source[node.start_byte : node.end_byte].decode("utf-8", "replace")
