"""A title that equals the one of the base language, though it is no name and no word that both languages share."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from iconkit.data import acronyms, brands, fold, shared_words
from iconkit.model import Code, Finding
from iconkit.rules.casing import WORD
from iconkit.rules.quoted import quoted
from iconkit.rules.records import LocaleRule, Locales, Name


def check(names: Sequence[Name], locales: Locales) -> Iterator[tuple[Name, Finding]]:
    base = {name.icon_id: name for name in names if name.locale == locales.base}
    for name in names:
        original = base.get(name.icon_id)
        if original is None or name.language == original.language or fold(name.title) != fold(original.title):
            continue
        if not _is_international(name):
            yield (
                name,
                Finding(
                    f"{quoted(name.title)} is the same in {name.locale} as in {original.locale}.",
                    f"Translate it to {name.locale}; if it is the same word there, allow it for this icon.",
                ),
            )


def _is_international(name: Name) -> bool:
    shared = shared_words(name.language)
    return name.title in brands().exact or all(_is_shared(token, shared) for token in name.title.split())


def _is_shared(token: str, shared: Container[str]) -> bool:
    if token in brands().exact or token in acronyms() or fold(token) in shared:
        return True
    return all(
        len(word) == 1 or word in acronyms() or fold(word) in shared or is_spelled_like_a_name(word)
        for word in WORD.findall(token)
    )


def is_spelled_like_a_name(word: str) -> bool:
    """True for a word with a capital or a digit inside: ``GitHub``, ``MP3``, ``HTML``."""
    return word.isascii() and (word[1:] != word[1:].lower() or any(map(str.isdigit, word)))


RULE = LocaleRule(Code("IK331", "locale-untranslated", "warning"), check)
