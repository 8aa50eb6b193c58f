"""The size of an export: ``ic_search_24px``, ``Close_48``, ``24x24``."""

from __future__ import annotations

import re

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

# The sizes that icons are exported in, CSS px; another number may be part of a name (PICO-8, B-52).
_SIZES = frozenset(
    "10 12 14 15 16 18 20 22 24 28 30 32 36 40 42 44 48 50 56 60 64 72 80 96 100 120 128 144 150 152 180 192 200 256"
    " 400 500 512 1024".split()
)
_SIZE = re.compile(
    r"[ _-]*(?:(?<![^\W_])(?:\d{1,4}(?:px|dp|pt)|(?P<square>\d{1,4})[x×](?P=square)(?:px)?)"
    r"|(?:(?<=[^\W_])_|(?<=[a-z]{3})-)(?P<number>\d{2,4}))"
    r"(?=$|\.\w+$|[_-](?:dark|light|filled|fill|outlined?|regular|solid|black|white)$)",
    re.IGNORECASE,
)


def check(name: Name) -> Finding | None:
    match = _SIZE.search(name.title)
    if not match:
        return None
    size = match["number"] or match["square"]
    if size and size not in _SIZES:  # with a unit, every number is a size
        return None
    if match[0][0] == "-" and (" " in name.title or name.title[0].isupper()):  # "Catch-22"
        return None
    return Finding(
        f"{quoted(name.title)} ends with the size of an export, {quoted(match[0].strip(' _-'))}.",
        "Take the size away: an icon has every size.",
        (name.title[: match.start()] + name.title[match.end() :]).strip() or None,
    )


RULE = TitleRule(Code("IK305", "size-suffix", "error"), check, spares_brands=True)
