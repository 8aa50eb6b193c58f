"""Every rule has a page with fixed headings, and the examples on it are true."""

from __future__ import annotations

import re

import pytest

from iconkit.data import brands
from iconkit.lint.pages import page_of
from iconkit.rules import Finding, IconRule, LocaleRule, Locales, Name, Rule, SetRule, TitleRule, all_rules
from tests.rules.pages import HEADINGS, Examples, examples, sections
from tests.samples import make_icon

RULES = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code.name)


def found(rule: Rule, block: Examples) -> dict[Name, Finding]:
    if isinstance(rule, TitleRule):
        return {name: finding for name in block.names if (finding := rule.check(name))}
    if isinstance(rule, SetRule):
        return dict(rule.check(block.names))
    if isinstance(rule, IconRule):
        icons = {name: make_icon(name.icon_id, title=name.title) for name in block.names}
        return {name: finding for name, icon in icons.items() if (finding := rule.check(icon))}
    assert isinstance(rule, LocaleRule)
    return dict(rule.check(block.names, Locales(block.locales[0], block.locales)))


@RULES
def test_page_says_code_name_and_severity_under_fixed_headings(rule: Rule) -> None:
    text = page_of(rule.code)
    assert text.startswith(f"# {rule.code.id} {rule.code.name}\n\n{rule.code.severity.capitalize()}")
    assert tuple(sections(text)) == HEADINGS
    assert all(sections(text).values())


@RULES
def test_bad_examples_are_found_and_fixed_as_promised(rule: Rule) -> None:
    block = examples(sections(page_of(rule.code))["Bad"])
    findings = found(rule, block)
    if isinstance(rule, TitleRule | IconRule):
        assert [name for name in block.names if name not in findings] == []
    assert findings
    assert {name: finding.fix for name, finding in findings.items() if finding.fix is not None} == block.fixes


@RULES
def test_good_examples_are_not_found(rule: Rule) -> None:
    block = examples(sections(page_of(rule.code))["Good"])
    spared = isinstance(rule, TitleRule) and rule.spares_brands
    findings = {name for name in found(rule, block) if not (spared and name.title in brands().exact)}
    assert findings == set()


@RULES
def test_a_page_that_promises_a_fix_shows_one(rule: Rule) -> None:
    text = page_of(rule.code)
    promised = re.search(r"^(?:Error|Warning), with a fix\.$", text, re.MULTILINE)
    assert not promised or examples(sections(text)["Bad"]).fixes
