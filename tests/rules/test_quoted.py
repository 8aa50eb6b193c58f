from __future__ import annotations

from iconkit.rules.quoted import quoted


def test_what_cannot_be_seen_is_escaped() -> None:
    assert quoted("Cl\u200bose\t") == '"Cl\\u200Bose\\u0009"'
    assert quoted("\U000e0041") == '"\\U000E0041"'


def test_letters_of_all_scripts_stay() -> None:
    assert quoted("Ñandú 検索") == '"Ñandú 検索"'


def test_an_endless_title_is_cut() -> None:
    assert quoted("a" * 500) == '"' + "a" * 79 + '…"'
