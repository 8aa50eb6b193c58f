"""A Chromium: which one, and how it is started."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.async_api import Browser

INSTALL = "Run: pip install 'iconkit-sprites[audit]' && playwright install chromium"
FLAGS = (
    # What a browser loads by itself is nobody's page.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
)
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")


class NoBrowser(Exception):  # noqa: N818 - it says what is missing
    """There is no Chromium, or the one named does not start. Its text says so, and what to do."""


@asynccontextmanager
async def chromium(executable: Path | None) -> AsyncIterator[Browser]:
    """``executable``, else the browser that Playwright has installed, else one on PATH. Raises NoBrowser."""
    from playwright.async_api import Error, async_playwright  # noqa: PLC0415 - an optional extra

    async with async_playwright() as playwright:
        path = _chosen(executable, Path(playwright.chromium.executable_path))
        try:
            browser = await playwright.chromium.launch(executable_path=path, args=flags())
        except Error as error:
            raise NoBrowser(f"{path} did not start: {error.message.splitlines()[0]}") from None
        try:
            yield browser
        finally:
            await browser.close()


def flags() -> list[str]:
    """Without its sandbox only where it has none: root in a container cannot make one."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*FLAGS, *(["--no-sandbox"] if is_root else [])]


def _chosen(executable: Path | None, of_playwright: Path) -> Path:
    if executable is not None:
        if not executable.is_file():
            raise NoBrowser(f"There is no browser at {executable}.")
        return executable
    if of_playwright.is_file():
        return of_playwright
    for name in _NAMES:
        if found := shutil.which(name):
            return Path(found)
    raise NoBrowser(f"There is no Chromium. {INSTALL}, or name one with --browser.")
