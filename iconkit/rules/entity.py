"""A character reference that was escaped twice: ``Q&amp;A`` is read out as "Q amp A"."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def check(name: Name) -> Finding | None:
    if "&" not in name.title:
        return None
    references = [ref for ref in _REFERENCE.findall(name.title) if ref[1] == "#" or ref[1:] in html5]
    if not references:
        return None
    return Finding(
        f"{quoted(name.title)} holds the character reference {references[0]}, escaped twice.",
        "Write the character itself.",
        _unescaped(name.title),
    )


def _unescaped(title: str) -> str:
    """Only references with a semicolon, so that ``AT&T`` and ``A &copy B`` stay."""
    while (text := _REFERENCE.sub(lambda match: unescape(match[0]), title)) != title:
        title = text
    return title


RULE = TitleRule(Code("IK319", "entity", "error"), check)
