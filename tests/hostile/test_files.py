"""Each hostile file becomes what the table says, and nothing of it reaches any output."""

from __future__ import annotations

import dataclasses
import shutil
import time
import tomllib
from pathlib import Path

import pytest

from iconkit.build import build
from iconkit.config.load import KINDS, Config
from iconkit.guard import Guard
from iconkit.model import Build, Source, Sprite
from iconkit.normalize import normalize
from tests.hostile.allowed import faults_of
from tests.samples import make_workers

HERE = Path(__file__).parent
FILES = HERE / "files"
OUTCOMES = tomllib.loads((HERE / "outcomes.toml").read_text(encoding="utf-8"))
GUARD = Guard()
SPRITES = tuple(Sprite(name=kind, kind=kind) for kind in ("symbol", "inline", "stack", "view"))


def source(name: str, guard: Guard = GUARD) -> Source:
    (path,) = FILES.glob(f"{name}.svg*")
    return Source(path.name, name, "", path.read_bytes(), guard=guard)


def test_every_file_has_an_outcome() -> None:
    assert sorted(OUTCOMES) == sorted(path.stem for path in FILES.iterdir())


@pytest.mark.parametrize("name", OUTCOMES)
def test_outcome(name: str) -> None:
    started = time.perf_counter()
    normalized = normalize(source(name))
    assert time.perf_counter() - started < 5
    outcome = OUTCOMES[name]
    assert sorted({problem.code.name for problem in normalized.problems}) == outcome["reports"]
    assert ("refused" if normalized.drawing is None else "drawn") == outcome["is"]


def build_stripped(folder: Path, tmp_path: Path) -> Build:
    kinds = tuple(kind for kind in KINDS if kind not in {"atlas"})
    guard = Guard(on_unsafe="strip", seconds=20)
    config = Config(
        root=tmp_path, sources=(str(folder),), emit=kinds, scales=(1,), sprites=SPRITES, guard=guard, localized=True
    )
    return build(config, make_workers(tmp_path / "cache"))


def test_nothing_of_them_reaches_any_output(tmp_path: Path) -> None:
    """All that can be drawn once unsafe parts are stripped, in one set of all kinds of output."""
    icons = tmp_path / "icons"
    icons.mkdir()
    for name in OUTCOMES:
        if normalize(source(name, Guard(on_unsafe="strip"))).drawing is not None:
            shutil.copy(FILES / f"{name}.svg", icons)

    built = build_stripped(icons, tmp_path)

    assert [problem for problem in built.problems if problem.code.severity == "error"] == []
    assert len(built.icons) > 60
    assert len(built.artifacts) > 2 * len(built.icons)
    found = {artifact.path: faults_of(artifact.path, artifact.data) for artifact in built.artifacts}
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_stripping_warns_of_what_would_be_an_error() -> None:
    kept = normalize(source("onload"))
    stripped = normalize(source("onload", Guard(on_unsafe="strip")))

    assert kept.drawing is None
    assert stripped.drawing is not None
    assert [dataclasses.replace(problem.code, severity="error") for problem in stripped.problems] == [
        problem.code for problem in kept.problems
    ]
    assert {problem.code.severity for problem in stripped.problems} == {"warning"}
