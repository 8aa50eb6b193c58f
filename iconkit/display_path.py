"""A path of the file system as people read it in findings."""

from __future__ import annotations

import os
from contextlib import suppress


def display_path(path: str | os.PathLike[str]) -> str:
    """``path`` as the user would type it from the working folder, with forward slashes."""
    shown = os.fspath(path)
    with suppress(ValueError):  # another drive on Windows
        shown = os.path.relpath(shown)
    return display_name(shown.replace(os.sep, "/"))


def display_name(name: str) -> str:
    """``name`` with bytes that are no text in the file system's encoding escaped."""
    return name if name.isascii() else name.encode("utf-8", "backslashreplace").decode()
