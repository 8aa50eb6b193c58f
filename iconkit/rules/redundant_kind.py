"""A title that says it is an icon: ``Clock icon``, ``Image of a dog``, ``Значок``. Readers are told "image" already."""

from __future__ import annotations

import re
from functools import cache

from iconkit.data import fold, icon_words, ordinary
from iconkit.model import Code, Finding
from iconkit.rules.casing import capitalized
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule
from iconkit.rules.scripts import script_of

# Between words; letters with vowel signs are no boundary, so \\b will not do.
_JOINT = r"\s:()\[\]|,.\-–—"
_JOINTS = re.compile(rf"[{_JOINT}]+")
_EDGES = " \t\u00a0:-–—_.|()[]「」"
# "Image of the day" is a feature of a site, not a description of the drawing.
_PERIOD = re.compile(r"of the (?:day|week|month|year)\b")
_ARTICLE = re.compile(
    r"(?:an?|the|une?|een|eine[mnrs]?|de[nmr]|die|das|un[oa]?|il|la|le|les|el|um|uma) ", re.IGNORECASE
)

# Languages whose nouns have cases.
_INFLECTED = frozenset({"be", "bg", "cs", "el", "fi", "hr", "hu", "lt", "lv", "mk", "pl", "ru", "sk", "sl", "sr", "uk"})


def check(name: Name) -> Finding | None:
    title = name.title.strip(_EDGES)
    folded = fold(title)
    rest = _without_opening(title, folded)
    if rest is None:
        rest = _without_icon_word(title, folded)
    if rest is None:
        return None
    rest = rest.strip(_EDGES)
    return Finding(
        f"{quoted(name.title)} says that the icon is an icon.",
        "Say only what it means: people are told that it is an image.",
        _fix(title, rest, name.language),
    )


def _fix(title: str, rest: str, language: str) -> str | None:
    """The rest with a capital, unless the icon word was the noun that the rest depends on: "Значок закрытия"."""
    if not any(map(str.isalnum, rest)):
        return None
    depends = language in _INFLECTED or script_of(rest[0]) in {"Cyrl", "Grek"}
    return None if depends and title.endswith(rest) else capitalized(rest, language)


def _without_opening(title: str, folded: str) -> str | None:
    match = _opening().match(folded)
    if not match or _PERIOD.search(folded) or len(folded) != len(title):
        return None
    return _ARTICLE.sub("", title[match.end() :], count=1)


@cache
def _opening() -> re.Pattern[str]:
    longest_first = sorted(icon_words().picture_of, key=len, reverse=True)
    articles = "an?|the|eine?|une?|una?|uma?|il|la|le|el|een|het|de"
    return re.compile(rf"(?:(?:{articles}) )?(?:{'|'.join(map(re.escape, longest_first))}) ")


def _without_icon_word(title: str, folded: str) -> str | None:
    words = icon_words()
    if folded in words.icon:
        return ""
    leading, trailing = _icon_word()
    match = leading.match(folded) or trailing.search(folded)
    if match is None or len(folded) != len(title):
        return None
    rest = folded[: match.start()] + folded[match.end() :]
    padded = f" {' '.join(_JOINTS.split(rest))} "
    if any(f" {about} " in padded for about in words.about) or any(about in rest for about in _glued_about()):
        return None
    before, after = title[: match.start()].rstrip(_EDGES), title[match.end() :].lstrip(_EDGES)
    return f"{before} {after}".strip()


@cache
def _icon_word() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """An icon word at the start of a title, and at its end.

    Before the end it needs no space in scripts that write none: "検索アイコン".
    """
    longest_first = sorted(icon_words().icon, key=lambda word: (-len(word), word))
    spaced = "|".join(map(re.escape, longest_first))
    glued = "|".join(re.escape(word) for word in longest_first if _is_written_without_spaces(word))
    styles = "|".join(map(re.escape, sorted(ordinary("styles"))))
    ending = rf"(?=$|[{_JOINT}]+(?:{styles})$)"  # "Home icon outline"
    return (
        re.compile(rf"(?:{spaced})(?=[{_JOINT}])"),
        re.compile(rf"(?:(?<=[{_JOINT}])(?:{spaced})|(?:{glued})){ending}"),
    )


@cache
def _glued_about() -> tuple[str, ...]:
    return tuple(sorted(filter(_is_written_without_spaces, icon_words().about)))


def _is_written_without_spaces(word: str) -> bool:
    return script_of(word[0]) in {"Hani", "Hira", "Kana", "Hang", "Thai"}


RULE = TitleRule(Code("IK312", "redundant-kind", "warning"), check, spares_brands=True)
