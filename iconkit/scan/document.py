"""A page or template as the rules see it: elements with attributes, text, and what cannot be known before it is run."""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

Answer = Literal["yes", "no", "maybe"]
"""What can be said of a page that is not all there."""


# Tuples, not dataclasses, where a page has thousands: they are made in a third of the time.
class Hole(NamedTuple):
    """A place that is filled when the page is made. ``source`` is the expression that stands there."""

    source: str


Parts = tuple[str | Hole, ...]

_LINE_END = re.compile(rb"\r\n|\r|\n")

URL = "url()"
"""The name of the elements that stand for addresses in CSS; the address is their attribute ``src``."""


class Value(NamedTuple):
    """The value of an attribute: one or more alternatives, each made of literal text and holes."""

    alternatives: tuple[Parts, ...]
    start: int
    """Bytes, without quotation marks."""
    end: int
    is_plain: bool = True
    """True if what stands from ``start`` to ``end`` is the value itself, not an expression that gives it."""

    @property
    def literal(self) -> str | None:
        """The text, or None if it is not known."""
        if len(self.alternatives) != 1:
            return None
        parts = self.alternatives[0]
        if len(parts) == 1:
            return parts[0] if isinstance(parts[0], str) else None
        texts = [part for part in parts if isinstance(part, str)]
        return "".join(texts) if len(texts) == len(parts) else None


class Attribute(NamedTuple):
    """``name`` is as HTML spells it, whatever the syntax (``className`` is ``class``)."""

    name: str
    value: Value
    start: int
    end: int

    @property
    def literal(self) -> str | None:
        return self.value.literal


class Text(NamedTuple):
    text: str
    start: int


class Unknown(NamedTuple):
    """Content that is only known when the page is made. ``is_empty`` if it puts nothing there itself."""

    start: int
    source: str = ""
    is_empty: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a helper in a template: ``{{ icons.icon("close", label="Close") }}``."""

    helper: str
    """``icon``, ``button`` or ``image``."""
    icon: Value
    keywords: dict[str, Value]
    is_open: bool
    """True if it has arguments that cannot be seen, such as ``**options``."""
    start: int
    is_qualified: bool = False
    """True if it is written ``icons.icon``, not just ``icon``."""
    has_more: bool = False
    """True if it has a second argument without a name."""


Described = tuple[tuple[Attribute, ...], bool]
"""The attributes of an element, and whether there may be others."""


@dataclass(slots=True, eq=False)
class Element:
    """Attributes and children are read when they are first asked for, as most of a page is never looked at."""

    name: str
    start: int
    name_end: int
    end: int
    parent: Element | None
    describe: Callable[[], Described] = field(repr=False)
    expand: Callable[[Element], Sequence[Node]] = field(repr=False)
    hides_content: Answer | None = field(default=None, repr=False)
    """Whether it hides what is in it from assistive technology, once ``names.py`` has found out."""
    _described: Described | None = field(default=None, repr=False)
    _by_name: dict[str, Attribute] | None = field(default=None, repr=False)
    _children: Sequence[Node] | None = field(default=None, repr=False)

    @property
    def attributes(self) -> tuple[Attribute, ...]:
        if self._described is None:
            self._described = self.describe()
        return self._described[0]

    @property
    def is_open(self) -> bool:
        """True if it may have attributes that cannot be seen, such as ``{...props}``."""
        if self._described is None:
            self._described = self.describe()
        return self._described[1]

    @property
    def children(self) -> Sequence[Node]:
        if self._children is None:
            self._children = self.expand(self)
        return self._children

    def get(self, name: str) -> Attribute | None:
        if self._by_name is None:
            self._by_name = {attribute.name: attribute for attribute in reversed(self.attributes)}  # the first counts
        return self._by_name.get(name)

    def literal(self, name: str) -> str | None:
        """The value of an attribute; None if there is none, or it is not known."""
        attribute = self.get(name)
        return attribute.literal if attribute else None

    @property
    def is_component(self) -> bool:
        """True for what is no element of HTML, so that nobody knows what it renders."""
        return any(sign in self.name for sign in "-.:") or not self.name.islower()

    @property
    def ancestors(self) -> Iterator[Element]:
        element = self.parent
        while element is not None:
            yield element
            element = element.parent


Node = Element | Text | Unknown | Call


@dataclass(eq=False)
class Document:
    """``source`` is the text in UTF-8; ``marks`` are the offsets where something may be of interest."""

    path: str
    source: bytes
    syntax: str
    """``html``, ``jsx`` or ``css``."""
    roots: tuple[Node, ...]
    marks: tuple[int, ...] = ()
    is_template: bool = False
    """True if other files, or code, may add to what is seen here."""
    is_plain: bool = False
    """True if nothing is to be filled in, and the parser understood all of it."""
    section: Element | None = None
    """The part that is looked at; the rest is only there to be looked up."""
    apart: tuple[Element, ...] = ()
    """Parts that are not looked at."""

    def has_mark(self, start: int, end: int) -> bool:
        index = bisect_left(self.marks, start)
        return index < len(self.marks) and self.marks[index] < end

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """Every marked element and call in the order of the document, with the elements around them."""
        found: list[Node] = []
        apart = set(self.apart)
        stack = [*reversed(self.roots)]
        while stack:
            node = stack.pop()
            if isinstance(node, Call):
                found.append(node)
            elif isinstance(node, Element) and node not in apart and self.has_mark(node.start, node.end):
                found.append(node)
                stack.extend(reversed(node.children))
        return tuple(found)

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        return tuple(node for node in self.nodes if isinstance(node, Element))

    def found_all(self, pattern: re.Pattern[bytes]) -> Iterator[re.Match[bytes]]:
        """The matches in what is looked at."""
        start, end = (self.section.start, self.section.end) if self.section else (0, len(self.source))
        for part in self.apart:
            yield from pattern.finditer(self.source, start, part.start)
            start = part.end
        yield from pattern.finditer(self.source, start, end)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.source))]

    def position(self, offset: int) -> tuple[int, int]:
        """1-based line and column in characters."""
        line = bisect_right(self._line_starts, offset)
        start = self._line_starts[line - 1]
        return line, len(self.source[start:offset].decode("utf-8", "replace")) + 1


def unescaped(text: str) -> str:
    return html.unescape(text) if "&" in text else text
