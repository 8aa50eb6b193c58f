"""The target itself: that it runs, and stops where an invariant does not hold."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.samples import SVG, fill

# Told to find a fault, as there should be none.
_WITH_A_FAULT = """
import sys
from tests.fuzz import coverage_guided

def fail(drawing, title):
    raise AssertionError("found")

coverage_guided.check_outputs = fail
coverage_guided.main()
"""


@pytest.mark.skipif(find_spec("atheris") is None, reason="the extra fuzz is for Linux on x86-64")
@pytest.mark.parametrize(("start", "code"), [(["-m", "tests.fuzz.coverage_guided"], 0), (["-c", _WITH_A_FAULT], 77)])
def test_it_runs_and_stops_at_a_fault(tmp_path: Path, start: list[str], code: int) -> None:
    fill(tmp_path, {"corpus/icon.svg": SVG})

    done = subprocess.run(
        [sys.executable, *start, str(tmp_path / "corpus"), "-runs=20", "-seed=1"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == code, done.stderr[-2000:]
    assert ("Done 20 runs" in done.stderr) is (code == 0)
