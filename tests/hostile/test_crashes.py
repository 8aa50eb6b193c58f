"""Killed at every write, out of disk, several at once, read meanwhile: the output folder is one whole set."""

from __future__ import annotations

import errno
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree

import pytest

from iconkit import codes
from iconkit.markup import digest
from iconkit.model import Artifact, Faults
from iconkit.publishing.exchange import exchange
from iconkit.publishing.output_lock import output_lock
from iconkit.publishing.publish import publish
from iconkit.publishing.staging import staged_path
from tests.hostile.child import killed_at, run
from tests.publishing.test_publish import artifacts
from tests.samples import contents, fill, make_drawing, make_icon

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="folders are exchanged, and processes forked")

STRANGERS: dict[str, str | bytes] = {"dist/mine.txt": "mine", "dist/svg/mine.svg": "mine"}
OLD = artifacts("close", "open", "shared")
NEW = artifacts(make_icon(title="Close it", drawing=make_drawing("<g/>")), "home", "shared", color=(9, 9, 9, 255))


def files_of(given: tuple[Artifact, ...]) -> dict[str, bytes]:
    whole = {f"dist/{artifact.path}": artifact.data for artifact in given}
    return whole | {path: data.encode() for path, data in STRANGERS.items() if isinstance(data, str)}


def start(here: Path) -> None:
    for path in here.iterdir():
        rmtree(path) if path.is_dir() else path.unlink()
    publish(OLD, here / "dist")
    fill(here, STRANGERS)


def in_dist(here: Path) -> dict[str, bytes]:
    return {f"dist/{path}": data for path, data in contents(here / "dist").items()}


def test_killed_at_every_write(here: Path) -> None:
    step = 0
    start(here)
    while killed_at(step, lambda: publish(NEW, here / "dist")):
        assert in_dist(here) in (files_of(OLD), files_of(NEW)), step
        publish(NEW, here / "dist")
        assert contents(here) == files_of(NEW), step
        step += 1
        start(here)
    assert step > 30
    assert contents(here) == files_of(NEW)


def test_killed_while_the_old_set_is_removed(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once between the two exchanges, and again while the next build clears up. Which file of a folder goes first is up
    to the disk: here it is the one that says whose the others are."""

    def remove(folder: Path, **_: object) -> None:
        (folder / "icons.json").unlink(missing_ok=True)
        rmtree(folder, ignore_errors=True)

    def start_half_way() -> None:
        rmtree(here / "dist", ignore_errors=True)
        publish(NEW, here / "dist")
        publish(OLD, here / "old")
        (here / "old").rename(staged_path(here / "dist"))

    monkeypatch.setattr("iconkit.publishing.staging.shutil.rmtree", remove)
    step = 0
    start_half_way()
    while killed_at(step, lambda: publish(NEW, here / "dist")):
        publish(NEW, here / "dist")
        assert contents(here) == {f"dist/{artifact.path}": artifact.data for artifact in NEW}, step
        step += 1
        start_half_way()
    assert step > 10


def test_killed_at_every_write_where_folders_cannot_be_exchanged(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_first: Path, _second: Path) -> None:
        raise OSError(errno.ENOSYS, "not on this system")

    monkeypatch.setattr("iconkit.publishing.staging.exchange", refuse)
    old, new = files_of(OLD), files_of(NEW)
    step = 0
    start(here)
    while killed_at(step, lambda: publish(NEW, here / "dist")):
        for path, data in in_dist(here).items():
            # Each file is whole, if not the set.
            assert path.endswith(".iconkit-new") or data in (old.get(path), new.get(path)), (step, path)
        publish(NEW, here / "dist")
        assert contents(here) == files_of(NEW), step
        step += 1
        start(here)
    assert step > 30


def test_killed_at_every_write_of_the_first_build(here: Path) -> None:
    step = 0
    while killed_at(step, lambda: publish(NEW, here / "dist")):
        assert not (here / "dist").exists() or in_dist(here) == {f"dist/{a.path}": a.data for a in NEW}
        publish(NEW, here / "dist")
        assert contents(here) == {f"dist/{artifact.path}": artifact.data for artifact in NEW}
        step += 1
        rmtree(here / "dist")
    assert step > 5


def test_killed_at_random(here: Path) -> None:
    chance = random.Random(8)
    start(here)
    sets = (OLD, NEW)
    for turn in range(40):
        child = os.fork()
        if child == 0:
            while True:
                for given in sets:
                    publish(given, here / "dist")
        time.sleep(chance.uniform(0, 0.03))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert in_dist(here) in (files_of(OLD), files_of(NEW)), turn
    publish(OLD, here / "dist")
    assert contents(here) == files_of(OLD)


def test_a_file_too_large_for_the_disk(here: Path) -> None:
    start(here)

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600))
        try:
            publish(NEW, here / "dist")
        except Faults as faults:
            os._exit(2 if faults.problems[0].code == codes.NOT_WRITABLE else 3)

    assert run(limited) == 2
    assert contents(here) == files_of(OLD)


@pytest.fixture
def small_disk(here: Path) -> Iterator[Path]:
    """A file system of 1 MB."""
    folder = here / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(folder)]
    if not shutil.which("mount") or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only who may mount a file system can fill one")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk(small_disk: Path) -> None:
    start(small_disk)
    room = shutil.disk_usage(small_disk).free
    (small_disk / "filler").write_bytes(b"x" * (room - 16_384))
    with pytest.raises(Faults) as raised:
        publish(NEW, small_disk / "dist")
    assert [problem.code for problem in raised.value.problems] == [codes.NOT_WRITABLE]
    assert "No space left" in raised.value.problems[0].message
    assert in_dist(small_disk) == files_of(OLD)
    (small_disk / "filler").unlink()
    publish(NEW, small_disk / "dist")
    assert contents(small_disk) == files_of(NEW)


def test_several_builds_at_once(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each stops for a moment where another one would find its half-done work, if it did not wait."""

    def late(first: Path, second: Path) -> None:
        time.sleep(0.03)
        exchange(first, second)

    monkeypatch.setattr("iconkit.publishing.staging.exchange", late)
    start(here)
    children = []
    for number in range(4):
        child = os.fork()
        if child == 0:
            for _ in range(6):
                publish((OLD, NEW)[number % 2], here / "dist")
            os._exit(0)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0] * 4
    assert contents(here) in (files_of(OLD), files_of(NEW))


def test_a_reader_meanwhile(here: Path) -> None:
    """Whoever finds the same manifest before and after reading has read one set."""
    start(here)
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            for given in (NEW, OLD):
                publish(given, here / "dist")

    writer = threading.Thread(target=write)
    writer.start()
    whole = 0
    try:
        for _ in range(300):
            before = (here / "dist/icons.json").read_bytes()
            files = {}
            for path in json.loads(before)["files"]:
                if (here / "dist" / path).exists():
                    files[path] = (here / "dist" / path).read_bytes()
            if (here / "dist/icons.json").read_bytes() == before:
                whole += 1
                for path, entry in json.loads(before)["files"].items():
                    assert digest(files[path]) == entry["integrity"], path
    finally:
        stop.set()
        writer.join()
    assert whole > 20


def test_a_lock_says_who_holds_it(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start(here)
    monkeypatch.setattr("iconkit.publishing.output_lock.PATIENCE", 0.1)
    with output_lock(here / "dist", "dist"), pytest.raises(Faults) as raised:
        publish(NEW, here / "dist")
    (problem,) = raised.value.problems
    assert (problem.code, problem.where.path) == (codes.OUTPUT_IN_USE, "dist")
    assert f"process {os.getpid()} on " in problem.message
    publish(NEW, here / "dist")
    assert contents(here) == files_of(NEW)


def test_the_lock_of_a_dead_process_holds_nobody_up(here: Path) -> None:
    start(here)

    def die() -> None:
        with output_lock(here / "dist", "dist"):
            os.kill(os.getpid(), signal.SIGKILL)

    assert run(die) == -signal.SIGKILL
    assert (here / ".dist.iconkit-lock").exists()
    publish(NEW, here / "dist")
    assert contents(here) == files_of(NEW)


def test_a_folder_that_is_worked_in_stays_the_same_folder(here: Path) -> None:
    start(here)
    inode = (here / "dist").stat().st_ino
    publish(NEW, here / "dist")
    assert (here / "dist").stat().st_ino == inode
    os.chdir(here / "dist")
    publish(OLD, Path())
    assert Path.cwd() == here / "dist"
    assert contents(here) == files_of(OLD)


def test_nothing_is_written_through_a_link_that_leads_out(here: Path) -> None:
    fill(here, {"other/mine.svg": "mine"})
    (here / "dist").mkdir()
    (here / "dist/svg").symlink_to(here / "other")
    with pytest.raises(Faults) as raised:
        publish(NEW, here / "dist")
    assert [(problem.code, problem.where.path) for problem in raised.value.problems] == [
        (codes.FOREIGN_FILE, "dist/svg")
    ]
    assert contents(here / "other") == {"mine.svg": b"mine"}
