"""A number that only tells two drawings apart: ``Arrow 2``, ``Home 3``."""

from __future__ import annotations

import re

from iconkit.data import fold, ordinary
from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_NUMBER = re.compile(r"(?:.*[^\W\d_] )?(?P<last>[^\W\d_]+) ?[-#]?(?:0?\d|\(\d\)|[1-4]\d)")


def check(name: Name) -> Finding | None:
    title = name.title
    match = _NUMBER.fullmatch(title) if title[-1:] == ")" or title[-1:].isdigit() else None
    if not match:
        return None
    last = fold(match["last"])
    if last in ordinary("counted") or last not in ordinary("things"):
        return None
    return Finding(
        f"The number at the end of {quoted(title)} says nothing about the icon.",
        "Say what makes it different from the other drawings of the same thing.",
    )


RULE = TitleRule(Code("IK329", "numbered", "warning"), check, spares_brands=True)
