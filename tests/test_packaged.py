from __future__ import annotations

import pytest

from iconkit.packaged import packaged_text


def test_a_file_beside_modules() -> None:
    assert packaged_text("iconkit.outputs", "manifest.schema.json").startswith("{\n")


def test_line_ends_are_those_of_no_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pkgutil.get_data", lambda *_: "é\r\nb\n".encode())
    assert packaged_text("iconkit", "any.css") == "é\nb\n"


def test_what_is_not_there_is_a_fault_of_ours() -> None:
    with pytest.raises(FileNotFoundError):
        packaged_text("iconkit", "nothing.md")
