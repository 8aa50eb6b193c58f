"""Every code there is, those of stages and those of rules, and how people write them: id, start of an id, or name."""

from __future__ import annotations

import difflib
from functools import lru_cache

from iconkit import codes, drawing_rules
from iconkit.audit.codes import CODES as AUDIT_CODES
from iconkit.lint.config import is_meant
from iconkit.model import Code
from iconkit.rules import all_rules
from iconkit.scan import rules as page_rules

_OF_RULES = frozenset((*(rule.code for rule in (*all_rules(), *drawing_rules.RULES, *page_rules.RULES)), *AUDIT_CODES))


@lru_cache(maxsize=1)
def all_codes() -> tuple[Code, ...]:
    """Every code, by id."""
    of_stages = [value for value in vars(codes).values() if isinstance(value, Code)]
    return tuple(sorted([*of_stages, *_OF_RULES], key=lambda code: code.id))


def can_be_silenced(code: Code) -> bool:
    """True for a rule's finding, and for any warning or note.

    A stage's error means that there is nothing to publish: silence would only hide why an icon is missing.
    """
    return code.severity != "error" or code in _OF_RULES


def meant(text: str) -> tuple[Code, ...]:
    """The codes that ``text`` stands for, by id; none if it is unknown."""
    return tuple(code for code in all_codes() if is_meant(code, text))


def nearest_code(text: str) -> str:
    """A hint for a ``text`` that stands for no code."""
    known = [known for code in all_codes() for known in (code.name, code.id)]
    matches = difflib.get_close_matches(text.upper() if text[:2].lower() == "ik" else text.lower(), known, n=1)
    return f"Did you mean {matches[0]!r}?" if matches else "To list all codes, run: iconkit explain"
