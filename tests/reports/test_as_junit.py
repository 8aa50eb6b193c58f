from __future__ import annotations

import pytest
from lxml import etree

from iconkit import codes
from iconkit.model import Build, Difference, Inspection, LintSummary, Problem, Summary, Where
from iconkit.reports.as_junit import as_junit

FOUND = (
    Problem(codes.XML_SYNTAX, Where("icons/a.svg", 3, 4), "It is broken.", "Fix it."),
    Problem(codes.NO_NAMESPACE, Where("icons/a.svg", 1, 1), "No xmlns."),
    Problem(codes.TITLE_DERIVED, Where("icons/b.svg"), "No title."),
)


def tree(*problems: Problem, strict: bool = False) -> etree._Element:
    return etree.fromstring(as_junit(LintSummary(Inspection((), problems, (), strict))).encode())


@pytest.mark.parametrize(("strict", "failed"), [(False, [True, False, False]), (True, [True, True, False])])
def test_what_fails_the_command_fails_its_case(strict: bool, failed: list[bool]) -> None:
    root = tree(*FOUND, strict=strict)

    cases = root.findall("testsuite/testcase")
    assert [case.get("name") for case in cases] == [
        "IK107 xml-syntax at 3:4",
        "IK111 no-namespace at 1:1",
        "IK206 title-derived",
    ]
    assert [case.find("failure") is not None for case in cases] == failed
    assert [case.find("system-out") is None for case in cases] == failed
    for element in (root, root[0]):
        counts = (element.get("tests"), element.get("failures"), element.get("errors"))
        assert counts == ("3", str(sum(failed)), "0")


def test_a_failure_says_everything() -> None:
    failure = tree(*FOUND).find("testsuite/testcase/failure")

    assert failure is not None
    assert dict(failure.attrib) == {"type": "error", "message": "It is broken."}
    assert failure.text == "icons/a.svg:3:4: error IK107 xml-syntax\nIt is broken.\nFix it."


def test_without_findings_one_test_has_passed() -> None:
    root = tree()

    assert (root.get("tests"), root.get("failures")) == ("1", "0")
    (case,) = root.findall("testsuite/testcase")
    assert len(case) == 0


@pytest.mark.parametrize("text", ["a\x00\x0b\x1b\ufffe\uffffb", "<b>&amp;]]>", "a\nb\t\"'", "\ud800", "\u202e", "🚀 é"])
def test_any_text_is_well_formed(text: str) -> None:
    root = tree(Problem(codes.XML_SYNTAX, Where(text), text, text))

    message = root.xpath("string(//failure/@message)")
    assert "b" not in text or "b" in str(message)
    assert text not in ("<b>&amp;]]>", "🚀 é") or message == text


def test_a_build_has_the_same_report() -> None:
    build = as_junit(Summary(Build((), FOUND), "dist", Difference(), False, 1.0))

    assert build == as_junit(LintSummary(Inspection((), FOUND)))
