"""SARIF 2.1.0 (OASIS), which code scanning services read: findings, and the pages of their codes."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from importlib.metadata import PackageNotFoundError, version
from typing import Any
from urllib.parse import quote

from iconkit.lint.pages import page_of, summary_of
from iconkit.model import AnySummary, Code, Problem

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"  # the folder that paths count from, for the reader of the log to say
_FINGERPRINT = "finding/v1"


def as_sarif(summary: AnySummary) -> str:
    """One run. Its rules are those that have findings, by id."""
    rules = sorted({problem.code for problem in summary.problems}, key=lambda code: code.id)
    numbers = {code: number for number, code in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "iconkit", **_version(), "rules": [_rule(code) for code in rules]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": summary.exit_code != 2, "exitCode": summary.exit_code}],
        "results": _results(summary, numbers),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _version() -> dict[str, str]:
    try:
        return {"version": version("iconkit-sprites")}
    except PackageNotFoundError:  # run from a checkout that is not installed
        return {}


def _rule(code: Code) -> dict[str, Any]:
    page = page_of(code)
    return {
        "id": code.id,
        "name": code.name,
        "shortDescription": {"text": summary_of(code)},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": code.severity},
    }


def _results(summary: AnySummary, numbers: dict[Code, int]) -> list[dict[str, Any]]:
    seen: Counter[tuple[str, str, str]] = Counter()
    results = []
    for problem in summary.problems:
        # Without line and column, so that a finding stays the same one when something is written above it.
        key = (problem.code.id, problem.where.path, problem.message)
        results.append(
            {
                "ruleId": problem.code.id,
                "ruleIndex": numbers[problem.code],
                "level": problem.code.severity,
                "message": {"text": _plain(f"{problem.message} {problem.hint}".rstrip())},
                "locations": [{"physicalLocation": _location(problem)}],
                "partialFingerprints": {_FINGERPRINT: _digest(*key, str(seen[key]))},
            }
        )
        seen[key] += 1
    return results


def _plain(text: str) -> str:
    """``[text](address)`` would be a link (SARIF 2.1.0, section 3.11.6)."""
    return text.replace("](", "] (")


def _location(problem: Problem) -> dict[str, Any]:
    where = problem.where
    # A colon in the first segment of a relative reference would end a scheme (RFC 3986, section 4.2): quote escapes it.
    artifact = {"uri": quote(where.path, errors="backslashreplace"), "uriBaseId": _ROOT}
    # GitHub asks for a region even where a finding is about a whole file.
    region = {"startLine": where.line, "startColumn": where.column} if where.line else {"startLine": 1}
    return {"artifactLocation": artifact, "region": region}


def _digest(*parts: str) -> str:
    text = "\0".join(parts).encode("utf-8", "backslashreplace")
    return hashlib.blake2b(text, digest_size=16).hexdigest()
