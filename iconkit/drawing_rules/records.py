"""What drawing rules take and give. Plain frozen records: a rule touches neither files nor catalogs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from iconkit.model import Code, Finding, Icon, Portrait


class Look(NamedTuple):
    """An icon, and what it looks like."""

    icon: Icon
    portrait: Portrait


@dataclass(frozen=True, slots=True)
class LookRule:
    """A rule that needs nothing but one drawing."""

    code: Code
    check: Callable[[Look], Finding | None]


@dataclass(frozen=True, slots=True)
class LookSetRule:
    """A rule that compares all drawings of a set."""

    code: Code
    check: Callable[[Sequence[Look]], Iterator[tuple[Look, Finding]]]


DrawingRule = LookRule | LookSetRule
