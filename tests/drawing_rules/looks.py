"""Looks for tests: of drawings as files have them, and a crowd of ordinary icons around those that are tested."""

from __future__ import annotations

import re

from iconkit.drawing_rules import Look
from iconkit.model import Source
from iconkit.normalize import normalize
from iconkit.portraits.portrait import portrait
from tests.samples import XMLNS, make_icon

_ICON = re.compile(r'<svg id="([\w-]+)" (.*?</svg>)')
BACKGROUNDS = ("#ffffff", "#121212")


def look(icon_id: str, svg: str) -> Look:
    """An SVG document that may lack its namespace, as a rule gets it."""
    data = svg if "xmlns" in svg else svg.replace("<svg ", f"<svg {XMLNS} ", 1)
    drawing = normalize(Source(f"{icon_id}.svg", icon_id, "", data.encode())).drawing
    assert drawing is not None
    found = portrait(drawing, BACKGROUNDS)
    assert found is not None
    return Look(make_icon(icon_id)._replace(drawing=drawing), found)


def looks_of(block: str) -> list[Look]:
    """Icons written one on a line, each with its id."""
    return [look(match[1], "<svg " + match[2]) for match in _ICON.finditer(block)]


def crowd() -> list[Look]:
    """Thirty different icons with round lines of 2 of 24 units that keep 2 units clear."""
    root = (
        'viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
    )
    paths = [f"M3 3h18v18H3zM{x} {y}h4M6 {y + 3}l{x - 4} 2" for x in range(7, 13) for y in range(7, 12)]
    return [look(f"crowd{number}", f'<svg {root}><path d="{d}"/></svg>') for number, d in enumerate(paths)]
