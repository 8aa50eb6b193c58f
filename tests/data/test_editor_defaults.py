from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from iconkit.data import brands, editor_defaults
from iconkit.rules import Name
from iconkit.rules.editor_default import _LONGEST_NAME, check

LANGUAGES = tomllib.loads(resources.files("iconkit.data").joinpath("editor_defaults.toml").read_text("utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_a_language_is_found_as_it_is_exported(language: str) -> None:
    table = LANGUAGES[language]
    exported = list(table["alone"])
    exported += [f"{name} 3" for name in table["alone"] + table["numbered"]]
    exported += [f"{name}-12" for name in table["numbered"]]
    exported += [f"{name} {copy} 2" for name in table["numbered"] for copy in table["copies"]]
    assert [title for title in exported if title not in brands().exact and not check(Name(title, language, "x"))] == []


def test_a_numbered_name_without_a_number_may_be_a_title() -> None:
    names = [name for table in LANGUAGES.values() for name in table["numbered"]]
    alone = {name for table in LANGUAGES.values() for name in table["alone"]}
    assert [name for name in names if name not in alone and check(Name(name, "en", "x"))] == []


def test_the_languages_of_the_common_programs_are_there() -> None:
    assert {"en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "tr", "ja", "zh", "ko"} <= LANGUAGES.keys()


def test_names_are_no_longer_than_what_is_looked_up() -> None:
    assert max(map(len, editor_defaults().names)) <= _LONGEST_NAME
