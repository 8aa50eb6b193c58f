"""What a command costs: wall seconds, CPU seconds and peak memory of the whole process tree.

The command is run by a small interpreter of its own (this file as a script). Linux counts the memory that a process
had before exec, which is its parent's, so a large parent would hide a small child; and processes that outlive the
command, as a fork server may, are waited for here and so are counted.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes
_ERROR = re.compile(r"\b\w*(Error|Exception)\b")


@dataclass(frozen=True, slots=True)
class Usage:
    """One run: ``wall`` and ``cpu`` (user and system, children included) in seconds, ``peak`` in MiB of the largest
    process, the exit code, and what was printed."""

    wall: float
    cpu: float
    peak: float
    exit_code: int
    stdout: str
    stderr: str

    def last_words(self) -> str:
        """What the command said of its end: the last line on stderr that names an error, else the last line."""
        lines = [line.strip() for line in self.stderr.splitlines() if line.strip()]
        named = [line for line in lines if _ERROR.search(line)]
        return (named or lines or [f"exit code {self.exit_code}"])[-1][:300]


def measure(command: Sequence[str], cwd: Path, env: Mapping[str, str] | None = None) -> Usage:
    """Run ``command`` in ``cwd`` with ``env`` added to the environment. A failing command is an ordinary result."""
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.json"
        wrapped = [sys.executable, "-S", "-E", __file__, str(figures), *command]
        run = subprocess.run(
            wrapped, cwd=cwd, env={**os.environ, **(env or {})}, capture_output=True, check=False, encoding="utf-8"
        )
        if not figures.exists():
            raise RuntimeError(f"{command[0]} could not be started: {run.stderr.strip()}")
        wall, cpu, peak, exit_code = json.loads(figures.read_text(encoding="utf-8"))
    return Usage(wall, cpu, peak, exit_code, run.stdout, run.stderr)


def _run(figures: str, command: list[str]) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    start = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, os.environ)
    _, status = os.waitpid(pid, 0)
    wall = time.perf_counter() - start
    while True:
        try:
            os.wait()
        except ChildProcessError:
            break
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = spent.ru_maxrss * _MAXRSS_UNIT / 2**20
    line = json.dumps([wall, spent.ru_utime + spent.ru_stime, peak, os.waitstatus_to_exitcode(status)])
    Path(figures).write_text(line, encoding="utf-8")


if __name__ == "__main__":
    _run(sys.argv[1], sys.argv[2:])
