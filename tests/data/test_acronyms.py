from __future__ import annotations

from iconkit.data import acronym_spellings, acronyms, ordinary
from iconkit.rules import Name, check_title


def test_every_acronym_is_a_good_title() -> None:
    found = {word: [rule.code.name for rule, _ in check_title(Name(word, "en", "x-y"))] for word in sorted(acronyms())}
    assert {word: rules for word, rules in found.items() if rules} == {}


def test_what_is_written_from_an_id_is_no_ordinary_word() -> None:
    words = {word for key in ("things", "plain", "counted") for word in ordinary(key)}
    assert words & acronym_spellings().keys() <= {"tv"}


def test_one_word_has_one_spelling_in_fixes() -> None:
    assert acronym_spellings()["pdf"] == "PDF"
    assert acronym_spellings()["wifi"] == "WiFi"
    assert "pin" not in acronym_spellings()
