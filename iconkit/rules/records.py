"""What title rules take and give. Plain frozen records: a rule touches neither files nor catalogs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from iconkit.model import Code, Finding, Icon


@dataclass(frozen=True, slots=True)
class Name:
    """One title of one icon in one language, as it would be published."""

    title: str
    locale: str
    """BCP 47 tag."""
    icon_id: str
    derived: bool = False
    """True if nobody wrote the title: it was made from the id."""

    @property
    def language(self) -> str:
        """The primary language subtag, in lower case: ``pt`` of ``pt-BR``."""
        return self.locale.partition("-")[0].lower()


@dataclass(frozen=True, slots=True)
class Locales:
    """The languages a set promises. ``base`` is the one every other falls back to."""

    base: str = "en"
    declared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TitleRule:
    """A rule that needs nothing but the title."""

    code: Code
    check: Callable[[Name], Finding | None]
    spares_brands: bool = False
    """True if a title that is letter by letter a known brand is exempt."""


@dataclass(frozen=True, slots=True)
class SetRule:
    """A rule that compares all titles of one locale."""

    code: Code
    check: Callable[[Sequence[Name]], Iterator[tuple[Name, Finding]]]


@dataclass(frozen=True, slots=True)
class LocaleRule:
    """A rule that needs to know the languages of the set: mostly, one that compares an icon's titles between them.

    A missing title is reported on a Name with an empty title.
    """

    code: Code
    check: Callable[[Sequence[Name], Locales], Iterator[tuple[Name, Finding]]]


@dataclass(frozen=True, slots=True)
class IconRule:
    """A rule about what else a catalog says of an icon."""

    code: Code
    check: Callable[[Icon], Finding | None]


Rule = TitleRule | SetRule | LocaleRule | IconRule
