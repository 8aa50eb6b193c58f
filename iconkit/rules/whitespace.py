"""Space that nobody sees: at the ends, doubled, a tab, a line break, a no-break space."""

from __future__ import annotations

import re

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_ODD = re.compile(r"^\s|\s$|\s\s|[^\S ]")
_RUN = re.compile(r"\s+")
# French sets a no-break space before these marks and inside its quotation marks.
_FRENCH = re.compile(r"[\u00a0\u202f](?=[?!:;»%€])|(?<=«)[\u00a0\u202f]")
# The space of East Asian type, as wide as a letter, alone between letters.
_IDEOGRAPHIC = re.compile(r"(?<=\w)\u3000(?=\w)")
_EAST_ASIAN = frozenset({"ja", "zh", "yue", "ko"})


def check(name: Name) -> Finding | None:
    title = name.title
    if not _ODD.search(title):
        return None
    kept = _kept(name.language)
    if kept and not _ODD.search(kept.sub("_", title)):
        return None
    return Finding(
        f"{quoted(title)} has space that a reader cannot see.",
        "Put single spaces between the words and none at the ends.",
        _fixed(title, kept),
    )


def _kept(language: str) -> re.Pattern[str] | None:
    if language == "fr":
        return _FRENCH
    return _IDEOGRAPHIC if language in _EAST_ASIAN else None


def _fixed(title: str, kept: re.Pattern[str] | None) -> str:
    """Runs of white space become one space, except the single ones that a language wants."""
    spaces = {match.start() for match in kept.finditer(title)} if kept else set()

    def one(match: re.Match[str]) -> str:
        alone = len(match[0]) == 1 and match.start() in spaces
        return match[0] if alone else " "

    return _RUN.sub(one, title).strip()


RULE = TitleRule(Code("IK318", "whitespace", "error"), check)
