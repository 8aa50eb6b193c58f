"""Annotations for GitHub Actions: workflow commands, one a line.

How they are escaped: github.com/actions/toolkit, ``packages/core/src/command.ts``. A runner turns back nothing but
these five characters, so whatever else could steer a log is escaped for people, as in the text report.
"""

from __future__ import annotations

from iconkit.model import AnySummary, Problem, Severity
from iconkit.reports.printable import printable

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def as_github(summary: AnySummary) -> str:
    """One ``::error``, ``::warning`` or ``::notice`` for each finding."""
    return "\n".join(map(_annotation, summary.problems))


def _annotation(problem: Problem) -> str:
    properties = {"file": problem.where.path}
    if problem.where.line:
        properties |= {"line": str(problem.where.line), "col": str(problem.where.column)}
    properties["title"] = f"{problem.code.id} {problem.code.name}"
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return f"::{_COMMANDS[problem.code.severity]} {written}::{_data(text)}"


def _data(text: str) -> str:
    """The text of a command: percent signs and line ends escaped."""
    lines = text.replace("%", "%25").split("\n")
    return "%0A".join("%0D".join(map(printable, line.split("\r"))) for line in lines)


def _property(text: str) -> str:
    """A property of a command: also without the two characters that separate properties."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
