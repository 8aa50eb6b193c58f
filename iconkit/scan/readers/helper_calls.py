"""Calls of iconkit's helpers in template tags: ``icons.icon("close", label="x")``, ``icon "close" decorative=True``."""

from __future__ import annotations

import re

from iconkit.scan.document import Call, Value
from iconkit.scan.expressions import alternatives, arguments
from iconkit.scan.readers.masks import Span

_CALL = re.compile(r"(?:icon|(?:\w+\.)*icons\.(?:icon|button|image)|icon_button|icon_image)\s*\(")
_HELPER = re.compile(r"(icon|button|image)\s*\(\Z")
_TAG = re.compile(r"(icon|icon_button|icon_image)\s+(?=['\"\w])")
_LOADS_OURS = re.compile(rb"\{% load [^%]*\biconkit\b")
_WORD = re.compile(r"""(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:[^()]|\([^()]*\))*\)|[^\s,])+""")
_LONGEST = 2_000  # characters: nobody writes such a call
_KEYWORD = re.compile(r"(\w+)\s*[=:](?!=)\s*(.*)", re.DOTALL)


def has_foreign_tags(source: bytes) -> bool:
    """True for a template of Django that loads tags, and not iconkit's: its ``{% icon %}`` is somebody else's."""
    return b"{% load " in source and _LOADS_OURS.search(source) is None


def call_in(span: Span, source: bytes) -> Call | None:
    """The call that this template tag is; None if it is something else."""
    text = span.source
    if len(text) > _LONGEST:
        return None
    if match := _CALL.match(text):
        helper = _HELPER.search(match[0])
        inside = arguments(text[match.end() : text.rfind(")")])
        words = inside
    elif match := _TAG.match(text):
        helper = match
        words = _WORD.findall(text[match.end() :])
    else:
        return None
    if not words or helper is None:
        return None
    name = helper[1].removeprefix("icon_")
    written = words[0].encode()
    start = source.find(written, span.start, span.end)
    if start < 0:
        return None
    quoted = words[0][:1] in {'"', "'"} and words[0][-1:] == words[0][:1] and len(words[0]) > 1
    value = Value(alternatives(words[0]), start + quoted, start + len(written) - quoted, is_plain=quoted)
    keywords = {
        match[1]: Value(alternatives(match[2]), start, start, is_plain=False)
        for word in words[1:]
        if (match := _KEYWORD.fullmatch(word))
    }
    others = [word for word in words[1:] if not _KEYWORD.fullmatch(word)]
    has_more = any(not word.startswith("*") for word in others)
    return Call(name, value, keywords, bool(others), span.start, "." in text[: helper.end()], has_more)
