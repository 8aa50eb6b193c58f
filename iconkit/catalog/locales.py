"""Language tags (BCP 47): which are valid, how they are spelled, and which title stands in for one that is missing.

The syntax is that of RFC 5646, section 2.1, without what no title is written in: tags of private use only, the
grandfathered ones, and languages of four to eight letters, of which none is registered.

The fallback is lookup, RFC 4647, section 3.4, with one exception, which Unicode CLDR makes too (parent locales): a
title never falls back to one in another script. ``pt-BR`` -> ``pt`` and ``zh-Hans-CN`` -> ``zh-Hans`` -> ``zh``, but
``zh-Hant`` does not go on to ``zh``, which readers take for simplified characters. A region that says the script counts
as one: ``zh-TW`` -> ``zh-Hant``. After the last comes the base language of the set.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?P<extended>(?:-[a-z]{3}){0,3})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)"
    r"(?P<extensions>(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*)"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?"
)

# The script that readers take a bare tag for, for languages that are written in more than one (CLDR, likely subtags).
_USUAL_SCRIPT = {
    "az": "Latn", "bs": "Latn", "en": "Latn", "ha": "Latn", "hi": "Deva", "kk": "Cyrl", "ks": "Arab", "ku": "Latn",
    "ky": "Cyrl", "mn": "Cyrl", "ms": "Latn", "pa": "Guru", "ro": "Latn", "ru": "Cyrl", "sd": "Arab", "sr": "Cyrl",
    "tg": "Cyrl", "tk": "Latn", "tt": "Cyrl", "ug": "Arab", "uz": "Latn", "yue": "Hant", "zh": "Hans",
}  # fmt: skip
# Where a region alone says which script it is.
_SCRIPT_OF_REGION = {
    "mn-CN": "Mong", "pa-PK": "Arab", "sd-IN": "Deva", "uz-AF": "Arab", "yue-CN": "Hans",
    "zh-CN": "Hans", "zh-HK": "Hant", "zh-MO": "Hant", "zh-SG": "Hans", "zh-TW": "Hant",
}  # fmt: skip


def canonical(tag: str) -> str:
    """The tag in its recommended spelling (RFC 5646, section 2.1.1): ``ZH-hans-cn`` -> ``zh-Hans-CN``.

    Raises ValueError with a sentence that says what is wrong.
    """
    match = _TAG.fullmatch(tag.lower()) if tag.isascii() else None
    if match is None:
        raise ValueError(f"{tag!r} is not a language tag.{_advice(tag)}")
    variants = match["variants"].split("-")[1:]
    singletons = re.findall(r"-([0-9a-wyz])(?=-)", match["extensions"])
    for repeated in (variants, singletons):
        if len(set(repeated)) < len(repeated):
            raise ValueError(f"{tag!r} is not a language tag: it says one part twice.")
    parts: list[str] = []
    free = False  # after a singleton every part is in small letters
    for part in tag.lower().split("-"):
        if parts and not free and len(part) in {2, 4} and part.isalpha():
            parts.append(part.upper() if len(part) == 2 else part.title())
        else:
            parts.append(part)
        free = free or len(part) == 1
    return "-".join(parts)


def is_tag(value: object) -> bool:
    """True for a text that :func:`canonical` accepts."""
    try:
        return isinstance(value, str) and bool(canonical(value))
    except ValueError:
        return False


def lookup_order(locale: str) -> Iterator[str]:
    """A tag and those that may stand in for it, nearest first, without the base language.

    Letter case is taken as it is: give canonical tags.
    """
    parts = locale.split("-")
    usual = _USUAL_SCRIPT.get(parts[0])
    script = _script(parts)
    while parts:
        yield "-".join(parts)
        last = parts.pop()
        while parts and len(parts[-1]) == 1:  # what it introduced is gone
            parts.pop()
        if len(parts) == 1 and script and usual:
            if len(last) == 2:  # the region of zh-TW stood for the script
                yield f"{parts[0]}-{script}"
            if script != usual:
                return


def best(available: Collection[str], locale: str, base: str) -> str:
    """The tag of the title to use in ``locale``: the first of its lookup order that is there, else ``base``."""
    return locale if locale in available else next((tag for tag in lookup_order(locale) if tag in available), base)


def _script(parts: list[str]) -> str:
    """The script subtag, or the script that the region says; empty if neither does."""
    region = ""
    for part in parts[1:]:
        if len(part) == 1:
            break
        if len(part) == 4 and part.isalpha():
            return part
        region = region or (part if len(part) == 2 else "")
    return _SCRIPT_OF_REGION.get(f"{parts[0]}-{region}", "")


def _advice(tag: str) -> str:
    corrected = tag.partition(".")[0].partition("@")[0].replace("_", "-")
    if corrected != tag and is_tag(corrected):
        return f" Did you mean {canonical(corrected)!r}?"
    return " Tags are made as in 'ja', 'pt-BR' or 'zh-Hans'."
