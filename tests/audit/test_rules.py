"""Every rule of the audit's own has a page with fixed headings, and a browser proves the examples on it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from iconkit.audit.codes import CODES
from iconkit.audit.records import Audited
from iconkit.audit.rules import RULES
from iconkit.lint.pages import page_of as page_of_code
from iconkit.model import Code
from iconkit.scan.rules import RULES as SCAN_RULES
from tests.audit.auditing import audited, by_file, found, own_icons, page_of
from tests.rules.pages import HEADINGS, sections

_BLOCK = re.compile(r"^```html\n(.*?)^```", re.MULTILINE | re.DOTALL)
EACH = pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
# A sprite has to stand in the page to be one file with it, and then its words are in the page's text too.
ALSO = {"symbol-heard": {"sprite-text"}}


def examples(code: Code, heading: str) -> list[str]:
    return _BLOCK.findall(sections(page_of_code(code))[heading] + "\n")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Audited]:
    """All examples, by code, heading and number."""
    for code in CODES:
        for heading in ("Bad", "Good"):
            for number, text in enumerate(examples(code, heading)):
                (site / f"{code.name} {heading} {number}.html").write_text(page_of(text), "utf-8")
    return by_file(audited([site], own_icons()))


def test_rules_are_listed_by_code_once() -> None:
    ids = [rule.code.id for rule in RULES]

    assert ids == sorted({*ids})
    assert {rule.code for rule in RULES} - {*CODES} <= {rule.code for rule in SCAN_RULES}
    assert {*CODES} <= {rule.code for rule in RULES}


@EACH
def test_page_says_code_name_and_severity_under_fixed_headings(code: Code) -> None:
    assert page_of_code(code).startswith(f"# {code.id} {code.name}\n\n{code.severity.capitalize()}.")
    assert tuple(sections(page_of_code(code))) == HEADINGS


@EACH
def test_bad_examples_are_found_and_nothing_else_in_them(pages: dict[str, Audited], code: Code) -> None:
    bad = examples(code, "Bad")

    assert bad
    for number, text in enumerate(bad):
        assert {*found(pages[f"{code.name} Bad {number}.html"])} == {code.name, *ALSO.get(code.name, ())}, text


@EACH
def test_good_examples_are_not_found(pages: dict[str, Audited], code: Code) -> None:
    good = examples(code, "Good")

    assert good
    for number, text in enumerate(good):
        page = pages[f"{code.name} Good {number}.html"]
        assert found(page) == [], text
        assert len(page.icons) == 1
