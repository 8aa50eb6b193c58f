"""The browsers, the built icons and the site that serves them.

Fixtures live as long as this package and not as long as the session: they hold threads, and a later test that forks
worker processes must not inherit them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from iconkit.config.load import DEFAULT_KINDS, Config, load_config
from iconkit.model import Sprite
from tests.unavailable import unavailable

from .chromium import FLAGS, ChromiumTab, find_chromium
from .firefox import FirefoxTab, find_firefox, firefox
from .icon_folder import ROOT, IconFolder, build_folder
from .site import Site, serve
from .tab import Tab

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

OWN = "own"
NONSENSE = "nonsense"
SPRITES = (
    Sprite(),
    Sprite("titled", titles="element"),
    Sprite("fragment", kind="inline"),
    Sprite("stack", kind="stack"),
    Sprite("views", kind="view"),
)
"""Of each kind one, for the set of this folder."""


@pytest.fixture(scope="package")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, IconFolder]:
    """The project's own icons, and the few of this folder whose titles are words that exist nowhere else."""
    scratch = tmp_path_factory.mktemp("built")
    nonsense = Config(root=Path(__file__).parent, sprites=SPRITES, emit=(*DEFAULT_KINDS, "classes", "web"))
    return {
        OWN: build_folder(OWN, load_config(ROOT), scratch),
        NONSENSE: build_folder(NONSENSE, nonsense, scratch),
    }


@pytest.fixture(params=[OWN, NONSENSE])
def folder(request: pytest.FixtureRequest, folders: dict[str, IconFolder]) -> IconFolder:
    """Each of the sets in turn."""
    return folders[request.param]


@pytest.fixture
def own(folders: dict[str, IconFolder]) -> IconFolder:
    return folders[OWN]


@pytest.fixture
def nonsense(folders: dict[str, IconFolder]) -> IconFolder:
    return folders[NONSENSE]


@pytest.fixture(scope="package")
def site(folders: dict[str, IconFolder]) -> Iterator[Site]:
    """The built folders, and the tests' own style sheet, over HTTP."""
    files = {name: folder.path for name, folder in folders.items()}
    with serve(files | {"tests": Path(__file__).parent}) as served:
        yield served


@pytest.fixture(scope="package")
def playwright(site: Site) -> Iterator[Playwright]:  # noqa: ARG001 - closed before the site is: no connection is left open
    if find_spec("playwright") is None:
        unavailable("Playwright is not installed: pip install playwright")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="package")
def chromium_path() -> str:
    return find_chromium() or unavailable("No Chromium on PATH: install it, or name it in ICONKIT_CHROMIUM")


@pytest.fixture(scope="package")
def firefox_path() -> str:
    return find_firefox() or unavailable("No Firefox on PATH: install it, or name it in ICONKIT_FIREFOX")


@pytest.fixture(scope="package")
def browser(playwright: Playwright, chromium_path: str) -> Iterator[Browser]:
    """A Chromium."""
    browser = playwright.chromium.launch(executable_path=chromium_path, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="package")
def firefox_tab(site: Site, firefox_path: str) -> Iterator[FirefoxTab]:  # noqa: ARG001 - closed before the site is
    with firefox(firefox_path, os.environ, headless=True) as tab:
        yield tab


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with a profile of its own, 1280 x 900 CSS px, one device pixel per CSS px."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        context.set_default_timeout(10_000)  # ms; what does not come is missing, not slow
        yield context.new_page()


@pytest.fixture(params=["chromium", "firefox"])
def tab(request: pytest.FixtureRequest) -> Tab:
    """A tab of each browser in turn."""
    if request.param == "chromium":
        return ChromiumTab(request.getfixturevalue("page"))
    tab: FirefoxTab = request.getfixturevalue("firefox_tab")
    tab.use_medium("light")
    return tab


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the page has said is wrong so far: console errors and warnings, exceptions, requests that failed."""
    found: list[str] = []
    page.on("console", lambda m: found.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("requestfailed", lambda request: found.append(f"{request.url}: {request.failure}"))
    page.on("response", lambda r: found.append(f"{r.url}: {r.status}") if r.status >= 400 else None)
    return found
