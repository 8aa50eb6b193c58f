"""Small drawings with references, run through single passes and judged by their pictures."""

from __future__ import annotations

from iconkit.parse import parse
from iconkit.passes import Pass
from iconkit.tree import Document, write
from tests.passes import pictures
from tests.samples import make_source

NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
# What removing a clip or a mask may change of 255 levels, as an edge is then anti-aliased once instead of twice.
EDGE = 16


def drawing(body: str, view_box: str = "0 0 24 24") -> str:
    return f'<svg {NAMESPACES} viewBox="{view_box}">{body}</svg>'


def document(markup: str) -> Document:
    return parse(make_source(markup))


def run(markup: str, *passes: Pass) -> str:
    """What the passes make of a drawing, as a document."""
    parsed = document(markup)
    for change in passes:
        change(parsed)
    written = write([parsed.root])
    return written.replace("<svg", f"<svg {NAMESPACES}", 1)


def difference(before: str, after: str) -> int:
    """The largest change of any channel of 255, drawn at 8 times the size and averaged down."""
    return pictures.difference(before, after, finer=8)
