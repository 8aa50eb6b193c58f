"""A title that begins with a small letter though its script has capitals: ``download``."""

from __future__ import annotations

from iconkit.data import acronyms, brands, fold, ordinary
from iconkit.model import Code, Finding
from iconkit.rules.casing import begins_like_a_brand, capitalized, spelled
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule
from iconkit.rules.scripts import script_of

_OPENINGS = "¡¿«„“\"'‘(["


def check(name: Name) -> Finding | None:
    text = name.title.lstrip(_OPENINGS)
    first = text[:1]
    if not first.islower() or len(first.upper()) > 1 or not first.isalpha() or script_of(first) == "Geor":
        return None  # Georgian has capitals for whole words only
    word, _, rest = text.partition(" ")
    if len(word) == 1 and (script_of(word) == "Grek" or (rest and not rest[0].isalnum())):
        return None  # the sign of a quantity: "α particle", "a < b"
    if _is_right(word) or (not rest and "-" in word and fold(word) not in ordinary("hyphenated")) or "_" in word:
        return None
    right = spelled(word)
    start = name.title.index(text)
    fixed = right + text[len(word) :] if right != word else capitalized(text, name.language)
    return Finding(
        f"{quoted(name.title)} begins with a small letter.",
        "Begin a title with a capital; if this is how a name is spelled, allow it for this icon.",
        name.title[:start] + fixed,
    )


def _is_right(word: str) -> bool:
    """True if the word is spelled so, or if another rule corrects it."""
    stem = word.rstrip(".,:;!?)")
    if word in brands().exact or stem in brands().exact or stem in acronyms() or fold(stem) in brands().words:
        return True
    return begins_like_a_brand(stem.partition("-")[0]) or begins_like_a_brand(stem)


RULE = TitleRule(Code("IK310", "lowercase-start", "warning"), check, spares_brands=True)
