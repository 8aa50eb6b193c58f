"""A folder of npm packages, and scripts of this folder that run beside the modules of a set.

The packages are those of ``package-lock.json``, installed once into a cache folder by npm.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.samples import fill
from tests.unavailable import unavailable

HERE = Path(__file__).parent
_LISTS = ("package.json", "package-lock.json")
Run = Callable[..., Any]


@pytest.fixture(scope="session")
def packages() -> Path:
    """The installed ``node_modules``."""
    if missing := [program for program in ("node", "npm") if shutil.which(program) is None]:
        unavailable(f"Not on PATH: {', '.join(missing)}")
    digest = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in _LISTS)).hexdigest()[:16]
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "iconkit-tests"
    folder = cache / digest
    if not folder.is_dir():
        _install(cache, folder)
    return folder / "node_modules"


def _install(cache: Path, folder: Path) -> None:
    """Beside the place, then moved there whole: several workers may install at once, and the first has it."""
    cache.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(dir=cache))
    try:
        for name in _LISTS:
            shutil.copy(HERE / name, scratch)
        command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run(command, cwd=scratch, capture_output=True, text=True, check=False)
        if done.returncode:
            unavailable(f"npm ci failed: {done.stderr.strip()[-500:]}")
        with suppress(OSError):  # another was first
            scratch.rename(folder)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


@pytest.fixture
def run(packages: Path, tmp_path: Path) -> Run:
    """Run a script of this folder with JSON beside the files of a set; what it writes as JSON."""

    def run(script: str, files: Mapping[str, str | bytes], given: object) -> Any:
        fill(tmp_path, {**files, script: (HERE / script).read_text(encoding="utf-8")})
        link = tmp_path / "node_modules"
        if not link.is_symlink():
            link.symlink_to(packages)
        done = subprocess.run(
            ["node", script], cwd=tmp_path, input=json.dumps(given), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run
