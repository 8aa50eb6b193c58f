"""The machine's own Chromium."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any

from .ax_tree import Node, ax_tree
from .grid import Pixels, screenshot
from .tab import Medium

if TYPE_CHECKING:
    from playwright.sync_api import Page

_NAMES = ("chromium", "chromium-browser", "google-chrome")

# No sandbox, because containers run tests as root; and nothing that talks to the network by itself. Playwright gives
# every launch a new user data folder, and removes it.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str | None:
    """The path that ICONKIT_CHROMIUM names, else the first Chromium on PATH, else None."""
    return os.environ.get("ICONKIT_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)


class ChromiumTab:
    """A page of Playwright as a Tab."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def goto(self, url: str) -> None:
        self._page.goto(url)

    def use_medium(self, medium: Medium) -> None:
        self._page.emulate_media(
            color_scheme="light" if medium == "light" else "dark",
            forced_colors="active" if medium == "forced" else "none",
        )

    def evaluate(self, expression: str) -> Any:
        return self._page.evaluate(expression)

    def screenshot(self) -> Pixels:
        return screenshot(self._page)

    def ax_tree(self) -> Node:
        return ax_tree(self._page)
