from __future__ import annotations

import pytest

from iconkit.rules import Name
from iconkit.rules.near_duplicate import RULE


def found(*titles: str, locale: str = "en") -> list[str]:
    names = [Name(title, locale, f"icon{chr(97 + index)}") for index, title in enumerate(titles)]
    return [name.title for name, _ in RULE.check(names)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Email", "E-mail"),
        ("Log in", "Login"),
        ("Setting", "Settings"),
        ("Account setting", "Account settings"),
        ("Café", "Cafe"),
        ("Graph 1", "Graph 2"),
        ("Graph", "Graph 2"),
    ],
)
def test_pairs_are_reported_once(first: str, second: str) -> None:
    assert found(first, second) == [second]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Page up", "Page down"),
        ("User", "Users"),
        ("Star", "Stars full"),
        ("C", "C++"),
        ("Heading 1", "Heading 2"),
        ("PlayStation 4", "PlayStation 5"),
        ("USB 2", "USB 3"),
        ("Skip 10", "Skip 30"),
        ("Battery 25", "Battery 50"),
        ("Copy", "copy"),
    ],
)
def test_what_is_different_is_let_be(first: str, second: str) -> None:
    assert found(first, second) == []


def test_the_title_without_a_number_is_the_first() -> None:
    assert found("Graph 2", "Graph") == ["Graph 2"]


def test_vowel_signs_are_no_accents() -> None:
    assert found("दिन", "दान", locale="hi") == []


def test_a_thousand_equal_titles_take_no_time() -> None:
    assert found(*["Same"] * 3000, "Sam-e") == ["Sam-e"]
