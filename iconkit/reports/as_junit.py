"""JUnit XML, which most CI systems show: one test case for each finding, failed if it fails the command."""

from __future__ import annotations

from xml.etree import ElementTree

from iconkit.model import AnySummary, Problem, is_failure
from iconkit.reports.printable import printable

_SUITE = "iconkit"


def as_junit(summary: AnySummary) -> str:
    """One suite. A set without findings is one test that has passed, as some CI systems take no test for a fault.

    What does not fail the command, a note or a warning that is not strict, is a passed test with an output.
    """
    failures = sum(is_failure(problem, strict=summary.strict) for problem in summary.problems)
    count = {"tests": str(max(len(summary.problems), 1)), "failures": str(failures), "errors": "0"}
    root = ElementTree.Element("testsuites", {"name": _SUITE, **count})
    suite = ElementTree.SubElement(root, "testsuite", {"name": _SUITE, **count})
    for problem in summary.problems:
        _add_case(suite, problem, is_failed=is_failure(problem, strict=summary.strict))
    if not summary.problems:
        ElementTree.SubElement(suite, "testcase", {"classname": _SUITE, "name": "no finding"})
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode")


def _add_case(suite: ElementTree.Element, problem: Problem, *, is_failed: bool) -> None:
    code, where = problem.code, problem.where
    place = f" at {where.line}:{where.column}" if where.line else ""
    # printable: XML 1.0 has no way to write control characters.
    path, message, hint = printable(where.path), printable(problem.message), printable(problem.hint)
    case = ElementTree.SubElement(
        suite, "testcase", {"classname": path, "name": f"{code.id} {code.name}{place}", "file": path}
    )
    text = "\n".join(filter(None, (f"{printable(str(where))}: {code.severity} {code.id} {code.name}", message, hint)))
    if is_failed:
        ElementTree.SubElement(case, "failure", {"type": code.severity, "message": message}).text = text
    else:
        ElementTree.SubElement(case, "system-out").text = text
