"""A name from code: ``arrow-down``, ``arrow_left``, ``searchIcon``, or the icon's own id letter by letter."""

from __future__ import annotations

import re

from iconkit.data import ordinary
from iconkit.model import Code, Finding
from iconkit.rules.casing import begins_like_a_brand, sentence
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_SEPARATED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
_UNDERSCORED = re.compile(r"[\w-]*[^\W_]_+[^\W_][\w-]*")
_DOTTED = re.compile(r"[a-z0-9]+(?:\.[a-z0-9]+)+")
_CAMEL = re.compile(r"[a-z]{2,}(?:[A-Z][a-z]+)+\d*")
_HUMPS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_]+")


def check(name: Name) -> Finding | None:
    title = name.title
    if " " in title or (title.isalpha() and (title.islower() or not title.isascii())):
        return None
    if not _is_slug(title, name.icon_id):
        return None
    words = _HUMPS.findall(title) if title.isalnum() else [word for word in re.split(r"[\W_]+", title) if word]
    return Finding(
        f"{quoted(title)} is a name from code, not words that people read.",
        "Write words with spaces between them, beginning with a capital.",
        sentence(words, name.language),
    )


def _is_slug(title: str, icon_id: str) -> bool:
    lower = title.lower()
    if _UNDERSCORED.fullmatch(title):
        return True
    if "-" in title:
        if lower in ordinary("hyphenated"):
            return False
        if title == icon_id or (title.islower() and _SEPARATED.fullmatch(title)):
            return not _is_measure(title)
        first, *_, last = lower.split("-")
        return first in ordinary("code_words") or (last in ordinary("styles") and title.isascii())
    if "." in title:
        return (
            bool(_DOTTED.fullmatch(title)) and not begins_like_a_brand(title) and not title.replace(".", "").isdigit()
        )
    if _CAMEL.fullmatch(title):
        return not begins_like_a_brand(title)
    return _is_pascal_name(title)


def _is_measure(title: str) -> bool:
    """True for numbers with hyphens: ``50-50``, ``24-7``."""
    return not any(map(str.isalpha, title))


def _is_pascal_name(title: str) -> bool:
    """True for ``ArrowLeft`` and ``SearchIcon``, not for ``YouTube``."""
    humps = re.findall(r"[A-Z][a-z]+", title)
    if len(humps) < 2 or "".join(humps) != title.rstrip("0123456789"):
        return False
    return humps[0].lower() in ordinary("code_words") - _AMONG_NAMES or humps[-1].lower() in _PASCAL_ENDINGS


# Names of products begin so: IconJar, IcoMoon, SvgTrace.
_AMONG_NAMES = frozenset({"icon", "icons", "ico", "svg"})
_PASCAL_ENDINGS = frozenset(
    {"icon", "outline", "outlined", "filled", "duotone", "regular", "rounded", "left", "right", "down"}
)

RULE = TitleRule(Code("IK309", "slug", "error"), check, spares_brands=True)
