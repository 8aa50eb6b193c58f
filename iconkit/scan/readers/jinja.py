"""Jinja by Jinja's own lexer. A template that it does not accept is of a dialect, and is read as ``masks.py`` says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError

from iconkit.scan.readers.masks import Span, mask_tags, statement_or_output

_LINE_END = re.compile(r"\r\n?")
_BEGINS = {"variable_begin", "block_begin", "comment_begin"}
_ENDS = {"variable_end", "block_end", "comment_end"}


def mask_jinja(source: bytes) -> Iterator[Span]:
    """What is between ``{% raw %}`` and ``{% endraw %}`` is read too: it is for another engine."""
    try:
        yield from [*_spans(source)]
    except TemplateSyntaxError:
        yield from mask_tags(source)


def _spans(source: bytes) -> Iterator[Span]:
    """Raises TemplateSyntaxError."""
    # One character is one byte, and a line ends in \n, as Jinja makes of every line's end, without a byte less.
    text = _LINE_END.sub(lambda end: " \n" if len(end[0]) == 2 else "\n", source.decode("latin-1"))
    at = start = inside = 0
    for _, kind, value in _environment().lex(text):
        at = text.index(value, at)  # the lexer leaves out the space before a tag with a minus sign
        if kind in _BEGINS:
            start, inside = at, at + len(value)
        elif kind == "raw_begin":
            start = at + len(value)
            yield Span(at, start, "comment", "")
        elif kind == "raw_end":
            for span in mask_tags(source[start:at]):
                yield span._replace(start=start + span.start, end=start + span.end)
            yield Span(at, at + len(value), "comment", "")
        elif kind in _ENDS:
            written = source[inside:at].decode("utf-8", "replace")
            end = at + len(value.rstrip())  # with a minus sign, the space behind belongs to it
            yield Span(start, end, *statement_or_output(kind.removesuffix("_end"), written))
        at += len(value)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(keep_trailing_newline=True)
