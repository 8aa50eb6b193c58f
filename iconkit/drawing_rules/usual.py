"""What nearly all drawings of a set have in common, and sizes as people say them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TypeVar

Value = TypeVar("Value", bound=Hashable)

_FEWEST = 10  # drawings: fewer have no custom
_MOST = 0.9
_SHOWN_AT = 24  # CSS px


def usual(counts: Iterable[tuple[Value, int]]) -> Value | None:
    """The value that at least nine of ten have; None if there is none, or fewer than ten in all.

    ``counts`` are values, and how many have each; a value may come several times.
    """
    counted: Counter[Value] = Counter()
    for each, number in counts:
        counted[each] += number
    if counted.total() < _FEWEST:
        return None
    (value, count), *_ = counted.most_common(1)
    return value if count >= _MOST * counted.total() else None


def in_px(part: float) -> str:
    """A length, in parts of the longer side, as CSS px of an icon that is shown at 24 px."""
    return f"{abs(part) * _SHOWN_AT:.1f}".removesuffix(".0") + " px"
