"""JSP: ``${...}`` and ``#{...}`` give content, besides the tags that ``masks.py`` knows. Elements of tag libraries
(``c:if``) are components: nobody knows what they put there, and what they enclose may be missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iconkit.scan.readers.masks import Span

_EXPRESSION = re.compile(rb"""(?<!\\)[$#]\{(?P<inside>(?>(?:"[^"{}]*"|'[^'{}]*'|[^"'{}])*))\}""")


def mask_jsp(source: bytes) -> Iterator[Span]:
    for match in _EXPRESSION.finditer(source):
        yield Span(match.start(), match.end(), "output", match["inside"].decode("utf-8", "replace").strip())
