"""What the tests ask of a browser, whichever it is."""

from __future__ import annotations

from typing import Any, Literal, Protocol

from .ax_tree import Node
from .grid import Pixels

Medium = Literal["light", "dark", "forced"]
"""The color scheme the user prefers; ``forced`` is forced colors, light on dark."""


class Tab(Protocol):
    def goto(self, url: str) -> None:
        """Load a page, and wait for what it loads."""

    def use_medium(self, medium: Medium) -> None:
        """The pages loaded from now on are shown so; at first they are shown light."""

    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression in the page; that of a promise once it is fulfilled."""

    def screenshot(self) -> Pixels:
        """The whole page, also what is below the window, one pixel per CSS px."""

    def ax_tree(self) -> Node:
        """The accessibility tree, from the page's root, with the names of roles that Chromium has."""
