"""The patterns that the guides recommend, what assistive technology is to be told of each, and where they must work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Literal

from iconkit.model import Icon
from iconkit.snippets import decorative, icon_button, informative, text_button

from .ax_tree import Node
from .tab import Medium

SIZE = 24
"""CSS px."""
LOCALE = "en"


@dataclass(frozen=True)
class Pattern:
    """``exposed`` is the whole accessible content, given the icon's title."""

    markup: Callable[[Icon], str]
    exposed: Callable[[str], tuple[Node, ...]]


@dataclass(frozen=True)
class Condition:
    """A page's base direction, how its reader's browser shows it, and whether it comes with a strict policy."""

    direction: Literal["ltr", "rtl"] = "ltr"
    medium: Medium = "light"
    strict: bool = False


def _title(icon: Icon) -> str:
    return escape(icon.title(LOCALE))


PATTERNS = {
    "decorative": Pattern(lambda icon: decorative(icon, SIZE), lambda _: ()),
    "informative": Pattern(lambda icon: informative(icon, SIZE, LOCALE), lambda title: (Node("image", title),)),
    "icon button": Pattern(lambda icon: icon_button(icon, SIZE, LOCALE), lambda title: (Node("button", title),)),
    "text button": Pattern(
        lambda icon: text_button(icon, SIZE, LOCALE),
        lambda title: (Node("button", title, (Node("StaticText", title),)),),
    ),
    "icon link": Pattern(
        lambda icon: f'<a href="/" aria-label="{_title(icon)}">{decorative(icon, SIZE)}</a>',
        lambda title: (Node("link", title),),
    ),
    "text link": Pattern(
        lambda icon: f'<a href="/">{decorative(icon, SIZE)} {_title(icon)}</a>',
        lambda title: (Node("link", title, (Node("StaticText", title),)),),
    ),
    "picture": Pattern(
        lambda icon: f'<img src="svg/{icon.id}.svg" width="{SIZE}" height="{SIZE}" alt="{_title(icon)}">',
        lambda title: (Node("image", title),),
    ),
}

CONDITIONS = {
    "light": Condition(),
    "dark": Condition(medium="dark"),
    "forced colors": Condition(medium="forced"),
    "right to left": Condition(direction="rtl"),
    "strict policy": Condition(strict=True),
}
