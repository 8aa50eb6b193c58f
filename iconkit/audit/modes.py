"""How a page is shown: the color schemes a reader may prefer, forced colors, and the other direction of text."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, get_args

ModeName = Literal["light", "dark", "forced-colors", "right-to-left"]
MODE_NAMES: tuple[ModeName, ...] = get_args(ModeName)
"""As people ask for them."""


@dataclass(frozen=True, slots=True)
class Mode:
    """``title`` is how a report calls it, ``is_turned`` whether text runs the other way than the page says."""

    title: str
    scheme: Literal["light", "dark"] = "light"
    is_forced: bool = False
    is_turned: bool = False


LIGHT = Mode("light")
"""The first, with which the others are compared."""
_MODES: dict[ModeName, tuple[Mode, ...]] = {
    "light": (),
    "dark": (Mode("dark", "dark"),),
    # Windows calls such palettes "Desert" and "Night sky": dark on light, and light on dark.
    "forced-colors": (
        Mode("forced colors, light", is_forced=True),
        Mode("forced colors, dark", "dark", is_forced=True),
    ),
}


def usual_modes(language: str, direction: str, *, may_turn: bool) -> tuple[ModeName, ...]:
    """All, but the other direction only for a page that runs from right to left, or one that does not say its language
    (as in templates) if the set has such a language (``may_turn``)."""
    from iconkit.scan.icon_table import is_right_to_left  # noqa: PLC0415 - not for --help

    turns = direction == "rtl" or is_right_to_left(language) or (may_turn and not language)
    return MODE_NAMES if turns else MODE_NAMES[:-1]


def modes_of(names: Collection[str], direction: str) -> tuple[Mode, ...]:
    """The modes for a page whose text runs in ``direction``, ``ltr`` or ``rtl``; LIGHT is always the first."""
    modes = [LIGHT, *(mode for name in MODE_NAMES if name in names for mode in _MODES.get(name, ()))]
    if "right-to-left" in names:
        modes.append(Mode("left to right" if direction == "rtl" else "right to left", is_turned=True))
    return tuple(modes)
