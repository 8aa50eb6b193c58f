from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every machine and day, however busy it is; tests/fuzz looks for others.
settings.register_profile("same", deadline=None, derandomize=True)
settings.load_profile("same")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh folder that is the working folder of the test."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
