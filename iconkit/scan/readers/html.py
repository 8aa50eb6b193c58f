"""HTML, and every template syntax that is HTML with something in between: tree-sitter's grammar over masked text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

import tree_sitter_html
from tree_sitter import Language, Node, Parser

from iconkit.scan import document
from iconkit.scan.document import Attribute, Call, Document, Element, Hole, Parts, Text, Unknown, Value, unescaped
from iconkit.scan.expressions import alternatives
from iconkit.scan.readers.helper_calls import call_in, has_foreign_tags
from iconkit.scan.readers.masks import OUTPUT, STATEMENT, Mask, Span, masked

MARK = re.compile(rb"<(?:svg|use|img|image|symbol|source|object|Icon|IconButton|icon-kit)(?=[\s/>])", re.IGNORECASE)
"""Where something of interest may begin."""
_BOUND = re.compile(r"(?:v-bind:|x-bind:|:)([\w:-]+)|\[(?:attr\.)?([\w:-]+)\]")
_MOST_ALTERNATIVES = 16
_ELEMENTS = {"element", "script_element", "style_element"}
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_TAGS = {"start_tag", "self_closing_tag"}
_FILLED = (OUTPUT.decode(), STATEMENT.decode())


@lru_cache(maxsize=1)
def _language() -> Language:
    return Language(tree_sitter_html.language())


def read_html(path: str, source: bytes, masks: Sequence[Mask], *, is_template: bool) -> Document:
    """``is_template`` if the syntax is that of a template, whatever stands in this file."""
    text, spans = source, list[Span]()
    for mask in masks:
        found = list(mask(text))
        text = masked(text, found)
        spans += found
    spans.sort()
    reader = _Reader(source, text, [span for span in spans if span.kind != "comment"])
    marks = [match.start() for match in MARK.finditer(text)]
    marks += [call.start for call in reader.calls.values()]
    if not marks:
        return Document(path, source, "html", (), (), is_template)
    root = Parser(_language()).parse(text).root_node
    # A page that begins with the element of all pages, and nothing to fill in, is one that is there as it is seen.
    is_template = is_template or bool(reader.spans) or re.search(rb"<html[\s>]", text, re.IGNORECASE) is None
    return Document(path, source, "html", tuple(reader.nodes(root.children, None)), tuple(sorted(marks)), is_template)


class _Reader:
    """Makes nodes of a tree while they are asked for."""

    def __init__(self, source: bytes, text: bytes, spans: list[Span]) -> None:
        self._source = source
        self._text = text
        self.spans = spans
        self._starts = [span.start for span in spans]
        self.calls = {} if has_foreign_tags(source) else dict(_calls(source, spans))

    def nodes(self, children: Sequence[Node], parent: Element | None) -> Iterator[document.Node]:
        end: int | None = None
        for child in children:
            if child.type in _ELEMENTS:
                element = self._element(child, parent)
                if element is None:  # a tag that is broken: only what is in it counts
                    yield from self.nodes(child.children, parent)
                else:
                    yield element
                    if element.name in _VOID:  # the grammar counts the text behind it as its content
                        yield from self.nodes(child.children, parent)
            elif child.type in {"text", "entity", "raw_text"}:
                # The space before a piece of text is in no node.
                start = child.start_byte if end is None else end
                yield from self._texts(start, child.end_byte)
            elif child.type == "ERROR":
                yield from self.nodes(child.children, parent)
            end = child.end_byte

    def _element(self, node: Node, parent: Element | None) -> Element | None:
        tag = next((child for child in node.children if child.type in _TAGS), None)
        name = next((child for child in tag.children if child.type == "tag_name"), None) if tag else None
        if tag is None or name is None:
            return None
        written = self._text[name.start_byte : name.end_byte].decode("utf-8", "replace")
        known = _lower(written)
        is_void = known in _VOID
        return Element(
            known,
            node.start_byte,
            name.end_byte,
            tag.end_byte if is_void else node.end_byte,
            parent,
            lambda: self._attributes(tag),
            lambda element: () if is_void else tuple(self.nodes(node.children, element)),
        )

    def _attributes(self, tag: Node) -> tuple[tuple[Attribute, ...], bool]:
        found, is_open = list[Attribute](), False
        for child in tag.children:
            if child.type != "attribute":
                is_open = is_open or child.type == "ERROR"
                continue
            named = child.children[0]
            name = self._text[named.start_byte : named.end_byte].decode("utf-8", "replace")
            if self.spans and any(mark in name for mark in _FILLED):
                is_open = True
                continue
            if name in {"v-bind", "x-bind"} or name.startswith("{"):
                is_open = True
                continue
            value = self._value(child)
            bound = _BOUND.fullmatch(name) if name[0] in ":[vx" else None
            if bound:
                name = bound[1] or bound[2]
                given = self._source[value.start : value.end].decode("utf-8", "replace")
                value = Value(alternatives(unescaped(given)), value.start, value.end, is_plain=False)
            found.append(Attribute(name.lower(), value, child.start_byte, child.end_byte))
        return tuple(found), is_open

    def _value(self, attribute: Node) -> Value:
        node = attribute.children[-1]
        if node.type == "quoted_attribute_value":
            start, end = node.start_byte + 1, node.end_byte - 1
        elif node.type == "attribute_value":
            start, end = node.start_byte, node.end_byte
            if any(span.end == end - 1 for span in self._spans(start, end)[-1:]):  # the slash of <use href={x}/>
                end -= 1
        else:
            return Value((("",),), attribute.end_byte, attribute.end_byte)
        return self._filled(start, end)

    def _filled(self, start: int, end: int) -> Value:
        spans = self._spans(start, end)
        if not spans:
            text = unescaped(self._source[start:end].decode("utf-8", "replace"))
            return Value(((text,),), start, end)
        if len(spans) == 1 and (spans[0].start, spans[0].end, spans[0].kind) == (start, end, "output"):
            return Value(alternatives(spans[0].source), start, end, is_plain=False)
        if any(span.kind == "statement" for span in spans):  # what is between them may be left out
            first, last = spans[0], spans[-1]
            hole = Hole(self._source[first.start : last.end].decode("utf-8", "replace"))
            return Value(((self._plain(start, first.start), hole, self._plain(last.end, end)),), start, end)
        found: tuple[Parts, ...] = ((),)
        at = start
        for span in spans:
            before = self._plain(at, span.start)
            given = alternatives(span.source)
            if len(found) * len(given) > _MOST_ALTERNATIVES:
                given = ((Hole(span.source),),)
            found = tuple((*left, before, *value) for left in found for value in given)
            at = span.end
        return Value(tuple((*left, self._plain(at, end)) for left in found), start, end)

    def _plain(self, start: int, end: int) -> str:
        return unescaped(self._source[start:end].decode("utf-8", "replace"))

    def _spans(self, start: int, end: int) -> list[Span]:
        if not self.spans:
            return []
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return self.spans[first:last]

    def _texts(self, start: int, end: int) -> Iterator[document.Node]:
        at = start
        for span in self._spans(start, end):
            if span.start > at:
                yield self._piece(at, span.start)
            yield self.calls.get(span.start) or Unknown(span.start, span.source, is_empty=span.kind == "statement")
            at = max(at, span.end)
        if at < end:
            yield self._piece(at, end)

    def _piece(self, start: int, end: int) -> Text:
        return Text(unescaped(self._text[start:end].decode("utf-8", "replace")), start)


def _calls(source: bytes, spans: list[Span]) -> Iterator[tuple[int, Call]]:
    """The helpers' calls by where they begin."""
    for span in spans:
        if (call := call_in(span, source)) is not None:
            yield span.start, call


def _lower(name: str) -> str:
    """HTML's names do not tell letters apart; those of components, in templates that have them, do."""
    return name if name[:1].isupper() and not name.isupper() else name.lower()
