"""The pre-commit hooks and the GitHub action run as they are written."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from iconkit.scan.readers import ENDINGS
from tests.samples import SVG, fill

_REPO = Path(__file__).parents[1]
_ACTION = _REPO / ".github/actions/iconkit/action.yml"
HOOKS: dict[str, dict[str, Any]] = {
    hook["id"]: hook for hook in yaml.safe_load((_REPO / ".pre-commit-hooks.yaml").read_text("utf-8"))
}
_BROKEN = '<svg class="icon"><use href="sprite.svg#close"/></svg>'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose icons are built, and whose page is clean."""
    fill(tmp_path, {"icons/close.svg": SVG, "icons/catalog.toml": '[close]\ntitle = "Close"\n'})
    fill(tmp_path, {"site/a.html": _BROKEN.replace("class", 'aria-hidden="true" class') + " Close"})
    assert run(["iconkit", "build"], tmp_path).returncode == 0
    return tmp_path


def run(words: list[str], folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        words, cwd=folder, env={**os.environ, "PATH": path, **variables}, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_passes_and_fails(project: Path, hook: str) -> None:
    words = shlex.split(HOOKS[hook]["entry"]) + ([] if HOOKS[hook].get("pass_filenames") is False else ["site/a.html"])

    assert run(words, project).returncode == 0

    fill(project, {"icons/close.svg": SVG.replace("3h18", "4h18"), "icons/b.svg": "<svg", "site/a.html": _BROKEN})
    assert run(words, project).returncode == 1


def test_the_scan_hook_is_asked_for_every_file_that_can_be_read() -> None:
    files = re.compile(HOOKS["iconkit-scan"]["files"])

    assert [ending for ending in ENDINGS if not files.search(f"a.{ending}")] == []


def steps() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(_ACTION.read_text("utf-8"))["runs"]["steps"]
    return found


def act(folder: Path, command: str, arguments: str = "") -> subprocess.CompletedProcess[str]:
    return run(["bash", "-e", "-o", "pipefail", "-c", steps()[1]["run"]], folder, COMMAND=command, ARGUMENTS=arguments)


def test_the_action_installs_the_project_it_stands_in() -> None:
    (path,) = re.findall(r'"\$GITHUB_ACTION_PATH/(.*)\[scan\]"', steps()[0]["run"])

    assert (_ACTION.parent / path).resolve() == _REPO


@pytest.mark.parametrize(("command", "arguments"), [("build", ""), ("lint", "--strict"), ("scan", "'site'")])
def test_the_action_passes_and_fails_with_annotations(project: Path, command: str, arguments: str) -> None:
    assert act(project, command, arguments).returncode == 0

    fill(project, {"icons/b.svg": "<svg", "site/a.html": _BROKEN})
    failed = act(project, command, arguments)
    assert failed.returncode != 0
    assert "::error file=" in failed.stdout


def test_the_action_refuses_other_commands(project: Path) -> None:
    refused = act(project, "rename")

    assert refused.returncode == 2
    assert "::error::" in refused.stdout


def test_the_action_runs_nothing_that_stands_in_its_arguments(project: Path) -> None:
    act(project, "scan", "site $(touch made) ; touch made")

    assert not (project / "made").exists()
