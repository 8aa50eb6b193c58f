from __future__ import annotations

import unicodedata

import pytest

from iconkit.rules import scripts
from iconkit.rules.scripts import SCRIPT_NAMES, script_of, scripts_of_locale

# How the Unicode name of a letter begins, for the scripts whose letters are named so.
NAMED = {
    "LATIN ": "Latn", "GREEK ": "Grek", "CYRILLIC ": "Cyrl", "ARMENIAN ": "Armn", "HEBREW ": "Hebr", "ARABIC ": "Arab",
    "DEVANAGARI ": "Deva", "BENGALI ": "Beng", "TAMIL ": "Taml", "THAI ": "Thai", "HANGUL ": "Hang",
    "HIRAGANA ": "Hira", "KATAKANA ": "Kana", "CJK UNIFIED": "Hani", "GEORGIAN ": "Geor", "ETHIOPIC ": "Ethi",
    "CHEROKEE ": "Cher", "KHMER ": "Khmr",
}  # fmt: skip


def test_letters_of_the_common_planes_are_of_the_script_they_are_named_after() -> None:
    wrong = []
    for code in range(0x41, 0xFFDD):
        letter = chr(code)
        name = unicodedata.name(letter, "")
        expected = next((script for start, script in NAMED.items() if name.startswith(start)), None)
        if expected and unicodedata.category(letter)[0] == "L" and script_of(letter) not in {expected, ""}:
            wrong.append((f"{code:04X}", name, script_of(letter)))
    assert wrong == []


@pytest.mark.parametrize(
    ("letter", "script"),
    [("a", "Latn"), ("é", "Latn"), ("ж", "Cyrl"), ("λ", "Grek"), ("字", "Hani"), ("ノ", "Kana"), ("한", "Hang")],
)
def test_script_of_a_letter(letter: str, script: str) -> None:
    assert script_of(letter) == script


@pytest.mark.parametrize("sign", ["1", " ", "-", "×", "÷", "µ", "🚀", "،"])
def test_signs_have_no_script(sign: str) -> None:
    assert script_of(sign) == ""


def test_ranges_ascend_and_every_script_has_a_name() -> None:
    ends = [end for pair in scripts._RANGES for end in pair[:2]]
    assert ends == sorted(ends)
    assert {script for *_, script in scripts._RANGES} - SCRIPT_NAMES.keys() == {"Syrc", "Bopo"}


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", set()),
        ("ru", {"Cyrl"}),
        ("ru-RU", {"Cyrl"}),
        ("ru-Latn", set()),
        ("sr", set()),
        ("sr-Cyrl-RS", {"Cyrl"}),
        ("zh-Hant-TW", {"Hani"}),
        ("ja", {"Hira", "Kana", "Hani"}),
        ("de-1996", set()),
        ("en-x-cyrl", set()),
    ],
)
def test_scripts_of_a_locale(locale: str, expected: set[str]) -> None:
    assert scripts_of_locale(locale) == expected
