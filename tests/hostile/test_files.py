"""Each hostile file becomes what the table says, and nothing of it reaches any output."""

from __future__ import annotations

import dataclasses
import shutil
import time
import tomllib
from pathlib import Path

import pytest

from iconkit import codes
from iconkit.build import build
from iconkit.config.load import KINDS, Config
from iconkit.guard import Guard
from iconkit.model import Build, Code, PictureSet, Source, Sprite
from iconkit.normalize import normalize
from tests.hostile.allowed import faults_of
from tests.samples import SVG, make_workers

HERE = Path(__file__).parent
FILES = HERE / "files"
OUTCOMES = tomllib.loads((HERE / "outcomes.toml").read_text(encoding="utf-8"))
GUARD = Guard()
SPRITES = tuple(Sprite(name=kind, kind=kind) for kind in ("symbol", "inline", "stack", "view"))
PICTURES = (
    PictureSet(scales=(1,)),
    PictureSet(name="small", format="webp", size=16, scales=(1, 2)),
    PictureSet(name="favicon", format="ico", size=16, scales=(1,)),
)


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
    assert all(len(problem.message) < 400 for problem in normalized.problems)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (f"<!--{'x' * 2_000_000}-->", codes.TOO_LARGE),
        ("<g/>" * 20_001, codes.TOO_MANY),
        (f'<path d="M0 0{"h1" * 100_001}"/>', codes.TOO_MANY),
    ],
    ids=["bytes", "elements", "commands"],
)
def test_a_large_file(body: str, code: Code) -> None:
    data = SVG.replace("<path", f"{body}<path", 1).encode()
    found = [problem.code for problem in normalize(Source("a.svg", "a", "", data)).problems]
    assert code in found


def build_stripped(folder: Path, tmp_path: Path) -> Build:
    config = Config(
        root=tmp_path,
        sources=(str(folder),),
        emit=KINDS,
        sprites=SPRITES,
        pictures=PICTURES,
        guard=Guard(on_unsafe="strip", seconds=20),
        compress=("gzip",),
        localized=True,
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
    endings = {artifact.path.rpartition(".")[2] for artifact in built.artifacts}
    assert endings == set("svg html css js ts json md png webp ico gz".split())
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
