from __future__ import annotations

from iconkit.rules import Locales, Name
from iconkit.rules.fallback import gaps


def test_gaps() -> None:
    english, german = Name("Close", "en", "close"), Name("Menü", "de", "menu")
    regional = Name("Fechar", "pt", "close")
    found = list(gaps([english, german, regional], Locales("en", ("de", "pt-BR"))))
    assert found == [
        ("menu", "en", None),
        ("close", "de", english),
        ("menu", "pt-BR", None),
    ]


def test_no_title_in_another_script_stands_in() -> None:
    names = [Name("Close", "en", "close"), Name("关闭", "zh", "close")]
    assert [locale for _, locale, _ in gaps(names, Locales("en", ("zh-CN", "zh-Hant", "zh-TW")))] == [
        "zh-Hant",
        "zh-TW",
    ]


def test_an_empty_title_is_a_gap() -> None:
    assert list(gaps([Name("", "en", "close")], Locales("en"))) == [("close", "en", None)]
