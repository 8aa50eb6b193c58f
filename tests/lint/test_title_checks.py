from __future__ import annotations

from pathlib import Path

import pytest

from iconkit.cache import Cache
from iconkit.lint import title_checks
from iconkit.lint.title_checks import remembered
from iconkit.memo import Memo
from iconkit.rules import Finding, Name, Rule, check_title
from tests.rules import titles

MINUS = Name("Minus", "en", "minus")
NAMES = [*titles.good(), *(name for _, name in titles.bad()), MINUS, Name("Icon news", "en", "icon-news", derived=True)]


@pytest.mark.parametrize("optional", [False, True])
def test_what_is_remembered_is_what_the_rules_say(tmp_path: Path, optional: bool) -> None:
    for _ in range(2):
        memo = Memo(Cache(tmp_path), "titles")
        check = remembered(memo, optional=optional)
        for name in NAMES:
            assert check(name) == check_title(name, optional=optional)
        memo.keep()


def test_a_title_is_checked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[Name] = []

    def count(name: Name, *, optional: bool) -> list[tuple[Rule, Finding]]:
        checked.append(name)
        return check_title(name, optional=optional)

    monkeypatch.setattr(title_checks, "check_title", count)
    others = [Name("Minus", "en", "less"), Name("Minus", "de", "minus"), Name("Minus", "en", "minus", derived=True)]
    for _ in range(2):
        memo = Memo(Cache(tmp_path), "titles")
        for name in (MINUS, *others, MINUS):
            remembered(memo, optional=False)(name)
            remembered(memo, optional=True)(name)
        memo.keep()

    assert checked == [MINUS, *others]
