from __future__ import annotations

import pytest

from iconkit import codes
from iconkit.lint.all_codes import all_codes, can_be_silenced, meant, nearest_code
from iconkit.lint.config import is_meant
from iconkit.rules import all_rules


def test_all_codes_are_those_of_stages_and_rules_by_id() -> None:
    ids = [code.id for code in all_codes()]

    assert ids == sorted(set(ids))
    assert codes.XML_SYNTAX in all_codes()
    assert {rule.code for rule in all_rules()} <= set(all_codes())
    assert len({code.name for code in all_codes()}) == len(ids)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("empty-file", ["empty-file"]),
        ("IK101", ["empty-file"]),
        ("IK10", [code.name for code in all_codes() if code.id.startswith("IK10")]),
        ("IK", [code.name for code in all_codes()]),
        ("IK9", []),
        ("I", []),
        ("", []),
        ("empty", []),
    ],
)
def test_meant(text: str, names: list[str]) -> None:
    assert [code.name for code in meant(text)] == names
    assert all(is_meant(code, text) == (code.name in names) for code in all_codes())


def test_only_errors_of_stages_cannot_be_silenced() -> None:
    assert not can_be_silenced(codes.XML_SYNTAX)
    assert can_be_silenced(codes.CSS_DROPPED)
    assert can_be_silenced(codes.TITLE_DERIVED)
    assert all(can_be_silenced(rule.code) for rule in all_rules())


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("all-cap", "Did you mean 'all-caps'?"),
        ("IK999", "Did you mean 'IK"),
        ("ALL-CAPS", "Did you mean 'all-caps'?"),
        ("ik101", "Did you mean 'IK101'?"),
        ("qqqqqqqq", "To list all codes, run: iconkit explain"),
    ],
)
def test_nearest_code(text: str, hint: str) -> None:
    assert nearest_code(text).startswith(hint)


def test_there_are_optional_codes() -> None:
    assert {code.name for code in all_codes() if code.is_optional} == {"shape-not-meaning", "copied-drawing"}
