"""Search words instead of a title: ``line, chart, up, arrow, graph``."""

from __future__ import annotations

import re

from iconkit.data import fold, ordinary
from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_SEPARATOR = re.compile(r"(?<!\d)[,，،、]|[,，،、](?!\d)|[;；؛|｜•·](?=\s|\w)")
_GLUED = re.compile(r"[^\W\d_],[^\W\d_]")
_HASHTAGS = re.compile(r"#\w+(?:[\s,]+#\w+)+")


def check(name: Name) -> Finding | None:
    title = name.title
    items = [item.strip() for item in _SEPARATOR.split(title)]
    items = [item for item in items if item]
    if _GLUED.search(title) or _HASHTAGS.fullmatch(title):
        pass
    elif len(items) < 3 or fold(items[-1].split()[0]) in ordinary("conjunctions") or _ends_with_pair(items):
        return None
    return Finding(
        f"{quoted(title)} is a list of search words.",
        "Keep the one that says what the icon means; the others belong in the icon's tags.",
    )


def _ends_with_pair(items: list[str]) -> bool:
    """True for ``Red, white and blue``: the last comma of the list is a word."""
    last = items[-1].split()
    return len(last) > 2 and fold(last[-2]) in ordinary("conjunctions")


RULE = TitleRule(Code("IK313", "keyword-dump", "error"), check, spares_brands=True)
