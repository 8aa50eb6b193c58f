"""The promises of ``.github/SECURITY.md`` name tests and code that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

REPO = Path(__file__).parents[2]
PAGE = (REPO / ".github/SECURITY.md").read_text(encoding="utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ")][2:]


def test_there_are_promises() -> None:
    assert len(ROWS) > 12


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[2:50])
def test_a_promise_names_its_code_and_a_test(row: str) -> None:
    _, _, kept_by, tested_by, _ = re.split(r"(?<!\\)\|", row)
    tests = re.findall(r"`(tests/[^`]+)`", tested_by)
    assert tests or tested_by.strip() == "the same"
    assert [path for path in tests if not (REPO / path).exists()] == []
    for name in re.findall(r"`(\w+\.py)`", kept_by):
        assert list((REPO / "iconkit").rglob(name)), name


def test_every_file_it_speaks_of_is_there() -> None:
    named = re.findall(r"`((?:tests|\.ci|\.github)/[^`]+)`", PAGE)
    assert [path for path in named if not (REPO / path).exists()] == []
