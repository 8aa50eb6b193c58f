"""The accent of a two-tone icon: a color that a page may replace by setting ``--icon-accent``.

In a drawing it is ``var(--icon-accent,COLOR)``. A custom property is inherited into what ``<use>`` draws, also from
another file, so the page sets it where it uses the icon (css-variables-1, section 2; SVG 2, section 5.6.3).
"""

from __future__ import annotations

import re

VARIABLE = "--icon-accent"
_WRITTEN = re.compile(rf"var\({VARIABLE},([^()\"]*)\)")


def with_variable(color: str) -> str:
    """The paint that shows the page's accent, or ``color`` where the page has none."""
    return f"var({VARIABLE},{color})"


def without_variable(markup: str) -> str:
    """``markup``, or one paint, with the accent's own color: for what no page reaches, and renderers without CSS."""
    return _WRITTEN.sub(r"\1", markup)


def accent_of(paint: str) -> str:
    """The accent's own color in a paint; empty if that is no accent."""
    match = _WRITTEN.fullmatch(paint)
    return match[1] if match else ""
