"""Titles that are the same text, whatever the icons: groups for the rules that compare a whole set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from iconkit.data import fold
from iconkit.rules.records import Name
from iconkit.variants import stem


def groups(names: Iterable[Name]) -> Iterator[list[Name]]:
    """Names with one and the same title, letter case aside: two or more, in the order of the first of each."""
    by_title: dict[str, list[Name]] = {}
    for name in names:
        key = " ".join(fold(name.title).split())
        if key:
            by_title.setdefault(key, []).append(name)
    return (group for group in by_title.values() if len(group) > 1)


def is_shared_by_most(group: Sequence[Name], total: int) -> bool:
    """True if over half of a set, and at least three icons that are no variants of one another, have one title."""
    return len(group) * 2 > total and len({stem(name.icon_id) for name in group}) > 2
