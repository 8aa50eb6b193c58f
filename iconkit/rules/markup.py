"""A tag of HTML or XML in a title: ``<b>Close</b>``. A title is plain text, so tags are read out."""

from __future__ import annotations

import re

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--|<!\[CDATA\[|<\?xml|<!DOCTYPE", re.IGNORECASE)


def check(name: Name) -> Finding | None:
    match = _TAG.search(name.title)
    if not match:
        return None
    return Finding(f"{quoted(name.title)} holds markup, {match[0]}.", "Write plain text: tags are read out.")


RULE = TitleRule(Code("IK320", "markup", "error"), check)
