"""What each common finding about a drawing looks like: an icon of the set, spoiled so that the finding names it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spoiled:
    """An icon of the set, and what somebody did to its file."""

    finding: str
    """The name of the finding, which is the name of its picture too."""
    path: str
    """The icon's file, relative to ``icons/``."""
    spoil: Callable[[str], str]
    """The file's text -> the text of the spoiled file."""


def _replaced(old: str, new: str) -> Callable[[str], str]:
    def spoil(text: str) -> str:
        assert old in text, f"The icon has no {old!r} any more: choose another way to spoil it."
        return text.replace(old, new)

    return spoil


def _moved(transform: str) -> Callable[[str], str]:
    return lambda text: text.replace("<path", f'<g transform="{transform}"><path', 1).replace("</svg>", "</g></svg>")


_FINE_PRINT = "".join(f"M6 {y}h6" for y in (7, 8.5, 10, 11.5, 13, 14.5, 16, 17.5))
_WHITE_LETTER = '<circle cx="12" cy="12" r="10"/><path fill="#fff" d="M11 7h2v2h-2zm0 4h2v6h-2z"/></svg>'

SPOILED = (
    Spoiled("outside-view-box", "interface/home.svg", _moved("translate(5 4)")),
    Spoiled("live-area", "interface/location.svg", _moved("matrix(1.18 0 0 1.18 -2.16 -2.16)")),
    Spoiled("off-center", "chevrons/chevron-right.svg", _moved("translate(-5)")),
    Spoiled("stroke-weight", "interface/clock.svg", _replaced('stroke-width="2"', 'stroke-width="1"')),
    Spoiled(
        "stroke-ends",
        "interface/tick.svg",
        _replaced('stroke-width="2"', 'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'),
    ),
    Spoiled(
        "lost-detail",
        "interface/news.svg",
        _replaced('M7 8h4m-4 4h4m-4 4h4"/>', f'"/><path stroke-width=".5" d="{_FINE_PRINT}"/>'),
    ),
    Spoiled("white-hole", "interface/information.svg", lambda text: text[: text.index("<path")] + _WHITE_LETTER),
)
