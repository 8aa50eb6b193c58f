"""A small set that has one icon of each kind a rule asks about, and what the rules find with it."""

from __future__ import annotations

import json
from typing import Any

from iconkit.scan.icon_table import IconTable
from iconkit.scan.page import Page
from iconkit.scan.readers import read
from iconkit.scan.rules import check_page


def _icon(icon_id: str, titles: dict[str, str], **more: Any) -> dict[str, Any]:
    files = {"svg": f"svg/{icon_id}.svg", "png": {"1": f"png/{icon_id}.png", "2": f"png/{icon_id}@2x.png"}}
    return {"titles": titles, "external_use": True, "files": files, **more}


MANIFEST: dict[str, Any] = {
    "version": 1,
    "locale": "en",
    "locales": ["ar", "en", "ja"],
    "sprites": {
        "sprite": {"kind": "symbol", "file": "sprite.svg"},
        "inline": {"kind": "inline", "file": "inline.html"},
        "stack": {"kind": "stack", "file": "stack.svg"},
    },
    "files": {},
    "icons": {
        "arrow-left": _icon("arrow-left", {"en": "Arrow left"}, flip=True),
        "arrow-right": _icon("arrow-right", {"en": "Arrow right"}, flip=True),
        "close": _icon("close", {"en": "Close", "ja": "閉じる"}),
        "cross": _icon("cross", {"en": "Close"}, alias_of="close"),
        "star": _icon("star", {"en": "Star"}, role="decorative"),
        "sun": _icon("sun", {"en": "Sunny"}, external_use=False),
        "warning": _icon("warning", {"en": "Warning"}, role="informative"),
    },
}
ICONS = IconTable(MANIFEST, json.dumps(MANIFEST).encode(), {})


def page_of(text: str, name: str = "page.html") -> Page:
    return Page(read(name, text.encode()), ICONS)


def found(text: str, name: str = "page.html") -> list[str]:
    """The names of the rules that find something, once for each finding."""
    return [rule.code.name for rule, _ in check_page(page_of(text, name))]
