from __future__ import annotations

from pathlib import Path

import pytest

from iconkit.display_path import display_path


def test_a_path_is_shown_as_it_would_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path)
    assert display_path(tmp_path / "icons" / "close.svg") == "icons/close.svg"

    monkeypatch.chdir(tmp_path / "below")
    assert display_path(tmp_path / "icons") == "../icons"


def test_bytes_that_are_no_text_are_escaped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert display_path("icons/\udcffclose.svg") == "icons/\\udcffclose.svg"
