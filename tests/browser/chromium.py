"""The machine's own Chromium."""

from __future__ import annotations

import os
import shutil

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
