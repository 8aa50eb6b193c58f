"""A file as it is read, and the drawing that it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from iconkit.guard import USUAL, Guard
from iconkit.model.problems import Problem

Align = Literal[
    "xMinYMin", "xMidYMin", "xMaxYMin", "xMinYMid", "xMidYMid", "xMaxYMid", "xMinYMax", "xMidYMax", "xMaxYMax",
    "bounds", "mass",
]  # fmt: skip
ColorMode = Literal["auto", "keep", "current", "accent"]


class Treatment(NamedTuple):
    """What a set wants of a drawing beyond the same picture in fewer bytes; by default nothing."""

    box: float = 0.0
    """Side of the square viewBox to fit it into, in user units; 0: it keeps its own."""
    padding: float = 0.0
    """Clear space inside each edge of the box, in user units."""
    align: Align = "xMidYMid"
    """Where in the box the drawing's viewBox goes, or what of its ink is centered there."""
    move: tuple[float, float] = (0.0, 0.0)
    """How far the ink must move for that, in user units across and down: measured before the passes run."""
    color: ColorMode = "auto"
    """What becomes of its colors: see ``passes/current_color.md``."""
    accent: str = ""
    """The color that is the accent, as ``shorten_colors`` writes it; empty: the one that a rule finds."""
    is_own: bool = False
    """True if its own catalog entry asks for ``color``: then what cannot be followed is reported."""


class Source(NamedTuple):
    """One icon file as read: ``path`` for messages (POSIX separators), its bytes, the id and category that its name
    and folder give it, how it is to be treated, and what is let in."""

    path: str
    id: str
    category: str
    data: bytes
    treatment: Treatment = Treatment()
    guard: Guard = USUAL


class ViewBox(NamedTuple):
    """The rectangle an icon is drawn in, in user units."""

    min_x: float
    min_y: float
    width: float
    height: float


class Frame(NamedTuple):
    """Where a drawing was put: the viewBox it had, the rectangle of the new one that this fills, and the new one."""

    inner: ViewBox
    place: ViewBox
    outer: ViewBox


@dataclass(frozen=True, slots=True)
class Drawing:
    """A normalized icon without its name: what a ``<symbol>`` and a single SVG file have in common.

    ``attributes`` are the inheritable presentation attributes of the root, ``body`` the markup inside it.
    """

    view_box: ViewBox
    attributes: tuple[tuple[str, str], ...]
    body: str
    monochrome: bool
    """True if the only ink is ``currentColor``."""
    external_use: bool
    """False if the body holds ``url(#...)`` references, which WebKit does not draw from an external sprite."""
    source_title: str = ""
    """The text of the source's own root ``<title>``: a hint, never trusted."""
    accent: str = ""
    """The color that ``--icon-accent`` replaces where a page sets it; empty if the drawing does not ask for it."""
    digest: str = field(default="", init=False, repr=False, compare=False)
    """What ``markup.drawing_digest`` gives for it, once that is known: ``dataclasses.replace`` forgets it."""

    def remember_digest(self, digest: str) -> str:
        object.__setattr__(self, "digest", digest)
        return digest


class Normalized(NamedTuple):
    """What normalizing one Source gave: a Drawing, or None if the findings hold an error."""

    drawing: Drawing | None
    problems: tuple[Problem, ...]
