"""A full stop, comma, colon or dash at the end: ``Close.``, ``Search:``. A title is a name, not a sentence."""

from __future__ import annotations

import re

from iconkit.data import fold, ordinary
from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_MARKS = ".,:;。．，：；、،؛۔।॥-–—|/\\_*"
_ELLIPSIS = re.compile(r"(?:\.{3}|…)\s*$")
_INITIALS = re.compile(r"(?:^|[\s(])(?:[^\W\d_]\.)+$")


def check(name: Name) -> Finding | None:
    title = name.title.rstrip()
    if not title or title[-1] not in _MARKS or _ELLIPSIS.search(title):
        return None
    body = title.rstrip(_MARKS + " ")
    if not body or _is_part_of_the_name(title, body, name.language):
        return None
    return Finding(
        f"{quoted(name.title)} ends with a {_kind(title[-1])}.",
        "Take it away: a title is a name, not a sentence.",
        body,
    )


def _is_part_of_the_name(title: str, body: str, language: str) -> bool:
    last = title.rsplit(maxsplit=1)[-1]
    if title[-1] == ";" and language == "el":  # the Greek question mark
        return True
    if title[-1] == "." and title[-2:] != "..":
        return bool(_INITIALS.search(title)) or "." in last[:-1] or fold(last.strip("(.")) in ordinary("abbreviations")
    # A minus after one letter is a grade or a blood type.
    return (
        title[-1] in "-–"
        and len(re.findall(r"[^\W\d_]+", last)) == 1
        and len(last) <= 3
        and last[:-1].isupper()
        and body != title
    )


def _kind(mark: str) -> str:
    if mark in ".。．۔।॥":
        return "full stop"
    if mark in ",，、،":
        return "comma"
    if mark in ":：;；؛":
        return "colon"
    return "dash" if mark in "-–—" else "sign"


RULE = TitleRule(Code("IK317", "end-punctuation", "warning"), check, spares_brands=True)
