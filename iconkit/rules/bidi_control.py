"""A character that turns the direction of text around (U+202A-202E, U+2066-2069): it can hide what a title says."""

from __future__ import annotations

import re

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_CONTROL = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def check(name: Name) -> Finding | None:
    match = _CONTROL.search(name.title)
    if not match:
        return None
    return Finding(
        f"{quoted(name.title)} holds U+{ord(match[0]):04X}, which turns the direction of text around.",
        "Delete it: Arabic and Hebrew titles need no such character.",
    )


RULE = TitleRule(Code("IK322", "bidi-control", "error"), check)
