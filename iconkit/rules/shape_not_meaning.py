"""A title that names the drawing in a set that is named by meaning: ``Hamburger`` for a menu."""

from __future__ import annotations

from iconkit.data import fold, ordinary
from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule


def check(name: Name) -> Finding | None:
    if fold(name.title) not in ordinary("drawings"):
        return None
    return Finding(
        f"{quoted(name.title)} names the drawing, not what it means.",
        "Write what the icon stands for where it is used: Next page, Menu, Search, Save, More.",
    )


RULE = TitleRule(Code("IK314", "shape-not-meaning", "warning", is_optional=True), check)
