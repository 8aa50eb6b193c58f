from __future__ import annotations

from pathlib import Path

import iconkit.drawing_rules
from iconkit.drawing_rules import OPTIONAL_RULES, RULES, check_drawings
from tests.drawing_rules.looks import look

PACKAGE = Path(iconkit.drawing_rules.__file__).parent
OUTSIDE = '<svg viewBox="0 0 24 24"><path d="M2 2h30v20H2z"/></svg>'


def test_every_file_with_a_rule_is_listed_and_has_its_page() -> None:
    files = {path.stem for path in PACKAGE.glob("*.py") if "\nRULE = " in path.read_text("utf-8")}
    listed = [rule.code.name.replace("-", "_") for rule in RULES]
    assert sorted(listed) == sorted(files) == sorted(path.stem for path in PACKAGE.glob("*.md"))
    assert set(OPTIONAL_RULES) <= set(RULES)


def test_codes_leave_no_gap() -> None:
    assert [rule.code.id for rule in RULES] == [f"IK{number}" for number in range(701, 701 + len(RULES))]


def test_only_wanted_rules_are_asked() -> None:
    looks = [look("one", OUTSIDE), look("other", OUTSIDE)]

    found = [(found.icon.id, rule.code.name) for found, rule, _ in check_drawings(looks)]
    assert found == [("one", "outside-view-box"), ("other", "outside-view-box"), ("other", "same-drawing")]
    assert [rule.code.name for _, rule, _ in check_drawings(looks, lambda code: code.id == "IK709")] == ["same-drawing"]


def test_every_message_and_hint_is_a_sentence() -> None:
    for _, rule, finding in check_drawings([look("one", OUTSIDE), look("other", OUTSIDE)]):
        assert finding.message[0].isupper(), rule.code.name
        assert finding.message.endswith(".")
        assert finding.hint.endswith(".")
        assert finding.fix is None
