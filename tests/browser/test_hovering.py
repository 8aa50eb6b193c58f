"""A real pointer rests on each pattern, in windows on a screen, and no tooltip comes up."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.unavailable import unavailable

from .chromium import FLAGS, ChromiumTab
from .display import HEIGHT, WIDTH, Display, display, missing_programs
from .firefox import firefox
from .grid import Pixels, document
from .icon_folder import IconFolder
from .patterns import PATTERNS
from .site import Site
from .tab import Tab

if TYPE_CHECKING:
    from playwright.sync_api import Playwright

CELL = 80
"""CSS px a side, as in STYLE. A tooltip is below the pointer, and is wider than a cell."""
BACKGROUND = (1, 254, 3)
"""A color that nothing else on the screen has."""
STYLE = """<style>
body { margin: 0; background: rgb(1 254 3) }
main { display: grid; grid: auto-flow 80px / repeat(4, 80px); gap: 80px 200px }
section { overflow: hidden }
</style>"""
MEASURE = """Array.from(document.querySelectorAll("section"), section => {
    const cell = section.getBoundingClientRect();
    const icon = Array.from(section.querySelectorAll("svg, img")).pop().getBoundingClientRect();
    return [cell.left, cell.top, icon.left + icon.width / 2, icon.top + icon.height / 2].map(Math.round);
})"""
TITLED = (
    '<svg class="icon-sprite" width="0" height="0"><symbol id="titled" viewBox="0 0 9 9">'
    "<title>A title that tells of the symbol</title>"
    '<path d="M0 0h9v9H0z"/></symbol></svg><svg width="24" height="24"><use href="#titled"/></svg>'
)
PATIENCE = 10
"""Seconds in which a tooltip must come up where there is one."""


@pytest.fixture(scope="module")
def screen() -> Iterator[Display]:
    if missing := missing_programs():
        unavailable(f"Not on PATH: {', '.join(missing)}")
    with display() as screen:
        yield screen


@pytest.fixture(params=["chromium", "firefox"])
def window(request: pytest.FixtureRequest, screen: Display) -> Iterator[Tab]:
    """Each browser in turn, not headless."""
    if request.param == "firefox":
        with firefox(request.getfixturevalue("firefox_path"), screen.environment, headless=False) as tab:
            yield tab
        return
    playwright: Playwright = request.getfixturevalue("playwright")
    path = request.getfixturevalue("chromium_path")
    flags = [*FLAGS, "--window-position=0,0", f"--window-size={WIDTH},{HEIGHT}"]
    browser = playwright.chromium.launch(executable_path=path, args=flags, env=dict(screen.environment), headless=False)
    yield ChromiumTab(browser.new_page(no_viewport=True))
    browser.close()


def test_no_pattern_shows_a_tooltip(window: Tab, screen: Display, site: Site, nonsense: IconFolder) -> None:
    icons = {icon.id: icon for icon in nonsense.icons}
    cells = {"titled": TITLED}
    cells |= {name: pattern.markup(icons["flat"]) for name, pattern in PATTERNS.items()}
    cells |= {f"{name} gradient": PATTERNS[name].markup(icons["gradient"]) for name in ("decorative", "informative")}
    cells["pasted"] = nonsense.pasted_sprite() + PATTERNS["informative"].markup(icons["flat"]).replace("sprite.svg", "")
    body = "".join(f"<section>{snippet}</section>" for snippet in cells.values())
    window.goto(site.page(nonsense.name, document(f"<main>{body}</main>", head=STYLE)))
    page = Shown(screen, window)

    first = page.seconds_to_tooltip(0, PATIENCE)
    assert first is not None, "the titled symbol's tooltip is seen"
    rest = max(2 * first, 0.5)
    shown = [name for number, name in enumerate(cells) if page.seconds_to_tooltip(number, rest) is not None]
    assert shown == ["titled"]
    assert page.seconds_to_tooltip(0, rest) is not None, "it would still be seen"


class Shown:
    """The page on the screen. A tooltip comes up around a cell, whose neighbors are farther than it is wide. What
    changes in the cell, as a button's face does, is none, and the address of a link in the window's corner is none."""

    def __init__(self, screen: Display, tab: Tab) -> None:
        self._screen = screen
        self._cells = tab.evaluate(MEASURE)
        deadline = time.monotonic() + PATIENCE
        while len(found := np.argwhere((screen.grab() == BACKGROUND).all(axis=2))) < 100_000:
            assert time.monotonic() < deadline, "the page is not on the screen"
            time.sleep(0.1)
        self._top, self._left = (int(edge) for edge in found.min(axis=0))

    def seconds_to_tooltip(self, number: int, patience: float) -> float | None:
        """How long the pointer rests on the icon of a cell until something comes up, or None if nothing does.

        Before, it rests where no cell is.
        """
        *_, x, y = self._cells[number]
        self._point_at(CELL * 2, CELL * 3 // 2)
        time.sleep(0.3)
        before = self._around(number)
        start = time.monotonic()
        self._point_at(x, y)
        while (waited := time.monotonic() - start) < patience:
            if np.count_nonzero((self._around(number) != before).any(axis=2)) > 100:
                return waited
            time.sleep(0.05)
        return None

    def _point_at(self, x: int, y: int) -> None:
        self._screen.point_at(self._left + x, self._top + y)

    def _around(self, number: int) -> Pixels:
        left, top, *_ = self._cells[number]
        picture = self._screen.grab()[self._top :, self._left :].copy()
        picture[top : top + CELL, left : left + CELL] = 0
        return picture[max(0, top - CELL) : top + 2 * CELL, max(0, left - CELL) : left + 2 * CELL]
