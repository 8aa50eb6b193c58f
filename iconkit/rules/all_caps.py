"""A title in capitals that is no acronym and no brand: ``CLOSE WINDOW``. Some screen readers spell such words out."""

from __future__ import annotations

import re

from iconkit.data import acronyms, brands, fold, ordinary
from iconkit.model import Code, Finding
from iconkit.rules.casing import lowered, sentence
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_WORD = re.compile(r"[^\W_]+(?:['’&][^\W_]+)*")
_LONGEST_ACRONYM = 6  # letters
_SHORTEST_PLAIN = 4  # letters: two such words in capitals are a sentence, one may be a name


def check(name: Name) -> Finding | None:
    title = name.title
    if not title.isupper() or len(title) < 2:
        return None
    words = [
        word
        for word in _WORD.findall(title)
        if word not in acronyms() and word not in brands().exact and all(map(str.isupper, filter(str.isalpha, word)))
    ]
    long = [word for word in words if len(word) >= _SHORTEST_PLAIN and word.isalpha()]
    if not (len(long) > 1 or any(_is_plain(word, name.language) for word in words)):
        return None
    return Finding(
        f"{quoted(title)} is in capitals.",
        "Write it in small letters, with a capital at the start; if it is a name, allow it for this icon.",
        None if name.language == "el" else sentence(title.split(" "), name.language),  # Greek capitals drop accents
    )


def _is_plain(word: str, language: str) -> bool:
    plain = ordinary("plain")
    return fold(word) in plain or lowered(word, language) in plain or (len(word) > _LONGEST_ACRONYM and word.isalpha())


RULE = TitleRule(Code("IK315", "all-caps", "warning"), check, spares_brands=True)
