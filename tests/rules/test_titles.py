"""The lists of good and bad titles: what is bad is found by the rule that should, what is good is never called bad."""

from __future__ import annotations

from collections import Counter

import pytest

from iconkit.rules import TITLE_RULES, Name, check_title
from tests.rules import titles

# The names that a published sprite leaked into the text of its page, without those that are good.
LEAKED = """
abuses|affiliation|arrow-down|arrow-left|arrow-right|arrow-up|attack-type|burger|chevron-down|Clock icon|close|delete
development-poverty|discrimination|dollar|download|email|environment|facebook|filter|gender|globe|groups|health|home
C4067174-3DD9-4B9E-AD64-284FDAAE6338@1x|information-outline|instagram|investment-trade-globalisation|issues|labour
languages|Shape Combined Shape|line, chart, up, arrow, graph|link|location|Artboard 185|map-pin|minus|Icon news
organisation|other|overview|Path|plus|preview|print|profile|refresh|search|security|share|tag|tick|tooltip|twitter
universality|web|x
"""
LEAKED_TITLES = LEAKED.strip().replace("\n", "|").split("|")
LEAKED_BUT_GOOD = ["Stock down", "Stock steady", "Stock up", "LinkedIn", "Instagram"]


def rules_of(name: Name) -> list[str]:
    return [rule.code.name for rule, _ in check_title(name)]


def test_no_good_title_is_called_bad() -> None:
    assert {(name.locale, name.title): rules_of(name) for name in titles.good() if check_title(name)} == {}


def test_every_bad_title_is_found_by_its_rule() -> None:
    assert [(rule, name.locale, name.title) for rule, name in titles.bad() if rule not in rules_of(name)] == []


def test_the_lists_are_broad_enough_to_mean_something() -> None:
    languages = Counter(name.language for name in titles.good())
    assert sum(count >= 40 for count in languages.values()) >= 10
    assert len({name.locale for _, name in titles.bad()}) >= 10
    # A title of the lists is one that somebody wrote; editor-default-id is about titles made from ids.
    assert {rule for rule, _ in titles.bad()} == {rule.code.name for rule in TITLE_RULES} - {"editor-default-id"}


@pytest.mark.parametrize("title", LEAKED_TITLES)
def test_every_leaked_title_is_found(title: str) -> None:
    found = rules_of(Name(title, "en", title))
    assert found
    if title.isalpha() and title.islower():
        assert found in (["lowercase-start"], ["brand-case"])


@pytest.mark.parametrize("title", LEAKED_BUT_GOOD)
def test_good_titles_among_the_leaked_are_let_be(title: str) -> None:
    assert rules_of(Name(title, "en", title.lower().replace(" ", "-"))) == []
