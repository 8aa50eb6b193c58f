"""What is known of a page after a browser has shown it: what the rules judge and the reports print."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from iconkit.model import Code, Where
from iconkit.scan.icon_table import IconTable

Kind = Literal["use", "image", "css"]
Sight = Literal["seen", "blank", "unseen"]
"""``blank``: its box is in sight, and nothing is drawn there; ``unseen``: the box is covered, clipped or not shown."""


class Box(NamedTuple):
    """A rectangle in CSS px."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Look:
    """An icon in one mode. Contrast and ink are those of what the icon changes in the page's picture."""

    sight: Sight
    ink: float = 0.0
    """The part of the box's pixels that are painted, 0 to 1."""
    contrast: float = 1.0
    """With what is behind it, 1 to 21 (WCAG 2, "contrast ratio"): that of the twentieth of the ink that has most."""
    picture: bytes = b""
    """WebP, two pixels to a CSS px, with a margin around the box."""
    picture_size: tuple[int, int] = (0, 0)
    """CSS px."""
    turns: bool | None = None
    """In a turned mode: whether it is the mirror image of what it is otherwise; None if that cannot be said."""

    @property
    def is_clear(self) -> bool:
        """True if it has the contrast that what says something needs (WCAG 2.2, 1.4.11)."""
        return self.contrast >= 3


@dataclass(frozen=True, slots=True)
class Heard:
    """One node of the accessibility tree."""

    role: str
    name: str
    description: str = ""
    named_by: str = ""
    """What the name comes from: an attribute, ``title``, ``contents`` and so on; empty if it has none."""


@dataclass(frozen=True, slots=True)
class Control:
    """The link or button that an icon is in. ``heard`` is None if assistive technology does not get to it."""

    node: int
    """The same number for the same element."""
    is_disabled: bool
    heard: Heard | None


@dataclass(frozen=True)
class Icon:
    """One icon in the page."""

    number: int
    """Its place in the page, from 1."""
    id: str
    kind: Kind
    written: str
    """The address as it is written, ``href`` as the browser resolves it."""
    href: str
    tag: str
    attributes: Mapping[str, str]
    where: Where
    path: str
    """The element in the page, for people."""
    language: str
    beside: str
    """The text in the control around it, else in its parent."""
    control: Control | None
    heard: Heard | None
    """None if it is hidden from assistive technology."""
    inner: tuple[Heard, ...]
    """What is heard of its parts, those of a symbol among them."""
    own_title: str
    """The ``<title>`` that is its child."""
    symbol_texts: tuple[str, ...]
    """``<title>`` and ``<desc>`` that ``<use>`` has cloned, which a reader of the page's markup does not see."""
    symbol_title: str
    """That of them which is a child of the symbol: the browser shows it as a tooltip."""
    is_pointed: bool
    """True if a pointer can rest on it."""
    missing_labels: tuple[str, ...]
    """What ``aria-labelledby`` names and is not there."""
    box: Box
    """In the page."""
    is_displayed: bool
    looks: Mapping[str, Look] = field(default_factory=dict)
    """By the title of the mode."""

    @property
    def address(self) -> str:
        """What is loaded for it: the address without the id; empty if it is in the page itself."""
        return "" if self.written.startswith("#") else self.href.partition("#")[0]

    @property
    def is_needed(self) -> bool:
        """True if it says something that no text beside it says (WCAG 2.2, 1.4.11)."""
        if self.control is not None and self.control.is_disabled:
            return False
        return bool((self.heard and self.heard.name) or (self.control is not None and not self.beside))

    @property
    def is_in_sight(self) -> bool:
        return any(look.sight != "unseen" for look in self.looks.values())

    @property
    def is_drawn(self) -> bool:
        return any(look.sight == "seen" for look in self.looks.values())


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that did not arrive, or is of no use. ``by_policy`` names the directive that stopped it."""

    address: str
    why: str
    by_policy: str = ""


@dataclass(frozen=True, slots=True)
class Leak:
    """Words inside a picture that stand in the page's text, and which readings of the page have them."""

    words: tuple[str, ...]
    readings: tuple[str, ...]
    icon: Icon | None
    """The icon they stand in; None if it is a sprite in the page."""
    where: Where


@dataclass(frozen=True)
class Audited:
    """One page. ``url`` is what the browser was given, ``name`` what people call it."""

    name: str
    url: str
    title: str
    language: str
    direction: str
    modes: tuple[str, ...]
    icons: tuple[Icon, ...]
    failures: tuple[Failure, ...]
    dropped_styles: frozenset[int]
    """Numbers of the icons whose ``style`` attribute a policy has dropped."""
    leaks: tuple[Leak, ...]
    origins: tuple[str, ...]
    """Other origins that the page itself has asked for something."""
    set: IconTable


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found, and the icon it is about, if it is about one."""

    where: Where
    message: str
    hint: str
    icon: Icon | None = None


@dataclass(frozen=True, slots=True)
class AuditRule:
    code: Code
    check: Callable[[Audited], Iterator[Finding]]


def as_ratio(contrast: float) -> str:
    """Cut off, not rounded: 2.96 is less than 3."""
    return f"{int(contrast * 10 + 1e-6) / 10:.1f}:1"


def of_icon(icon: Icon, message: str, hint: str) -> Finding:
    """A finding about an icon. Where the source does not say where it is, the message does."""
    place = "" if icon.where.line else f" It is {icon.path}."
    return Finding(icon.where, message + place, hint, icon)
