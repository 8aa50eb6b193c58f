"""Every rule has a page with fixed headings, and the examples on it are true."""

from __future__ import annotations

import re

import pytest

from iconkit.lint.pages import page_of
from iconkit.scan import rules
from iconkit.scan.page import PageRule
from iconkit.scan.rules import RULES
from tests.rules.pages import HEADINGS, sections
from tests.scan.small_set import found

EACH = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.name)
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def examples(rule: PageRule, heading: str) -> list[tuple[str, str]]:
    """Text and file name of each example."""
    endings = {"django": "html"}
    blocks = _BLOCK.findall(sections(page_of(rule.code))[heading] + "\n")
    return [(text, f"page.{endings.get(language, language)}") for language, text in blocks]


def test_rules_are_listed_by_code() -> None:
    ids = [rule.code.id for rule in rules.RULES]

    assert ids == sorted(ids)
    assert len({*ids}) == len(ids)


@EACH
def test_page_says_code_name_and_severity_under_fixed_headings(rule: PageRule) -> None:
    assert page_of(rule.code).startswith(f"# {rule.code.id} {rule.code.name}\n\n{rule.code.severity.capitalize()}")
    assert tuple(sections(page_of(rule.code))) == HEADINGS


@EACH
def test_bad_examples_are_found_and_nothing_else_in_them(rule: PageRule) -> None:
    bad = examples(rule, "Bad")

    assert bad
    for text, name in bad:
        assert set(found(text, name)) == {rule.code.name}, text


@EACH
def test_good_examples_are_not_found(rule: PageRule) -> None:
    good = examples(rule, "Good")

    assert good
    for text, name in good:
        assert found(text, name) == [], text
