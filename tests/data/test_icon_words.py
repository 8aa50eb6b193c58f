from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from iconkit.rules import Name
from iconkit.rules.redundant_kind import check

LANGUAGES = tomllib.loads(resources.files("iconkit.data").joinpath("icon_words.toml").read_text("utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_found_alone_first_and_last(language: str) -> None:
    titles = [
        shape.format(word)
        for word in LANGUAGES[language]["icon"]
        for shape in ("{}", "{} 7x7", "7x7 {}", "7x7-{}", "7x7 ({})")
    ]
    titles += [f"{opening} tree" for opening in LANGUAGES[language]["picture_of"]]
    assert [title for title in titles if not check(Name(title, language, "x"))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_about_icons_are_let_be(language: str) -> None:
    table = LANGUAGES[language]
    titles = [f"{about} {word}" for word in table["icon"] for about in table["about"]]
    assert [title for title in titles if check(Name(title, language, "x"))] == []
