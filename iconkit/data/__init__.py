"""The word lists behind the title rules: TOML files that anybody can extend, read at first use and kept.

Every lookup key is folded with :func:`fold`, so letter case and the way accents are composed never matter.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from unicodedata import normalize

from iconkit.packaged import packaged_text


def fold(text: str) -> str:
    """Text for comparing: compatibility forms unified (NFKC), letter case removed, also that of the Turkish ``İ``."""
    if text.isascii():
        return text.lower()
    return normalize("NFKC", normalize("NFKC", text).replace("İ", "i").casefold())


@dataclass(frozen=True, slots=True)
class Brands:
    """``brands.toml``: how names are spelled."""

    exact: frozenset[str]
    """Every right spelling, letter by letter."""
    words: Mapping[str, str]
    """Right spelling by folded word, for single words that mean nothing else."""
    phrases: Mapping[str, str]
    """Right spelling by folded whole title, for names of several words and for aliases."""


@dataclass(frozen=True, slots=True)
class EditorDefaults:
    """``editor_defaults.toml``: names are folded and split at spaces."""

    names: Mapping[tuple[str, ...], bool]
    """Default names; True if the name is one even without a number."""
    first_words: frozenset[str]
    copies: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class IconWords:
    """``icon_words.toml``, all languages together, folded."""

    icon: frozenset[str]
    picture_of: tuple[str, ...]
    about: frozenset[str]


@dataclass(frozen=True, slots=True)
class LibraryPrefixes:
    """``library_prefixes.toml``; longest first, so that alternatives can be tried in order."""

    any_case: tuple[str, ...]
    lower_case: tuple[str, ...]
    camel: tuple[str, ...]
    xd: tuple[str, ...]


@cache
def brands() -> Brands:
    table = _read("brands")
    corrected: list[str] = table["corrected"]
    aliases: dict[str, str] = table["aliases"]
    phrases = {fold(name): name for name in corrected if not name.isalnum()}
    phrases |= {fold(alias): name for alias, name in aliases.items()}
    return Brands(
        exact=frozenset([*corrected, *table["accepted"], *aliases.values()]),
        words={fold(name): name for name in corrected if name.isalnum()},
        phrases=phrases,
    )


@cache
def editor_defaults() -> EditorDefaults:
    names: dict[tuple[str, ...], bool] = {}
    copies: set[tuple[str, ...]] = set()
    for language in _read("editor_defaults").values():
        for key in ("numbered", "alone"):
            for name in language[key]:
                words = tuple(re.split(r"[\s'-]+", fold(name)))
                names[words] = names.get(words, False) or key == "alone"
        copies.update(tuple(fold(word).split()) for word in language["copies"])
    return EditorDefaults(names, frozenset(words[0] for words in names), frozenset(copies))


@cache
def icon_words() -> IconWords:
    languages = _read("icon_words").values()
    return IconWords(
        icon=_folded(word for language in languages for word in language["icon"]),
        picture_of=tuple(sorted(_folded(word for language in languages for word in language["picture_of"]))),
        about=_folded(word for language in languages for word in language["about"]),
    )


@cache
def library_prefixes() -> LibraryPrefixes:
    table = _read("library_prefixes")

    def longest_first(key: str) -> tuple[str, ...]:
        return tuple(sorted(table[key], key=lambda prefix: (-len(prefix), prefix)))

    return LibraryPrefixes(*map(longest_first, ("any_case", "lower_case", "camel", "xd")))


@cache
def acronyms() -> frozenset[str]:
    """Every acronym, unit and abbreviation, letter by letter."""
    table = _read("acronyms")
    return frozenset([*table["spelled"], *table["capitals"]])


@cache
def acronym_spellings() -> Mapping[str, str]:
    """Right spelling by folded word, for acronyms that are no word of any language."""
    return {fold(word): word for word in reversed(_read("acronyms")["spelled"])}


@cache
def ordinary(key: str) -> frozenset[str]:
    """A list of ``ordinary_words.toml``, folded."""
    return _folded(_read("ordinary_words")[key])


@cache
def shared_words(language: str) -> frozenset[str]:
    """Words that a language (its primary subtag) writes as English does, folded."""
    table = _read("ordinary_words")
    return _folded([*table["shared"], *table["shared_in"].get(language, ())])


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(packaged_text(__name__, f"{name}.toml"))
