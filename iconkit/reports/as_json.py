"""The report for machines: one JSON object."""

from __future__ import annotations

import json
from typing import Any

from iconkit.model import AnySummary, AuditSummary, LintSummary, Problem, ScanSummary, Summary
from iconkit.reports.gzip_size import gzip_size


def as_json(summary: AnySummary) -> str:
    if isinstance(summary, ScanSummary):
        value = _scan(summary)
    elif isinstance(summary, AuditSummary):
        value = _audit(summary)
    else:
        value = _build(summary) if isinstance(summary, Summary) else _lint(summary)
    return json.dumps(value)  # in one line: indenting takes four times as long, and a set can have thousands of notes


def _build(summary: Summary) -> dict[str, Any]:
    return {
        "icons": len(summary.build.icons),
        "output": summary.output,
        "check": summary.is_check,
        "bytes": sum(len(artifact.data) for artifact in summary.build.artifacts),
        "assets": {
            artifact.path: {"bytes": len(artifact.data), "gzip": gzip_size(artifact.data)}
            for artifact in summary.build.artifacts
            if artifact.is_asset
        },
        "changes": summary.difference._asdict(),
        "problems": [problem_as_json(problem) for problem in summary.build.problems],
        "seconds": round(summary.seconds, 3),
        "exit_code": summary.exit_code,
    }


def _scan(summary: ScanSummary) -> dict[str, Any]:
    return {
        "files": summary.files,
        "uses": summary.uses,
        "strict": summary.strict,
        "problems": [problem_as_json(problem) for problem in summary.problems],
        **({"usage": summary.usage} if summary.usage is not None else {}),
        "exit_code": summary.exit_code,
    }


def _audit(summary: AuditSummary) -> dict[str, Any]:
    return {
        "pages": summary.pages,
        "icons": summary.icons,
        "strict": summary.strict,
        "problems": [problem_as_json(problem) for problem in summary.problems],
        "exit_code": summary.exit_code,
    }


def _lint(summary: LintSummary) -> dict[str, Any]:
    return {
        "icons": len(summary.inspection.icons),
        "strict": summary.strict,
        "problems": [problem_as_json(problem) for problem in summary.problems],
        "corrections": [correction._asdict() for correction in summary.inspection.corrections],
        "corrected": [correction._asdict() for correction in summary.corrected],
        "exit_code": summary.exit_code,
    }


def problem_as_json(problem: Problem) -> dict[str, Any]:
    """A finding as plain values; line and column are 1-based, 0 for a whole file."""
    return {
        "code": problem.code.id,
        "name": problem.code.name,
        "severity": problem.code.severity,
        "path": problem.where.path,
        "line": problem.where.line,
        "column": problem.where.column,
        "message": problem.message,
        "hint": problem.hint,
    }
