from __future__ import annotations

import json

from iconkit import codes
from iconkit.model import (
    Artifact,
    Build,
    Correction,
    Difference,
    Inspection,
    LintSummary,
    Problem,
    Summary,
    Where,
)
from iconkit.reports.as_json import as_json
from iconkit.reports.gzip_size import gzip_size
from tests.samples import make_icon

SPRITE = b"<svg/>" * 50
PROBLEM = Problem(codes.XML_SYNTAX, Where("icons/é\u202e.svg", 3, 4), "It is broken.", "Fix it.")


def test_a_report() -> None:
    build = Build(
        (Artifact("sprite.svg", SPRITE, is_asset=True), Artifact("icons.css", b"a")), (PROBLEM,), (make_icon(),)
    )
    summary = Summary(build, "dist", Difference(("a",), ("b", "c"), (), 7), False, 1.23456)

    report = as_json(summary)

    assert report.isascii()
    assert json.loads(report) == {
        "icons": 1,
        "output": "dist",
        "check": False,
        "bytes": len(SPRITE) + 1,
        "assets": {"sprite.svg": {"bytes": len(SPRITE), "gzip": gzip_size(SPRITE)}},
        "changes": {"added": ["a"], "changed": ["b", "c"], "removed": [], "unchanged": 7},
        "problems": [
            {
                "code": "IK107",
                "name": "xml-syntax",
                "severity": "error",
                "path": "icons/é\u202e.svg",
                "line": 3,
                "column": 4,
                "message": "It is broken.",
                "hint": "Fix it.",
            }
        ],
        "seconds": 1.235,
        "exit_code": 1,
    }


def test_a_lint_report_has_nothing_that_changes_between_runs() -> None:
    done = Correction("icons/catalog.toml", "close", "en", "close", "Close")
    could_be = Correction("icons/catalog.toml", "up", "de", "auf", "Auf")

    report = as_json(LintSummary(Inspection((make_icon(),), (PROBLEM,), (could_be,), strict=True), (done,)))

    assert report.isascii()
    value = json.loads(report)
    assert [(p["code"], p["line"], p["column"]) for p in value.pop("problems")] == [("IK107", 3, 4)]
    assert value == {
        "icons": 1,
        "strict": True,
        "corrections": [
            {"catalog": "icons/catalog.toml", "icon_id": "up", "locale": "de", "before": "auf", "after": "Auf"}
        ],
        "corrected": [
            {"catalog": "icons/catalog.toml", "icon_id": "close", "locale": "en", "before": "close", "after": "Close"}
        ],
        "exit_code": 1,
    }
