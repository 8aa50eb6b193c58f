"""HTML, and every template syntax that is HTML with something in between: tree-sitter's grammar over masked text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import tree_sitter_html
from tree_sitter import Language, Node, Parser

from iconkit.scan import document
from iconkit.scan.document import Attribute, Call, Document, Element, Hole, Parts, Text, Unknown, Value, unescaped
from iconkit.scan.expressions import alternatives
from iconkit.scan.readers.helper_calls import call_in, has_foreign_tags
from iconkit.scan.readers.masks import OUTPUT, STATEMENT, Mask, Span, masked

MARK = re.compile(
    rb"<(?:[\w.-]+:)?(?:svg|use|img|image|symbol|source|object|Icon|IconButton|icon-kit)(?=[\s/>])", re.IGNORECASE
)
"""Where something of interest may begin."""
_TO_THE_END = re.compile(
    rb"(?i:<(script|style)\b[^>]*+>)(?:.*?</(?i:\1)(?=[\s/>])|(?P<raw>))|<!--(?:-?>|.*?--!?>|(?P<comment>))", re.DOTALL
)
_PAIRS = ((b"<!--", b"-->"), (b"<script", b"</script"), (b"<style", b"</style"))
USES = re.compile(rb"<(?:[\w.-]+:)?(?:use|symbol|Icon|IconButton|icon-kit)(?=[\s/>])", re.IGNORECASE)
"""Of these, what may use an icon without an address of a file, or hold one."""
_BOUND = re.compile(r"(?:v-bind:|x-bind:|:)([\w:-]+)|\[(?:attr\.)?([\w:-]+)\]")
_PREFIX = re.compile(rb"""xmlns:([\w.-]+)\s*=\s*["']http://www\.w3\.org/2000/svg["']""")
_MOST_ALTERNATIVES = 16
_ELEMENTS = {"element", "script_element", "style_element"}
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_TAGS = {"start_tag", "self_closing_tag"}
_NO_ATTRIBUTES = 3  # children of a tag: <, its name, >
# The grammar's own attribute, for tags without an error: a search in their bytes is faster than a node for each part.
_ATTRIBUTE = re.compile(
    rb"""([^<>"'/=\s]+)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^<>"'=\s]+)))?"""
)
_FILLED = (OUTPUT.decode(), STATEMENT.decode())


@lru_cache(maxsize=1)
def _language() -> Language:
    return Language(tree_sitter_html.language())


def read_html(
    path: str,
    source: bytes,
    masks: Sequence[Mask],
    *,
    is_template: bool,
    is_xml: bool = False,
    has_addresses: bool = True,
) -> Document:
    """``is_template`` if the syntax is that of a template, whatever stands in this file; ``is_xml`` if elements of SVG
    may have a prefix."""
    text, spans = source, list[Span]()
    for mask in masks:
        found = list(mask(text))
        text = masked(text, found)
        spans += found
    spans.sort()
    text = _without_open_end(text)
    prefixes = {match[1].decode().lower() for match in _PREFIX.finditer(text)} if is_xml else set[str]()
    reader = _Reader(source, text, [span for span in spans if span.kind != "comment"], prefixes)
    marks = [match.start() for match in MARK.finditer(text)]
    marks += [call.start for call in reader.calls.values()]
    if not marks or not (has_addresses or reader.calls or USES.search(text)):
        return Document(path, source, "html", (), (), is_template)
    root = Parser(_language()).parse(text).root_node
    # A page that begins with the element of all pages, and nothing to fill in, is one that is there as it is seen.
    is_template = is_template or bool(reader.spans) or re.search(rb"<html[\s>]", text, re.IGNORECASE) is None
    is_plain = not is_template and not root.has_error
    roots = tuple(reader.nodes(root.children, None))
    return Document(path, source, "html", roots, tuple(sorted(marks)), is_template, is_plain)


def _without_open_end(text: bytes) -> bytes:
    """What stands behind a comment, script or style that is never closed is in it, to the end (HTML, "Tokenization").
    The grammar would try each of several such, each time to the end."""
    lower = text.lower()
    if all(lower.rfind(opening) <= lower.rfind(closing) for opening, closing in _PAIRS):  # so every one is closed
        return text
    for match in _TO_THE_END.finditer(text):
        if match["raw"] is not None or match["comment"] is not None:
            kept = match.end() if match["comment"] is None else match.start()
            return text[:kept].ljust(len(text))
    return text


class _Reader:
    """Makes nodes of a tree while they are asked for."""

    def __init__(self, source: bytes, text: bytes, spans: list[Span], prefixes: set[str]) -> None:
        self._source = source
        self._text = text
        self.spans = spans
        self._prefixes = prefixes
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
        tag = _first(node, 0, _TAGS)
        name = _first(tag, 1, _TAG_NAMES) if tag else None
        if tag is None or name is None:
            return None
        written = self._text[name.start_byte : name.end_byte].decode("utf-8", "replace")
        known = _lower(written)
        if self._prefixes and known.partition(":")[0] in self._prefixes:
            known = known.partition(":")[2]
        is_void = known in _VOID
        return Element(
            known,
            node.start_byte,
            name.end_byte,
            tag.end_byte if is_void else node.end_byte,
            parent,
            lambda: self._attributes(tag, name.end_byte),
            lambda element: () if is_void else tuple(self.nodes(node.children, element)),
        )

    def _attributes(self, tag: Node, name_end: int) -> tuple[tuple[Attribute, ...], bool]:
        count = tag.child_count - _NO_ATTRIBUTES
        if not tag.has_error:
            matches = [*_ATTRIBUTE.finditer(self._text, name_end, tag.end_byte - 1)] if count else []
            if len(matches) == count:
                return self._described(map(_written, matches), is_open=False)
        parts = (_parsed(child, self._text) for child in tag.children if child.type == "attribute")
        return self._described(parts, is_open=any(child.type == "ERROR" for child in tag.children))

    def _described(self, written: Iterable[_Written], *, is_open: bool) -> tuple[tuple[Attribute, ...], bool]:
        found = list[Attribute]()
        for given, start, end, value_start, value_end, is_bare in written:
            name = given.decode("utf-8", "replace")
            if self.spans and any(mark in name for mark in _FILLED):
                is_open = True
                continue
            if name in {"v-bind", "x-bind"} or name[0] == "{":
                is_open = True
                continue
            value = self._value(end, value_start, value_end, is_bare)
            bound = _BOUND.fullmatch(name) if name[0] in ":[vx" else None
            if bound:
                name = bound[1] or bound[2]
                text = self._source[value.start : value.end].decode("utf-8", "replace")
                value = Value(alternatives(unescaped(text)), value.start, value.end, is_plain=False)
            found.append(Attribute(name.lower(), value, start, end))
        return tuple(found), is_open

    def _value(self, attribute_end: int, start: int, end: int, is_bare: bool) -> Value:
        if start < 0:
            return Value(_EMPTY, attribute_end, attribute_end)
        # The slash of <use href={x}/>.
        if is_bare and any(span.end == end - 1 for span in self._spans(start, end)[-1:]):
            end -= 1
        return self._filled(start, end)

    def _filled(self, start: int, end: int) -> Value:
        spans = self._spans(start, end) if self.spans else ()
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


_Written = tuple[bytes, int, int, int, int, bool]
"""An attribute: its name, where it begins and ends, where its value does (-1 without one), and whether that is bare."""
_EMPTY = (("",),)
_TAG_NAMES = {"tag_name"}


def _written(match: re.Match[bytes]) -> _Written:
    start, end = match.span(match.lastgroup) if match.lastgroup else (-1, -1)
    return match[1], match.start(), match.end(), start, end, match.lastgroup == "bare"


def _parsed(attribute: Node, text: bytes) -> _Written:
    """The same of a node of the grammar."""
    name, value = attribute.children[0], attribute.children[-1]
    start, end = -1, -1
    if value.type == "quoted_attribute_value":
        start, end = value.start_byte + 1, value.end_byte - 1
    elif value.type == "attribute_value":
        start, end = value.start_byte, value.end_byte
    whole = attribute.start_byte, attribute.end_byte
    return text[name.start_byte : name.end_byte], *whole, start, end, value.type == "attribute_value"


def _first(node: Node, usual: int, types: set[str]) -> Node | None:
    """The first child of one of these types, which is where it usually is or, after an error, anywhere."""
    child = node.child(usual)
    if child is not None and child.type in types:
        return child
    return next((child for child in node.children if child.type in types), None)


def _calls(source: bytes, spans: list[Span]) -> Iterator[tuple[int, Call]]:
    """The helpers' calls by where they begin."""
    for span in spans:
        if (call := call_in(span, source)) is not None:
            yield span.start, call


def _lower(name: str) -> str:
    """HTML's names do not tell letters apart; those of components, in templates that have them, do."""
    return name if name[:1].isupper() and not name.isupper() else name.lower()
