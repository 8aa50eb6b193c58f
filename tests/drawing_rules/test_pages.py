"""Every rule has a page with fixed headings, and the examples on it are true."""

from __future__ import annotations

import re

import pytest

from iconkit.drawing_rules import OPTIONAL_RULES, RULES, DrawingRule, Look, LookRule, check_drawings
from iconkit.lint.pages import page_of
from tests.drawing_rules.looks import crowd, looks_of
from tests.rules.pages import HEADINGS, sections

EACH = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.name)
CROWD = crowd()
_BLOCK = re.compile(r"^```svg\n(.*?)^```", re.MULTILINE | re.DOTALL)


def example(rule: DrawingRule, heading: str) -> list[Look]:
    match = _BLOCK.search(sections(page_of(rule.code))[heading] + "\n")
    assert match is not None
    return looks_of(match[1])


def found(rule: DrawingRule, looks: list[Look]) -> list[str]:
    return [look.icon.id for look, _, _ in check_drawings([*CROWD, *looks], lambda code: code == rule.code)]


@EACH
def test_page_says_code_name_and_severity_under_fixed_headings(rule: DrawingRule) -> None:
    optional = " Only for sets that ask for it." if rule in OPTIONAL_RULES else ""
    assert page_of(rule.code).startswith(f"# {rule.code.id} {rule.code.name}\n\nWarning.{optional}\n\n")
    assert tuple(sections(page_of(rule.code))) == HEADINGS


@EACH
def test_bad_examples_are_found(rule: DrawingRule) -> None:
    bad = example(rule, "Bad")

    findings = found(rule, bad)

    assert findings
    assert set(findings) <= {look.icon.id for look in bad}
    if isinstance(rule, LookRule) or rule.code.name in {"live-area", "off-center"}:
        assert findings == [look.icon.id for look in bad]


@EACH
def test_good_examples_are_not_found(rule: DrawingRule) -> None:
    assert len(example(rule, "Good")) > 1
    assert found(rule, example(rule, "Good")) == []
