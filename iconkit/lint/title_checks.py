"""What the rules find on each title, remembered: titles seldom change, and the rules are many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from iconkit.memo import Memo
from iconkit.rules import OPTIONAL_RULES, Finding, Name, Rule, all_rules, check_title

Found = list[tuple[Rule, Finding]]
_RULES = {rule.code.id: rule for rule in all_rules()}


def remembered(memo: Memo, *, optional: bool) -> Callable[[Name], Found]:
    """``check_title`` that asks ``memo`` first."""

    def check(name: Name) -> Found:
        argument = "\0".join((name.locale, name.icon_id, "derived" if name.derived else "", name.title))
        stored = memo.get(argument, lambda: _stored(name))
        if not stored:
            return []
        found = [(_RULES[code], Finding(message, hint, fix)) for code, message, hint, fix in stored]
        return found if optional else [(rule, finding) for rule, finding in found if rule not in OPTIONAL_RULES]

    return check


def _stored(name: Name) -> list[Any]:
    return [
        [rule.code.id, finding.message, finding.hint, finding.fix] for rule, finding in check_title(name, optional=True)
    ]
