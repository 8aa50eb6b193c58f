from __future__ import annotations

import pytest

from iconkit.data import ordinary, shared_words
from iconkit.rules import Locales, Name, check_icons, check_title, check_titles
from tests.samples import make_icon


def rules_of(title: str, icon_id: str = "x-y") -> set[str]:
    return {rule.code.name for rule, _ in check_title(Name(title, "en", icon_id))}


def test_a_number_after_a_thing_is_found_and_after_a_counted_noun_is_not() -> None:
    assert [
        word for word in sorted(ordinary("things") - ordinary("counted")) if "numbered" not in rules_of(f"The {word} 2")
    ] == []
    assert [word for word in sorted(ordinary("counted")) if "numbered" in rules_of(f"The {word} 2")] == []


def is_capitals(word: str) -> bool:
    """Turkish has capitals of its own for the letters i."""
    upper = word.replace("i", "İ").upper()
    found = rules_of(word.upper()) | {rule.code.name for rule, _ in check_title(Name(upper, "tr", "x-y"))}
    return "all-caps" in found


def test_hyphenated_words_are_no_slugs() -> None:
    assert [word for word in sorted(ordinary("hyphenated")) if "slug" in rules_of(word, word)] == []


def test_words_that_are_plain_count_as_capitals() -> None:
    assert [word for word in sorted(ordinary("plain")) if not is_capitals(word)] == []


def test_abbreviations_keep_their_stop() -> None:
    assert [word for word in sorted(ordinary("abbreviations")) if "end-punctuation" in rules_of(f"Some {word}.")] == []


def test_drawings_are_found_when_asked_for() -> None:
    missed = [
        word
        for word in sorted(ordinary("drawings"))
        if "shape-not-meaning"
        not in {rule.code.name for rule, _ in check_title(Name(word.capitalize(), "en", "x"), optional=True)}
    ]
    assert missed == []


@pytest.mark.parametrize("first", ["arrow", "chevron", "icon"])
def test_names_that_begin_with_code_words_are_slugs(first: str) -> None:
    assert first in ordinary("code_words")
    assert rules_of(f"{first.title()}-down") & {"slug", "library-prefix"}


def test_a_direction_is_asked_about_unless_a_word_says_that_it_never_mirrors() -> None:
    def asked(icon_id: str) -> bool:
        return bool(list(check_icons([make_icon(icon_id)])))

    assert [word for word in sorted(ordinary("directions")) if not asked(f"arrow-{word}")] == []
    assert [word for word in sorted(ordinary("undirected")) if asked(f"{word}-left")] == []


def is_untranslated(title: str, locale: str) -> bool:
    names = [Name(title.capitalize(), "en", "x"), Name(title.capitalize(), locale, "x")]
    found = {rule.code.name for _, rule, _ in check_titles(names, Locales("en", (locale,)))}
    return "locale-untranslated" in found


@pytest.mark.parametrize("language", ["de", "es", "fr", "it", "nl", "pt"])
def test_a_word_that_a_language_shares_with_english_is_translated_there(language: str) -> None:
    assert [word for word in sorted(shared_words(language)) if is_untranslated(word, f"{language}-419")] == []


@pytest.mark.parametrize(
    ("word", "locale"), [("error", "de"), ("organisation", "es"), ("dollar", "pt"), ("link", "es")]
)
def test_a_word_of_one_language_is_none_of_another(word: str, locale: str) -> None:
    assert is_untranslated(word, locale) == (word not in ordinary("shared"))
