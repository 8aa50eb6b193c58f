"""A file named like a drawing program's default, in one plain word: ``group.svg``, ``Vector 2.svg``."""

from __future__ import annotations

from iconkit.model import Code, Finding
from iconkit.rules.editor_default import is_default, is_doubtful
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule


def check(name: Name) -> Finding | None:
    if not (is_doubtful(name) and is_default(name.title)):
        return None
    return Finding(
        f"{quoted(name.title)} is also what a drawing program calls a thing nobody named.",
        "If the file was meant to be called so, say it in the catalog; else name it by what it means.",
    )


RULE = TitleRule(Code("IK337", "editor-default-id", "warning"), check, spares_brands=True)
