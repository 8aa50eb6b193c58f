"""A title without a letter of its language's script: Latin letters in a Russian or Japanese catalog."""

from __future__ import annotations

from iconkit.data import acronyms, brands, fold
from iconkit.model import Code, Finding
from iconkit.rules.casing import WORD
from iconkit.rules.locale_untranslated import is_spelled_like_a_name
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule
from iconkit.rules.scripts import SCRIPT_NAMES, script_of, scripts_of_locale


def check(name: Name) -> Finding | None:
    scripts = scripts_of_locale(name.locale)
    if not scripts or any(script_of(char) in scripts for char in name.title):
        return None
    if all(map(_is_international, name.title.split())):
        return None
    wanted = " or ".join(sorted({SCRIPT_NAMES.get(script, script) for script in scripts}))
    return Finding(
        f"{quoted(name.title)} has no {wanted} letter, though it is the title for {name.locale}.",
        f"Translate it to {name.locale}; if it is a name, allow it for this icon.",
    )


def _is_international(token: str) -> bool:
    if token in brands().exact or token in acronyms():
        return True
    return all(
        len(word) == 1 or word in acronyms() or fold(word) in brands().words or is_spelled_like_a_name(word)
        for word in WORD.findall(token)
    )


RULE = TitleRule(Code("IK332", "locale-script", "warning"), check, spares_brands=True)
