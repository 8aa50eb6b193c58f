"""Numbers as SVG reads and writes them."""

from __future__ import annotations

import math
import re
from functools import lru_cache

NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_LENGTH = re.compile(rf"\s*({NUMBER.pattern})\s*(px|pt|pc|mm|cm|in|q|em|rem|ex|%)?\s*", re.IGNORECASE)

# CSS px in one unit (CSS Values 4, section 6); font-relative units at the initial font size of 16 px.
_PX_PER_UNIT = {
    "px": 1.0,
    "pt": 96 / 72,
    "pc": 16.0,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "in": 96.0,
    "q": 96 / 101.6,
    "em": 16.0,
    "rem": 16.0,
    "ex": 8.0,
}


@lru_cache(maxsize=4096)
def parse_number(text: str) -> float | None:
    """A plain finite number (white space around it allowed), or None."""
    if NUMBER.fullmatch(stripped := text.strip()) is None:
        return None
    value = float(stripped)
    return value if math.isfinite(value) else None


def parse_numbers(text: str) -> list[float] | None:
    """A list of numbers separated by white space and at most one comma each, or None if it is not one."""
    items = re.split(r"\s*,\s*|\s+", text.strip())
    values = [parse_number(item) for item in items]
    return None if None in values else [value for value in values if value is not None]


def parse_length(text: str, percent_of: float | None = None) -> float | None:
    """A length in user units (= CSS px), or None. A percentage needs what it is a percentage of."""
    match = _LENGTH.fullmatch(text)
    if match is None:
        return None
    unit = (match[2] or "px").lower()
    px = _PX_PER_UNIT.get(unit)
    if px is None:
        if percent_of is None:
            return None
        px = percent_of / 100
    value = float(match[1]) * px
    return value if math.isfinite(value) else None


def shortest(value: float, decimals: int = 6) -> str:
    """The shortest text of ``value`` rounded to ``decimals`` places: ``.5``, ``-3``, ``0``."""
    if -1000 < value < 1000 and value == (whole := int(value)):  # no exponent is shorter
        return str(whole)
    from iconkit.path.numbers import number_text  # noqa: PLC0415 - it brings all that reads path data

    return number_text(value, decimals)
