"""The mark of a picture's pixel density: ``@2x``, ``-xhdpi``."""

from __future__ import annotations

import re

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_DENSITY = re.compile(
    r"[ _-]*(?:@\d+(?:[.,]\d+)?x|[_-]\dx|[_@-](?:l|m|tv|x{0,3}h)dpi)(?=$|\.\w+$|[ _-]copy)", re.IGNORECASE
)


def check(name: Name) -> Finding | None:
    match = _DENSITY.search(name.title)
    if not match:
        return None
    return Finding(
        f"{quoted(name.title)} ends with the pixel density of an export, {quoted(match[0].strip())}.",
        "Take the density away: it says nothing about the icon.",
        _DENSITY.sub("", name.title) or None,
    )


RULE = TitleRule(Code("IK304", "density-suffix", "error"), check, spares_brands=True)
