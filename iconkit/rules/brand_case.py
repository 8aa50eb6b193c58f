"""A brand in the wrong letter case or broken in two: ``Linkedin``, ``Github``, ``You Tube``."""

from __future__ import annotations

import re

from iconkit.data import acronyms, brands, fold
from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

# A word in Latin letters, also amid letters of a script without spaces: "YouTubeで見る".
_WORD = re.compile(r"[0-9A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)*")


def check(name: Name) -> Finding | None:
    table = brands()
    phrase = table.phrases.get(fold(name.title))
    wrong: list[tuple[str, str]] = []
    if phrase:
        if phrase != name.title:
            wrong.append((name.title, phrase))
    else:
        for word in _WORD.findall(name.title):
            right = table.words.get(fold(word))
            if right and right != word and word not in table.exact and word not in acronyms():
                wrong.append((word, right))
    if not wrong:
        return None
    fixed = name.title
    for word, right in wrong:
        fixed = fixed.replace(word, right)
    return Finding(
        f"{quoted(name.title)} does not spell {' and '.join(right for _, right in wrong)} as its owner does.",
        "Write " + ", ".join(f"{right} for {quoted(word)}" for word, right in wrong) + ".",
        fixed,
    )


RULE = TitleRule(Code("IK311", "brand-case", "error"), check, spares_brands=True)
