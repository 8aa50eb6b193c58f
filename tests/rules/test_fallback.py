from __future__ import annotations

from iconkit.rules import Locales, Name
from iconkit.rules.fallback import gaps, lookup_order


def test_lookup_order() -> None:
    assert list(lookup_order("zh-Hant-TW")) == ["zh-Hant-TW", "zh-Hant", "zh"]
    assert list(lookup_order("de-x-easy")) == ["de-x-easy", "de"]


def test_gaps() -> None:
    english, german = Name("Close", "en", "close"), Name("Menü", "de", "menu")
    regional = Name("Fechar", "pt", "close")
    found = list(gaps([english, german, regional], Locales("en", ("de", "pt-BR"))))
    assert found == [
        ("menu", "en", None),
        ("close", "de", english),
        ("menu", "pt-BR", None),
    ]


def test_an_empty_title_is_a_gap() -> None:
    assert list(gaps([Name("", "en", "close")], Locales("en"))) == [("close", "en", None)]
