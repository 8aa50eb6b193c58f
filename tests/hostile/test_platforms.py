"""What a system lacks costs a protection, and never a crash: no ``resource``, ``prctl``, ``SIGKILL`` or ``fcntl``."""

from __future__ import annotations

import enum
import signal
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from iconkit import pool
from iconkit.cache import Cache
from iconkit.guard import Guard
from iconkit.publishing import exchange
from iconkit.publishing.output_lock import output_lock
from iconkit.workers import Workers
from tests.samples import no_progress
from tests.test_workers import double, keys_of, misbehave

WindowsSignals = enum.IntEnum("WindowsSignals", {"SIGINT": 2, "SIGILL": 4, "SIGFPE": 8, "SIGSEGV": 11, "SIGTERM": 15})


@pytest.fixture
def other_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes begin anew, as they do where they cannot be forked, and nothing of Linux is asked for."""
    monkeypatch.setattr(pool, "CAN_FORK", False)
    monkeypatch.setattr(pool, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setitem(sys.modules, "resource", None)


@pytest.mark.usefixtures("other_system")
def test_work_is_shared_and_a_death_is_named(tmp_path: Path) -> None:
    workers = Workers(Cache(tmp_path), no_progress, 2, isolated=False)
    items = [0, 1, 3, 4]

    def lost(item: int, why: str) -> bytes:
        return f"{item} {why}".encode()

    results = workers.map("Misbehaving", misbehave, items, keys_of(items), worth_a_process=1, lost=lost)

    assert results[:3] == [b"0", b"1", b"3"]
    assert results[3].startswith(b"4 ended its process")


@pytest.mark.usefixtures("other_system")
def test_a_small_set_is_read_without_processes(tmp_path: Path) -> None:
    workers = Workers(Cache(tmp_path), no_progress, 2, Guard(seconds=1, megabytes=1), isolated=False)
    assert workers.map("Doubling", double, [1], keys_of([1]), worth_a_process=9) == [b"2"]


@pytest.mark.usefixtures("other_system")
def test_nothing_of_linux_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("not on this system")

    monkeypatch.setattr(pool, "ctypes", SimpleNamespace(CDLL=refuse))
    monkeypatch.setattr(pool, "Path", refuse)
    pool._die_with(1)
    pool._limit_memory(1)


@pytest.mark.parametrize(
    ("signals", "exit_code", "said"),
    [
        (signal.Signals, -9, "the system killed it"),
        (signal.Signals, -11, "(SIGSEGV)"),
        (signal.Signals, -250, "(exit code -250)"),
        (WindowsSignals, 1, "(exit code 1)"),
        (WindowsSignals, 3221225477, "(exit code 3221225477)"),
        (WindowsSignals, -9, "(exit code -9)"),
    ],
)
def test_how_a_process_ended(
    monkeypatch: pytest.MonkeyPatch, signals: type[enum.IntEnum], exit_code: int, said: str
) -> None:
    monkeypatch.setattr(pool, "signal", SimpleNamespace(Signals=signals))
    assert said in pool._how(exit_code, Guard())


def test_a_lock_of_another_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where ``fcntl`` is missing, ``msvcrt`` locks the first byte."""
    locked: list[tuple[object, ...]] = []
    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setitem(
        sys.modules, "msvcrt", SimpleNamespace(LK_NBLCK=2, locking=lambda *given: locked.append(given[1:]))
    )
    with output_lock(tmp_path / "dist", "dist"):
        assert locked == [(2, 1)]


def test_folders_that_cannot_be_exchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "sys", SimpleNamespace(platform="win32"))
    with pytest.raises(OSError, match="cannot be exchanged"):
        exchange.exchange(tmp_path / "a", tmp_path / "b")
