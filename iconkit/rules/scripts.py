"""Which script a letter belongs to.

Python's ``unicodedata`` has no Script property (Unicode Standard Annex 24), so this keeps the ranges of the blocks that
titles are written in. A letter outside them is of no known script, and rules then stay silent.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache

# First code point of a range, last one, ISO 15924 code; ascending.
_RANGES: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x024F, "Latn"),  # with the signs between the letters, which are not letters
    (0x0250, 0x02AF, "Latn"),  # phonetic extensions
    (0x0370, 0x03E1, "Grek"),
    (0x03E2, 0x03EF, "Copt"),
    (0x03F0, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0531, 0x058A, "Armn"),
    (0x0591, 0x05F4, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0700, 0x074F, "Syrc"),
    (0x0750, 0x077F, "Arab"),
    (0x0780, 0x07BF, "Thaa"),
    (0x08A0, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"),
    (0x0B00, 0x0B7F, "Orya"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"),
    (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"),
    (0x0D80, 0x0DFF, "Sinh"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"),
    (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x139F, "Ethi"),
    (0x13A0, 0x13FD, "Cher"),
    (0x1780, 0x17FF, "Khmr"),
    (0x1800, 0x18AF, "Mong"),
    (0x1C80, 0x1C8F, "Cyrl"),
    (0x1C90, 0x1CBF, "Geor"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2C60, 0x2C7F, "Latn"),
    (0x2DE0, 0x2DFF, "Cyrl"),
    (0x3005, 0x3007, "Hani"),
    (0x3041, 0x309F, "Hira"),
    (0x30A0, 0x30FF, "Kana"),
    (0x3100, 0x312F, "Bopo"),
    (0x3131, 0x318E, "Hang"),
    (0x31F0, 0x31FF, "Kana"),
    (0x3400, 0x9FFF, "Hani"),
    (0xA640, 0xA69F, "Cyrl"),
    (0xA720, 0xA7FF, "Latn"),
    (0xAB70, 0xABBF, "Cher"),
    (0xAC00, 0xD7FB, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB00, 0xFB06, "Latn"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
    (0xFF21, 0xFF5A, "Latn"),
    (0xFF66, 0xFF9D, "Kana"),
    (0x20000, 0x323AF, "Hani"),
)
_STARTS = tuple(start for start, _, _ in _RANGES)

# The scripts that text in a language is written in (Unicode CLDR, likely subtags), where that is never Latin alone.
_SCRIPTS_OF_LANGUAGE = {
    "am": "Ethi", "ar": "Arab", "be": "Cyrl", "bg": "Cyrl", "bn": "Beng", "bo": "Tibt", "ckb": "Arab", "dv": "Thaa",
    "el": "Grek", "fa": "Arab", "gu": "Gujr", "he": "Hebr", "hi": "Deva", "hy": "Armn", "iw": "Hebr",
    "ja": "Hira Kana Hani", "ka": "Geor", "kk": "Cyrl", "km": "Khmr", "kn": "Knda", "ko": "Hang Hani", "ky": "Cyrl",
    "lo": "Laoo", "mk": "Cyrl", "ml": "Mlym", "mn": "Cyrl Mong", "mr": "Deva", "my": "Mymr", "ne": "Deva", "or": "Orya",
    "pa": "Guru Arab", "ps": "Arab", "ru": "Cyrl", "si": "Sinh", "ta": "Taml", "te": "Telu", "tg": "Cyrl", "th": "Thai",
    "ti": "Ethi", "ug": "Arab", "uk": "Cyrl", "ur": "Arab", "yi": "Hebr", "yue": "Hani", "zh": "Hani Bopo",
}  # fmt: skip
_SCRIPTS_OF_SUBTAG = {
    "Hans": "Hani",
    "Hant": "Hani",
    "Jpan": "Hira Kana Hani",
    "Kore": "Hang Hani",
    "Hrkt": "Hira Kana",
}

# Readers' names for the scripts that a title can be missing.
SCRIPT_NAMES = {
    "Arab": "Arabic", "Armn": "Armenian", "Beng": "Bengali", "Cher": "Cherokee", "Copt": "Coptic", "Cyrl": "Cyrillic",
    "Deva": "Devanagari", "Ethi": "Ethiopic", "Geor": "Georgian", "Grek": "Greek", "Gujr": "Gujarati",
    "Guru": "Gurmukhi",
    "Hang": "Korean", "Hani": "Chinese", "Hebr": "Hebrew", "Hira": "Japanese", "Kana": "Japanese", "Khmr": "Khmer",
    "Knda": "Kannada", "Laoo": "Lao", "Latn": "Latin", "Mlym": "Malayalam", "Mong": "Mongolian", "Mymr": "Burmese",
    "Orya": "Odia", "Sinh": "Sinhala", "Taml": "Tamil", "Telu": "Telugu", "Thaa": "Thaana", "Thai": "Thai",
    "Tibt": "Tibetan",
}  # fmt: skip


@cache
def script_of(letter: str) -> str:
    """The ISO 15924 code of a letter's script; empty for a sign, a digit, or a script not listed."""
    if unicodedata.category(letter)[0] not in "LM":
        return ""
    code = ord(letter)
    index = bisect_right(_STARTS, code) - 1
    if index < 0 or code > _RANGES[index][1] or letter == "µ":  # the micro sign is common to all scripts
        return ""
    return _RANGES[index][2]


@cache
def scripts_of_locale(locale: str) -> frozenset[str]:
    """The scripts one of which every title in this locale needs, or none if Latin letters alone may do.

    A script subtag outranks the language: ``sr-Cyrl`` is Cyrillic, ``ru-Latn`` needs nothing.
    """
    language, *subtags = locale.split("-")
    for subtag in subtags:
        if len(subtag) == 1:
            break
        if len(subtag) == 4 and subtag.isalpha():
            script = subtag.title()
            scripts = _SCRIPTS_OF_SUBTAG.get(script, script).split()
            return frozenset(scripts) if script != "Latn" else frozenset()
    return frozenset(_SCRIPTS_OF_LANGUAGE.get(language.lower(), "").split())
