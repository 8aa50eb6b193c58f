"""The tree of one icon while it is parsed, checked and normalized. It never leaves those stages.

A tag or attribute of the SVG namespace has its local name, one of another namespace its Clark name
(``{uri}local``); ``xlink:href`` and ``xml:space`` keep their usual prefixes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from iconkit import codes
from iconkit.guard import Guard
from iconkit.model import Code, Frame, Problem, Treatment, Where

# Characters that no XML document can hold (XML 1.0, section 2.2), however they are written.
_NO_CHARACTERS = "".join(map(chr, (*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)))
_REPLACED = dict.fromkeys(_NO_CHARACTERS, "\N{REPLACEMENT CHARACTER}")
_LONGEST_MESSAGE = 300  # characters
_TEXT_ESCAPES = str.maketrans(_REPLACED | {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE_ESCAPES = str.maketrans(
    _REPLACED | {"&": "&amp;", "<": "&lt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
)
_SPECIAL = re.compile(
    '[&<>"\x00-\x1f\ud800-\udfff\ufffe\uffff]'
).search  # nearly no text has one, and translating takes much longer


class Node:
    """One element. ``line`` and ``column`` say where its start tag begins (1-based)."""

    __slots__ = ("attributes", "children", "column", "line", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str], line: int = 0, column: int = 0) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node] = []
        self.text = ""
        self.line = line
        self.column = column

    def walk(self) -> Iterator[Node]:
        """This element and all below it, in document order; without recursion, as 250 levels are legal."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            if node.children:
                stack.extend(reversed(node.children))

    def has(self, tag: str) -> bool:
        """Whether this element or one below it is of that kind."""
        stack = [self]
        while stack:
            node = stack.pop()
            if node.tag == tag:
                return True
            stack += node.children
        return False


@dataclass(slots=True)
class Document:
    """A parsed icon on its way to a Drawing, with the findings collected on that way. ``text`` is the file's.

    ``frame`` is where ``fit_box`` has put the drawing, ``inks`` the source's colors that are ``currentColor`` now;
    ``had_circles`` says that references led back to themselves, so that resvg cannot draw the file as it came.
    """

    path: str
    icon_id: str
    root: Node
    text: str = ""
    problems: list[Problem] = field(default_factory=list)
    treatment: Treatment = field(default_factory=Treatment)
    guard: Guard = field(default_factory=Guard)
    frame: Frame | None = None
    inks: tuple[str, ...] = ()
    had_circles: bool = False

    def report(self, code: Code, node: Node, message: str, hint: str = "") -> None:
        if self.guard.on_unsafe == "strip" and code in codes.UNSAFE:
            code = replace(code, severity="warning")
        self.problems.append(Problem(code, Where(self.path, node.line, node.column), shortened(message), hint))


def shortened(message: str) -> str:
    """The message of a finding: a name that it quotes may be as long as the file."""
    return message if len(message) <= _LONGEST_MESSAGE else f"{message[:_LONGEST_MESSAGE]}…"


def escape_text(text: str) -> str:
    """``text`` as XML or HTML character data."""
    return text.translate(_TEXT_ESCAPES) if _SPECIAL(text) else text


def escape_attribute(text: str) -> str:
    """``text`` as a double-quoted XML or HTML attribute value."""
    return text.translate(_ATTRIBUTE_ESCAPES) if _SPECIAL(text) else text


def start_tag(tag: str, attributes: dict[str, str], *, empty: bool = False) -> str:
    """``<tag name="value">``, or ``<tag/>`` if ``empty``."""
    return f"<{tag}{attributes_text(attributes)}/>" if empty else f"<{tag}{attributes_text(attributes)}>"


def attributes_text(attributes: dict[str, str]) -> str:
    """What stands in a start tag behind the element's name."""
    return "".join([f' {name}="{escape_attribute(value)}"' for name, value in attributes.items()])


def write(nodes: list[Node]) -> str:
    """The elements as markup without any white space between them."""
    parts: list[str] = []
    # An entry is an element still to open, or the end tag of one whose children are above it on the stack.
    stack: list[Node | str] = list(reversed(nodes))
    while stack:
        entry = stack.pop()
        if isinstance(entry, str):
            parts.append(entry)
            continue
        parts.append(start_tag(entry.tag, entry.attributes, empty=not entry.children))
        if entry.children:
            stack.append(f"</{entry.tag}>")
            stack.extend(reversed(entry.children))
    return "".join(parts)
