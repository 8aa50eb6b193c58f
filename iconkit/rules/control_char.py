"""A control character (U+0000-001F, U+007F-009F) other than tab and line break, which `whitespace` reports."""

from __future__ import annotations

import re

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

# The Unicode line and paragraph separators and NEL (U+0085) are white space.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


def check(name: Name) -> Finding | None:
    match = _CONTROL.search(name.title)
    if not match:
        return None
    return Finding(
        f"{quoted(name.title)} holds the control character U+{ord(match[0]):04X}.",
        "Delete it.",
        _CONTROL.sub("", name.title),
    )


RULE = TitleRule(Code("IK321", "control-char", "error"), check)
