"""Every code has its page, under the same headings."""

from __future__ import annotations

import re

import pytest

from iconkit import codes
from iconkit.lint.all_codes import all_codes
from iconkit.lint.pages import page_of, paragraphs, summary_of
from iconkit.model import Code

STAGE_CODES = [value for value in vars(codes).values() if isinstance(value, Code)]


def test_codes_md_has_exactly_the_codes_of_stages_in_their_order() -> None:
    assert list(paragraphs()) == [f"{code.id} {code.name}" for code in STAGE_CODES]


@pytest.mark.parametrize("code", STAGE_CODES, ids=lambda code: code.name)
def test_a_stage_code_says_what_why_and_what_to_do_in_sentences(code: Code) -> None:
    parts = paragraphs()[f"{code.id} {code.name}"]

    assert len(parts) == 3
    for part in parts:
        assert "\n" not in part
        assert re.fullmatch(r"[A-Z`].*[.)]", part), part
        assert "TODO" not in part


@pytest.mark.parametrize("code", all_codes(), ids=lambda code: code.name)
def test_every_page_has_title_severity_and_headings(code: Code) -> None:
    page = page_of(code)

    assert page.startswith(f"# {code.id} {code.name}\n\n{code.severity.capitalize()}")
    headings = re.findall(r"^## (.+)$", page, re.MULTILINE)
    assert [heading for heading in headings if heading in {"What", "Why", "Fix"}] == ["What", "Why", "Fix"]
    assert page.endswith("\n")
    assert not page.endswith("\n\n")


@pytest.mark.parametrize("code", all_codes(), ids=lambda code: code.name)
def test_a_summary_is_one_line_of_text(code: Code) -> None:
    assert 10 < len(summary_of(code)) < 300
    assert "\n" not in summary_of(code)
