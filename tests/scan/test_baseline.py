from __future__ import annotations

from pathlib import Path

import pytest

from iconkit.model import Faults, Problem, Where
from iconkit.scan.baseline import save_baseline, without_known
from iconkit.scan.rules.icon_unnamed import RULE


def problem(line: int, path: str = "a.html") -> Problem:
    return Problem(RULE.code, Where(path, line, 1), "It is unnamed.")


def test_known_findings_are_not_reported_wherever_they_have_moved(tmp_path: Path) -> None:
    path = tmp_path / "scan.json"
    save_baseline(path, [problem(1), problem(2)])

    assert without_known(path, [problem(5), problem(9)]) == ()
    assert without_known(path, [problem(5), problem(9), problem(12)]) == (problem(12),)
    assert without_known(path, [problem(1, "b.html")]) == (problem(1, "b.html"),)


@pytest.mark.parametrize("text", ["", "[]", '{"version": 2, "findings": []}', '{"version": 1, "findings": [1]}'])
def test_what_is_no_baseline_is_a_fault(tmp_path: Path, text: str) -> None:
    path = tmp_path / "scan.json"
    path.write_text(text, "utf-8")

    with pytest.raises(Faults):
        without_known(path, [])
