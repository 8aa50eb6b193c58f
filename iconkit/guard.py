"""What a set lets in: how much one file may cost, and what becomes of what has no place in an icon."""

from __future__ import annotations

from typing import Literal, NamedTuple

OnUnsafe = Literal["error", "strip"]


class Guard(NamedTuple):
    """Limits for one icon, each a key of ``[tool.iconkit.limits]``. Counts are of what is in the file.

    They are far above what icons need: of 48,000 published ones, the largest has 1.3 million bytes. Who meets one has a
    photo, a map or an attack in the folder.
    """

    on_unsafe: OnUnsafe = "error"
    """``error``: scripts, animations, HTML and what would be loaded fail the build; ``strip``: they are left out all
    the same, and reported as warnings."""
    bytes: int = 2_000_000
    """Of the file, and of what a compressed one (``.svgz``) unpacks to."""
    depth: int = 200
    """Elements within elements, with every ``<use>`` drawn too."""
    elements: int = 20_000
    attributes: int = 100
    """Of one element."""
    path_commands: int = 100_000
    """Of all paths together."""
    gradients: int = 1_000
    """Gradients and patterns."""
    shapes: int = 20_000
    """With every ``<use>`` drawn."""
    number: int = 1_000_000_000
    """The largest number in an attribute: far larger ones overflow the arithmetic of renderers."""
    seconds: int = 60
    """That one step may take on one icon."""
    megabytes: int = 2_048
    """Of memory that one step may take."""


USUAL = Guard()
LIMITS = tuple(name for name in Guard._fields if name != "on_unsafe")
