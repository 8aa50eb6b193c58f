"""Letters and accents stored apart (not Unicode Normalization Form C): searching and comparing then fail."""

from __future__ import annotations

from unicodedata import is_normalized, normalize

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule


def check(name: Name) -> Finding | None:
    if is_normalized("NFC", name.title):
        return None
    return Finding(
        f"{quoted(name.title)} stores letters and their accents apart.",
        "Store them as one character (Unicode NFC).",
        normalize("NFC", name.title),
    )


RULE = TitleRule(Code("IK325", "not-nfc", "error"), check)
