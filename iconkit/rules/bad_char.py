"""Characters that mean nothing to anybody: U+FFFD, private use, unassigned, half of a pair.

Also UTF-8 that was read as Windows-1252: ``CafÃ©``.
"""

from __future__ import annotations

import re
import unicodedata

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_REASONS = {"Co": "a private character", "Cs": "half of a surrogate pair", "Cn": "no character at all"}
# Where new Unicode versions add letters and emoji: what an older Python calls unassigned there may be right.
_GROWING = ((0x1E000, 0x1EFFD), (0x1F000, 0x1FBFF), (0x20000, 0x3FFFD))
# A UTF-8 sequence of two or three bytes, seen through Windows-1252 ("Ã©" for é, "â€™" for an apostrophe).
_MISREAD = re.compile(
    "[ÂÃÄÅÐÑÎÏ][\u0080-\u00bf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â[\u0080-\u00bf€‚„†‡ˆ‰Š‹Œ][\u0080-\u00bf\u0152-\u2122]"
)


def check(name: Name) -> Finding | None:
    if name.title.isascii():
        return None
    for char in name.title:
        reason = "the sign for a lost character" if char == "\ufffd" else _reason(char)
        if reason:
            return Finding(
                f"{quoted(name.title)} holds U+{ord(char):04X}, {reason}.",
                "Type the title again: this character cannot be read by others.",
            )
    right = _read_again(name.title)
    if right is None:
        return None
    return Finding(f"{quoted(name.title)} was read in the wrong encoding.", f"It should be {quoted(right)}.", right)


def _reason(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Cn" and any(first <= ord(char) <= last for first, last in _GROWING):
        return ""
    return _REASONS.get(category, "")


def _read_again(title: str) -> str | None:
    if not _MISREAD.search(title):
        return None
    try:
        return title.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None


RULE = TitleRule(Code("IK324", "bad-char", "error"), check)
