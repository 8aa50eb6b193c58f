"""A character that shows nothing: zero width space, soft hyphen, byte order mark, a joiner that joins nothing."""

from __future__ import annotations

import re
import unicodedata

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule
from iconkit.rules.scripts import script_of

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]"
)
_JOINERS = "\u200c\u200d"
# Scripts whose letters change shape beside a joiner or a non-joiner (Unicode Standard, section 23.2).
_JOINING_SCRIPTS = frozenset("Arab Syrc Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Tibt".split())


def check(name: Name) -> Finding | None:
    title = name.title
    if title.isascii():
        return None
    found = [match.start() for match in _INVISIBLE.finditer(title) if not _joins(title, match.start())]
    if not found:
        return None
    char = title[found[0]]
    return Finding(
        f"{quoted(title)} holds U+{ord(char):04X}, which cannot be seen.",
        "Delete it.",
        "".join(char for index, char in enumerate(title) if index not in found),
    )


def _joins(title: str, index: int) -> bool:
    """True if the character is a joiner between letters that use it, or between two emoji."""
    if title[index] not in _JOINERS or not 0 < index < len(title) - 1:
        return False
    before, after = title[index - 1], title[index + 1]
    if script_of(before) in _JOINING_SCRIPTS and (script_of(after) in _JOINING_SCRIPTS or not after.isalpha()):
        return True
    return _in_emoji(before) and _in_emoji(after)


def _in_emoji(char: str) -> bool:
    return char == "\ufe0f" or unicodedata.category(char) in {"So", "Sk"}


RULE = TitleRule(Code("IK323", "invisible-char", "error"), check)
