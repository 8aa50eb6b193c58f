"""The browser, the built icons and the site that serves them.

Fixtures live as long as this package and not as long as the session: they hold threads, and a later test that forks
worker processes must not inherit them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from iconkit.config import Config, load_config

from .chromium import FLAGS, find_chromium
from .icon_folder import ROOT, IconFolder, build_folder
from .site import Site, serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OWN = "own"
NONSENSE = "nonsense"


@pytest.fixture(scope="package")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, IconFolder]:
    """The project's own icons, and the few of this folder whose titles are words that exist nowhere else."""
    scratch = tmp_path_factory.mktemp("built")
    nonsense = Config(root=Path(__file__).parent)
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
def browser(site: Site) -> Iterator[Browser]:  # noqa: ARG001 - for the order
    """A Chromium. It is closed before the site is, so that no connection is left open."""
    if find_spec("playwright") is None:
        _unavailable("Playwright is not installed: pip install playwright")
    path = find_chromium()
    if path is None:
        _unavailable("No Chromium on PATH: install it, or name it in ICONKIT_CHROMIUM")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with a profile of its own, 1280 x 900 CSS px, one device pixel per CSS px."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        context.set_default_timeout(10_000)  # ms; what does not come is missing, not slow
        yield context.new_page()


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the page has said is wrong so far: console errors and warnings, exceptions, requests that failed."""
    found: list[str] = []
    page.on("console", lambda m: found.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("requestfailed", lambda request: found.append(f"{request.url}: {request.failure}"))
    page.on("response", lambda r: found.append(f"{r.url}: {r.status}") if r.status >= 400 else None)
    return found


def _unavailable(reason: str) -> NoReturn:
    """Where a browser is required (CI), a skipped browser test is a failed one."""
    if os.environ.get("ICONKIT_REQUIRE_BROWSER"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
