"""What an icon library or an export plug-in puts before a name: ``ic_search``, ``fa-user``, ``noun_1776266_cc``."""

from __future__ import annotations

import re
from functools import cache

from iconkit.data import library_prefixes, ordinary
from iconkit.model import Code, Finding
from iconkit.rules.casing import sentence
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule


def check(name: Name) -> Finding | None:
    title = name.title
    match = _pattern().match(title)
    if not match or title.lower() in ordinary("hyphenated"):
        return None
    prefix = match[0].rstrip("-_: ")
    rest = _NOISE.sub(" ", title[match.end() :])
    words = [word for word in re.split(r"[\s_:-]+", rest) if word]
    fix = sentence(words, name.language) if any(len(word) > 1 or word.lower() == "x" for word in words) else None
    return Finding(
        f"{quoted(title)} begins with {quoted(prefix)}, the mark of an icon library.",
        "Take it away, and write what the icon means.",
        fix,
    )


# Numbers of the Noun Project, its license mark, versions of a library, copies.
_NOISE = re.compile(r"(?<![^\W_])(?:\d{4,}|cc|v\d+|copy)(?![^\W_])", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    prefixes = library_prefixes()

    def alternatives(words: tuple[str, ...]) -> str:
        return "|".join(map(re.escape, words))

    return re.compile(
        rf"(?:{alternatives(prefixes.lower_case)})[-_:]+(?=\w)"
        rf"|(?i:{alternatives(prefixes.any_case)})[-_:]+(?=\w)"
        rf"|(?:{alternatives(prefixes.camel)})(?=[A-Z][a-z]{{2}})"
        rf"|[Ii]con (?:{alternatives(prefixes.xd)})-(?=\w)"
        r"|(?P<set>[a-z]{2,})[a-z]? (?P=set)[a-z]?-(?=\w)"  # classes of icon fonts: "fas fa-user", "bx bxs-user"
    )


RULE = TitleRule(Code("IK308", "library-prefix", "error"), check, spares_brands=True)
