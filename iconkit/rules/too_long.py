"""A title over 60 characters: a name that is heard every time should be short."""

from __future__ import annotations

from iconkit.model import Code, Finding
from iconkit.rules.records import Name, TitleRule

LONG = 60  # characters
ENDLESS = 150  # characters


def check(name: Name) -> Finding | None:
    if not LONG < len(name.title) <= ENDLESS:
        return None
    return Finding(
        f"The title has {len(name.title)} characters.",
        f"Say it in at most {LONG}; what is worth more words belongs in the description.",
    )


RULE = TitleRule(Code("IK316", "too-long", "warning"), check)
