"""A title without a letter or digit: nothing that could be read out."""

from __future__ import annotations

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule


def check(name: Name) -> Finding | None:
    if any(map(str.isalnum, name.title)):
        return None
    what = f"The title {quoted(name.title)} has no letter or digit" if name.title.strip() else "The title is empty"
    return Finding(f"{what}.", "Write what the icon means, in one to four words.")


RULE = TitleRule(Code("IK301", "title-missing", "error"), check)
