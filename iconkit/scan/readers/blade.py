"""Blade, Laravel's templates: directives such as ``@if (...)``, besides the tags that ``masks.py`` knows.

A directive is an at sign that no letter or digit stands before, and a name; brackets that follow belong to it. Those in
``_SILENT`` put nothing onto the page, though what they enclose may be missing; others with brackets give content. A
name that is neither (``@click``, an address) is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iconkit.scan.readers.masks import Span

_DIRECTIVE = re.compile(rb"(?<![\w@])@(?P<name>[A-Za-z]\w*)(?P<open>[ \t]*\()?")
_PHP = re.compile(rb"@php(?=\s).*?@endphp\b", re.DOTALL)
_INSIDE = re.compile(rb""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[()]""", re.DOTALL)
_LONGEST = 4_000  # bytes: nobody writes such a condition
_SILENT = frozenset(
    b"if elseif else endif unless endunless isset endisset empty endempty switch case default break endswitch for "
    b"endfor foreach endforeach forelse endforelse while endwhile continue php endphp auth endauth guest endguest can "
    b"elsecan endcan cannot elsecannot endcannot canany elsecanany endcanany production endproduction env endenv "
    b"hasSection sectionMissing section endsection show stop append overwrite push endpush pushOnce endPushOnce pushIf "
    b"endPushIf prepend endprepend once endonce error enderror session endsession context endcontext fragment "
    b"endfragment extends use props aware verbatim endverbatim slot endslot component endcomponent csrf vite".split()
)


def mask_blade(source: bytes) -> Iterator[Span]:
    at = 0
    while match := _DIRECTIVE.search(source, at):
        at = match.end()
        if match["name"] == b"php" and (block := _PHP.match(source, match.start())):
            at = block.end()
            yield Span(match.start(), at, "statement", "")
            continue
        is_silent = match["name"] in _SILENT
        end = _closed(source, match.end()) if match["open"] else match.end() if is_silent else 0
        if end:
            at = end
            inside = source[match.end() : end - 1] if match["open"] else b""
            content = inside.decode("utf-8", "replace").strip()
            yield Span(match.start(), end, "statement" if is_silent else "output", content)


def _closed(source: bytes, start: int) -> int:
    """Where the bracket that is open at ``start`` is closed; 0 if it is not."""
    depth = 1
    for match in _INSIDE.finditer(source, start, start + _LONGEST):
        depth += (match[0] == b"(") - (match[0] == b")")
        if depth == 0:
            return match.end()
    return 0
