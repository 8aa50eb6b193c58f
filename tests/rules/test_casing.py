from __future__ import annotations

import pytest

from iconkit.rules.casing import begins_like_a_brand, capitalized, lowered, sentence, spelled


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("close", "en", "Close"),
        ("ijsbeer", "nl", "IJsbeer"),
        ("ijsbeer", "en", "Ijsbeer"),
        ("iptal", "tr", "İptal"),
        ("ışık", "tr", "Işık"),
        ("¿quién?", "es", "¿Quién?"),
        ("été", "fr", "Été"),
        ("検索", "ja", "検索"),
        ("", "en", ""),
    ],
)
def test_capitalized(text: str, language: str, expected: str) -> None:
    assert capitalized(text, language) == expected


def test_lowered_knows_the_two_turkish_letters_i() -> None:
    assert lowered("IŞIK GİRİŞ", "tr") == "ışık giriş"
    assert lowered("IN", "en") == "in"


@pytest.mark.parametrize(
    ("word", "expected"), [("pdf", "PDF"), ("github", "GitHub"), ("wi-fi", "Wi-Fi"), ("pin", "pin"), ("rest", "rest")]
)
def test_spelled_never_makes_an_acronym_of_a_word(word: str, expected: str) -> None:
    assert spelled(word) == expected


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        (["arrow", "down"], "en", "Arrow down"),
        (["OPEN", "PDF"], "en", "Open PDF"),
        (["ios", "app"], "en", "iOS app"),
        (["suche"], "de", "Suche"),
        (["neue", "seite"], "de", None),
        ([], "en", None),
    ],
)
def test_sentence(words: list[str], language: str, expected: str | None) -> None:
    assert sentence(words, language) == expected


@pytest.mark.parametrize(
    "word", ["iPhone", "eBay", "openSUSE", "n8n", "i18next", "foobar2000", "bunny.net", "arXiv", "jQuery"]
)
def test_spelled_on_purpose(word: str) -> None:
    assert begins_like_a_brand(word)


@pytest.mark.parametrize(
    "word", ["searchIcon", "arrowLeft", "goBack", "zoomIn", "close", "arrow.up", "house.fill", "home2"]
)
def test_names_from_code(word: str) -> None:
    assert not begins_like_a_brand(word)
