from __future__ import annotations

import time
import unicodedata
from pathlib import Path

import pytest

import iconkit.rules
from iconkit.rules import (
    Locales,
    Name,
    all_rules,
    check_title,
    check_titles,
    fixed_title,
    is_clean,
    trusted_ids,
)
from tests.rules import titles

PACKAGE = Path(iconkit.rules.__file__).parent


def rules_of(title: str, locale: str = "en", icon_id: str = "icon-of-the-test") -> list[str]:
    return [rule.code.name for rule, _ in check_title(Name(title, locale, icon_id))]


def test_every_file_with_a_rule_is_listed_and_has_its_page() -> None:
    files = {path.stem for path in PACKAGE.glob("*.py") if "\nRULE = " in path.read_text("utf-8")}
    listed = [rule.code.name.replace("-", "_") for rule in all_rules()]
    assert sorted(listed) == sorted(files) == sorted(path.stem for path in PACKAGE.glob("*.md"))


def test_codes_leave_no_gap() -> None:
    assert [rule.code.id for rule in all_rules()] == [f"IK{number}" for number in range(301, 301 + len(all_rules()))]


def test_findings_come_in_the_order_of_codes_for_a_title() -> None:
    findings = check_title(Name("Icon-Resource/Storage/Res_X_48@2x", "en", "res"))
    assert len(findings) > 2
    assert [rule.code.id for rule, _ in findings] == sorted(rule.code.id for rule, _ in findings)


def test_every_message_and_hint_is_a_sentence_without_raw_controls() -> None:
    for _, name in titles.bad():
        for rule, finding in check_title(name):
            for text in (finding.message, finding.hint):
                assert text.endswith((".", '".')), (rule.code.name, text)
                assert not any(unicodedata.category(char) in {"Cc", "Cf"} for char in text), (rule.code.name, text)


def test_a_derived_title_is_said_to_be_derived() -> None:
    (_, finding), *_ = check_title(Name("Icon news", "en", "icon-news", derived=True))
    assert "Nobody wrote this title" in finding.hint


def test_optional_rules_only_when_asked_for() -> None:
    name = Name("Hamburger", "en", "menu")
    assert check_title(name) == []
    assert [rule.code.name for rule, _ in check_title(name, optional=True)] == ["shape-not-meaning"]


@pytest.mark.parametrize("brand", ["npm", "500px", "shadcn/ui", "scikit-learn", "FARFETCH", "micro:bit", "Pop!_OS"])
def test_brands_are_spared_even_where_the_id_is_the_same(brand: str) -> None:
    assert check_title(Name(brand, "en", brand)) == []


def test_brands_are_not_spared_from_rules_about_characters() -> None:
    assert rules_of("npm ") == ["whitespace"]


@pytest.mark.parametrize(
    ("title", "clean"), [("Close", True), ("close", True), ("Group 12", False), ("close@2x", False), ("", False)]
)
def test_is_clean_is_about_errors(title: str, clean: bool) -> None:
    assert is_clean(Name(title, "en", "close")) is clean


def test_a_title_of_many_icons_is_not_trusted() -> None:
    names = [Name("Aurora Icon Theme", "en", f"icon{letter}") for letter in "abc"]
    names += [Name("Bell", "en", "bell"), Name("Bell", "en", "bell-outline"), Name("Bell", "en", "bell-filled")]
    names += [Name("Path", "en", "path")]
    assert trusted_ids(names) == {"bell", "bell-outline", "bell-filled"}


@pytest.mark.parametrize(
    ("title", "locale", "fixed"),
    [
        ("ic_arrow-down_24px@2x.png", "en", "Arrow down"),
        ("Icon awesome-home", "en", "Home"),
        (" close&nbsp;window. ", "en", "Close window"),
        ("icons/actions/github-logo", "en", "GitHub logo"),
        ("iptal_et", "tr", "İptal et"),
        ("Group 12@2x", "en", "Group 12@2x"),
        ("Close", "en", "Close"),
    ],
)
def test_fixes_build_on_one_another(title: str, locale: str, fixed: str) -> None:
    assert fixed_title(Name(title, locale, "some-id")) == fixed


def test_a_corrected_title_needs_no_further_correction() -> None:
    for _, name in titles.bad():
        fixed = fixed_title(name)
        if fixed != name.title:
            left = check_title(Name(fixed, name.locale, name.icon_id))
            assert [rule.code.name for rule, finding in left if finding.fix] == [], (name.title, fixed)


def test_a_fix_changes_the_title() -> None:
    for _, name in titles.bad():
        for rule, finding in check_title(name):
            assert finding.fix != name.title, rule.code.name
            assert finding.fix is None or finding.fix.strip(), rule.code.name


def test_check_titles_reports_titles_then_set_then_locales_in_order() -> None:
    names = [
        Name("close", "en", "close"),
        Name("Shut", "en", "shut"),
        Name("Shut", "en", "lid"),
        Name("close window", "de", "close"),
    ]
    found = [(name.icon_id, rule.code.name) for name, rule, _ in check_titles(names, Locales("en", ("de",)))]
    assert found == [
        ("close", "lowercase-start"),
        ("close", "lowercase-start"),
        ("lid", "duplicate-title"),
        ("shut", "locale-gap"),
        ("lid", "locale-gap"),
    ]


def test_titles_of_different_locales_are_not_compared_as_duplicates() -> None:
    names = [Name("Menu", "en", "menu"), Name("Menu", "fr", "card")]
    assert list(check_titles(names)) == []


def test_without_locales_nothing_is_missing() -> None:
    assert list(check_titles([Name("Close", "en", "close")])) == []


def test_any_text_can_be_checked() -> None:
    odd = ["\ud800", "\U0010ffff", "a" * 5000, "-" * 5000, "_" * 5000, "/" * 5000, "@", "&;", "<", "\u0301", "1" * 5000]
    odd += ["a-" * 3000, "aB" * 3000, "a_" * 3000, " a" * 3000, "Group " * 1000, "icon " * 1000, "1." * 3000]
    start = time.process_time()
    for title in odd:
        for locale in ("en", "de", "tr", "ja", "x-private", ""):
            fixed_title(Name(title, locale, "odd"))
    assert time.process_time() - start < 20


def test_a_large_set_is_checked_fast() -> None:
    names = [
        Name(f"{name.title} of set {number}", name.locale, f"i{number}") for number, name in enumerate(titles.good())
    ]
    names = (names * 5)[:5000]
    list(check_titles(names[:100]))
    start = time.process_time()
    list(check_titles(names))
    assert time.process_time() - start < 2.5  # half a second is usual; machines that run tests are slow
