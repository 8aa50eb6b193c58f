from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.audit.auditing import DIST
from tests.unavailable import unavailable


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the built set in ``icons/``, for pages beside it."""
    if find_spec("playwright") is None:
        unavailable("Playwright is not installed: pip install playwright")
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(DIST, folder / "icons", ignore=shutil.ignore_patterns("png", "js", "editor"))
    return folder
