"""What the rules judge, and what they give back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from iconkit.catalog.locales import is_tag
from iconkit.model import Code
from iconkit.scan.document import Document, Element
from iconkit.scan.icon_table import IconTable, is_right_to_left
from iconkit.scan.uses import Use, find_uses


class Edit(NamedTuple):
    """``new`` in place of the bytes from ``start`` to ``end``."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found at the byte ``start``, and the edits that put it right, if a machine can."""

    start: int
    message: str
    hint: str
    edits: tuple[Edit, ...] = ()


@dataclass(eq=False)
class Page:
    """One document with the uses in it, and the set they come from."""

    document: Document
    icons: IconTable
    _languages: dict[Element, str] = field(default_factory=dict)

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        return find_uses(self.document, self.icons)

    @cached_property
    def pictured(self) -> tuple[tuple[Use, Element], ...]:
        """The uses that are an ``svg`` with a ``use`` in it, once for each svg."""
        found: dict[int, tuple[Use, Element]] = {}
        for use in self.uses:
            if use.kind in {"sprite", "inline"} and use.element and use.element.name == "svg":
                found.setdefault(use.element.start, (use, use.element))
        return tuple(found.values())

    @cached_property
    def images(self) -> tuple[tuple[Use, Element], ...]:
        """The uses that are an ``img``."""
        return tuple((use, use.element) for use in self.uses if use.element is not None and use.element.name == "img")

    def language(self, element: Element) -> str:
        """The language tag that holds here; empty if it is not known."""
        inner = list[Element]()
        around: Element | None = element
        found = ""
        while around is not None:
            if around in self._languages:
                found = self._languages[around]
                break
            inner.append(around)
            attribute = around.get("lang") or around.get("xml:lang")
            if attribute is not None:
                found = attribute.literal if attribute.literal and is_tag(attribute.literal) else ""
                break
            around = around.parent
        self._languages.update(dict.fromkeys(inner, found))
        return found

    def runs_left_to_right(self, element: Element) -> bool:
        """True if it is sure that text never runs from right to left here."""
        for around in (element, *element.ancestors):
            if (attribute := around.get("dir")) is not None:
                return attribute.literal == "ltr"
        language = self.language(element)
        return language != "" and not is_right_to_left(language)


@dataclass(frozen=True, slots=True)
class PageRule:
    code: Code
    check: Callable[[Page], Iterator[Finding]]


def hide(element: Element) -> Edit:
    """Writes ``aria-hidden="true"`` behind the name of the element."""
    return Edit(element.name_end, element.name_end, ' aria-hidden="true"')
