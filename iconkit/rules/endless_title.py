"""A title over 150 characters: a paragraph, not a name."""

from __future__ import annotations

from iconkit.model import Code, Finding
from iconkit.rules.records import Name, TitleRule
from iconkit.rules.too_long import ENDLESS, LONG


def check(name: Name) -> Finding | None:
    if len(name.title) <= ENDLESS:
        return None
    return Finding(
        f"The title has {len(name.title)} characters.",
        f"Write a name of at most {LONG}, and move the rest to the description.",
    )


RULE = TitleRule(Code("IK333", "endless-title", "error"), check)
