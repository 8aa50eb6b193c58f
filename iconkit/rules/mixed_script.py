"""A word with letters of two alphabets that look alike: ``Facebооk`` with Cyrillic о. Readers and search stumble."""

from __future__ import annotations

import re

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule
from iconkit.rules.scripts import SCRIPT_NAMES, script_of

_WORD = re.compile(r"[^\W\d_]+")
_ALIKE = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Cher", "Copt"})
# Greek letters that pass for Latin ones; the others (β, μ, π, Ω) stand beside Latin letters as symbols.
_GREEK_LOOKALIKES = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχϲϳ")


def check(name: Name) -> Finding | None:
    if name.title.isascii():
        return None
    for word in _WORD.findall(name.title):
        scripts = sorted(script for script in _ALIKE if any(script_of(char) == script for char in word))
        if len(scripts) > 1 and not _is_symbol(word, scripts):
            mixed = " and ".join(SCRIPT_NAMES[script] for script in scripts)
            return Finding(
                f"{quoted(name.title)} mixes {mixed} letters in the word {quoted(word)}.",
                "Type the word again in one alphabet: letters that look alike are read differently.",
            )
    return None


def _is_symbol(word: str, scripts: list[str]) -> bool:
    greek = [char for char in word if script_of(char) == "Grek"]
    return scripts == ["Grek", "Latn"] and len(greek) == 1 and greek[0] not in _GREEK_LOOKALIKES


RULE = TitleRule(Code("IK326", "mixed-script", "error"), check)
