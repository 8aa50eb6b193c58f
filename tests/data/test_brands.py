from __future__ import annotations

import tomllib
from importlib import resources

from iconkit.data import acronyms, brands, fold, ordinary
from iconkit.rules import Name, check_title

TABLE = tomllib.loads(resources.files("iconkit.data").joinpath("brands.toml").read_text("utf-8"))


def test_every_right_spelling_passes_every_rule() -> None:
    bad = {
        name: [rule.code.name for rule, _ in check_title(Name(name, "en", "brand"))] for name in sorted(brands().exact)
    }
    assert {name: rules for name, rules in bad.items() if rules} == {}


def test_ordinary_words_are_never_forced_on_a_title() -> None:
    for word in ("line", "medium", "signal", "threads", "apple", "slack", "visa", "target", "windows", "messages"):
        assert word not in brands().words
        assert not any(rule.code.name == "brand-case" for rule, _ in check_title(Name(f"Big {word}", "en", "x-y")))


def test_no_corrected_name_is_a_word_that_other_lists_know() -> None:
    known = {word for key in ("things", "counted", "shared", "plain") for word in ordinary(key)}
    assert known & brands().words.keys() <= {"bluetooth"}
    assert {fold(word) for word in acronyms()} & brands().words.keys() == set()


def test_every_alias_is_corrected_to_a_right_spelling() -> None:
    for alias, right in TABLE["aliases"].items():
        fixes = {rule.code.name: finding.fix for rule, finding in check_title(Name(alias, "en", "brand"))}
        assert fixes.get("brand-case") == right, alias
