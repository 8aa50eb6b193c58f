"""Letter case as languages and brands want it: what fixes are written with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iconkit.data import acronym_spellings, brands, fold

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_DOTTED_I = frozenset({"tr", "az"})
_CAPITAL_NOUNS = frozenset({"de", "gsw", "lb"})


def capitalized(text: str, language: str) -> str:
    """Text with its first letter in upper case: ``İ`` for a Turkish i, ``IJ`` for a Dutch ij.

    Openings such as ``¿`` and quotation marks are kept before it.
    """
    start = next((i for i, char in enumerate(text) if char.isalnum()), 0)
    head, rest = text[:start], text[start:]
    if language in _DOTTED_I and rest.startswith("i"):
        return f"{head}İ{rest[1:]}"
    if language == "nl" and rest.startswith("ij"):
        return f"{head}IJ{rest[2:]}"
    return head + rest[:1].title() + rest[1:]


def lowered(word: str, language: str) -> str:
    if language in _DOTTED_I:
        word = word.replace("I", "ı").replace("İ", "i")
    return word.lower()


def spelled(word: str) -> str:
    """A word as its brand or acronym is spelled, else unchanged."""
    folded = fold(word)
    return brands().words.get(folded) or acronym_spellings().get(folded) or word


def sentence(words: Sequence[str], language: str) -> str | None:
    """Words in sentence case, brands and acronyms spelled right: ``arrow``, ``pdf`` gives ``Arrow PDF``.

    None without words, and where the case of a word needs to be known: German writes nouns with a capital.
    """
    if not words or (language in _CAPITAL_NOUNS and len(words) > 1):
        return None
    right = [spelled(lowered(word, language)) for word in words]
    if right[0].islower() and right[0] not in brands().exact:
        right[0] = capitalized(right[0], language)
    return " ".join(right)


def begins_like_a_brand(word: str) -> bool:
    """True for a lower-case first word that is spelled on purpose: ``iPhone``, ``openSUSE``, ``n8n``, ``bunny.net``.

    Names in code begin alike, but with whole words: ``arrowLeft``, ``searchIcon``.
    """
    return bool(_INTERCAPPED.match(word) or _DIGIT_INSIDE.match(word) or _DOMAIN.fullmatch(word))


# One letter, or two that are no word, before a capital (eBay, jQuery, arXiv); or lower case, then capitals (openSUSE).
_INTERCAPPED = re.compile(
    r"[^\W\d_A-Z]-?[A-Z]|(?!go|my|no|on|up|to|in|is|bg|ic|fa|md|hi|do|by|at|as|or)[^\W\d_A-Z]{2}[A-Z][^\W\d_]"
    r"|[^\W\d_A-Z]+[A-Z]{2,}(?![^\W\d_A-Z])"
)
# Digits between letters (n8n, i18next, what3words), or many of them after a word (foobar2000).
_DIGIT_INSIDE = re.compile(r"[^\W\d_]+\d+[^\W\d_]+$|[^\W\d_]{3,}\d{4}$")
# A domain or a package: the ending is a country's, a common one or that of a language's sources.
_DOMAIN = re.compile(
    r"[^\W_]+(?:[.-][^\W_]+)*\."
    r"(?!(?:up|in|on|of|or|sm|lg|xs|xl|md)$)"
    r"(?:[a-z]{2}|com|net|org|app|dev|edu|gov|info|biz|xyz|fyi|one|pro|run|art|blog|chat|cloud|club|codes?|design|page|shop"
    r"|site|space|store|studio|systems|team|tech|tools|world|wiki|zone|games?|health|social|news|live|media|rocks|money)"
)
