from __future__ import annotations

from iconkit.rules import Locales, Name
from iconkit.rules.title_of_another import check

SWAPPED = [("arrow-left", "Arrow right"), ("arrow-right", "Arrow left")]


def found(*titles: tuple[str, str], locale: str = "en", base: str = "en", derived: bool = False) -> list[str]:
    names = [Name(title, locale, icon_id, derived) for icon_id, title in titles]
    return [name.icon_id for name, _ in check(names, Locales(base))]


def test_titles_that_have_changed_places_are_both_reported() -> None:
    assert found(*SWAPPED) == ["arrow-left", "arrow-right"]


def test_only_titles_of_the_base_language_are_compared_with_ids() -> None:
    assert found(*SWAPPED, locale="fr") == []
    assert found(*SWAPPED, locale="de", base="de") == ["arrow-left", "arrow-right"]


def test_one_title_twice_is_for_another_rule() -> None:
    assert found(("close", "Close"), ("cross", "close")) == []


def test_variants_may_be_called_by_their_base() -> None:
    assert found(("bell-filled", "Bell"), ("bell", "Ringing bell")) == []


def test_a_title_that_nobody_wrote_says_nothing() -> None:
    assert found(*SWAPPED, derived=True) == []
