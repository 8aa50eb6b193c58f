"""CSS by tinycss2: a Document that is nothing but the addresses in ``url()``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import tinycss2

from iconkit.scan.document import URL, Attribute, Document, Element, Value

_LINE_END = re.compile(rb"\r\n|[\n\r\f]")


def read_css(path: str, source: bytes) -> Document:
    if b"url(" not in source.lower():
        return Document(path, source, "css", (), ())
    text = source.decode("utf-8", "replace")
    # Where lines begin for CSS (CSS Syntax 3, section 3.3): after \r\n, \n, \r and \f.
    starts = [0, *(match.end() for match in _LINE_END.finditer(source)), len(source)]
    rules = tinycss2.parse_component_value_list(text)
    roots = []
    for url, line, column in _urls(rules):
        line_start = starts[line - 1]
        before = source[line_start : starts[line]].decode("utf-8", "replace")[: column - 1]
        token = line_start + len(before.encode())
        start = source.find(url.encode(), token)
        if start >= 0:
            value = Value(((url,),), start, start + len(url.encode()))
            attribute = Attribute("src", value, token, value.end)
            roots.append(_element(attribute, token, value.end))
    return Document(path, source, "css", tuple(roots), tuple(root.start for root in roots))


def _urls(tokens: Sequence[Any]) -> Iterator[tuple[str, int, int]]:
    stack = [*reversed(tokens)]
    while stack:
        token = stack.pop()
        if token.type == "url":
            yield token.value, token.source_line, token.source_column
        elif token.type == "function" and token.lower_name == "url":
            for inner in token.arguments:
                if inner.type == "string":
                    yield inner.value, token.source_line, token.source_column
        elif token.type == "function":
            stack.extend(reversed(token.arguments))
        elif token.type.endswith("block"):
            stack.extend(reversed(token.content))


def _element(attribute: Attribute, start: int, end: int) -> Element:
    return Element(URL, start, start, end, None, lambda: ((attribute,), False), lambda _: ())
