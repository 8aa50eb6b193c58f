"""A left-to-right, right-to-left or Arabic letter mark (U+200E, U+200F, U+061C): usually pasted in by accident."""

from __future__ import annotations

import re

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_MARK = re.compile(r"[\u200e\u200f\u061c]")


def check(name: Name) -> Finding | None:
    match = _MARK.search(name.title)
    if not match:
        return None
    return Finding(
        f"{quoted(name.title)} holds U+{ord(match[0]):04X}, a mark for the direction of text.",
        "Delete it, unless the title mixes directions and is shown wrong without it.",
    )


RULE = TitleRule(Code("IK334", "bidi-mark", "warning"), check)
