from __future__ import annotations

import pytest

from iconkit import codes
from iconkit.model import Build, Difference, Inspection, LintSummary, Problem, Summary, Where
from iconkit.reports.as_github import as_github


def of(*problems: Problem) -> str:
    return as_github(LintSummary(Inspection((), problems)))


def test_each_severity_has_its_command() -> None:
    found = (
        Problem(codes.XML_SYNTAX, Where("icons/a.svg", 3, 4), "It is broken.", "Fix it."),
        Problem(codes.NO_NAMESPACE, Where("icons/a.svg", 1, 1), "No xmlns."),
        Problem(codes.TITLE_DERIVED, Where("icons/b.svg"), "No title."),
    )

    assert of(*found).splitlines() == [
        "::error file=icons/a.svg,line=3,col=4,title=IK107 xml-syntax::It is broken.%0AFix it.",
        "::warning file=icons/a.svg,line=1,col=1,title=IK111 no-namespace::No xmlns.",
        "::notice file=icons/b.svg,title=IK206 title-derived::No title.",
    ]
    assert as_github(Summary(Build((), found), "dist", Difference(), False, 1.0)) == of(*found)


@pytest.mark.parametrize(
    ("text", "in_property", "in_data"),
    [
        ("100%", "100%25", "100%25"),
        ("%0A", "%250A", "%250A"),
        ("a:b,c", "a%3Ab%2Cc", "a:b,c"),
        ("a\nb\r\nc\rd", "a%0Ab%0D%0Ac%0Dd", "a%0Ab%0D%0Ac%0Dd"),
        ("a::error file=x::b", "a%3A%3Aerror file=x%3A%3Ab", "a::error file=x::b"),
        ("é 日", "é 日", "é 日"),
        ("\x1b[31m\u2028\x85", "\\x1b[31m\\u2028\\x85", "\\x1b[31m\\u2028\\x85"),
    ],
)
def test_escapes(text: str, in_property: str, in_data: str) -> None:
    line = of(Problem(codes.XML_SYNTAX, Where(text), text))

    assert line == f"::error file={in_property},title=IK107 xml-syntax::{in_data}"
    assert len(line.splitlines()) == 1


def test_no_finding_is_no_line() -> None:
    assert of() == ""
