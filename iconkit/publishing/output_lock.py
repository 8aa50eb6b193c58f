"""One build at a time writes into an output folder.

The system holds the lock, and frees it when the process that has it ends, however it ends: a lock never goes stale.
What is written in its file is only for people.
"""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from iconkit import codes
from iconkit.model import Faults, Problem, Where

PATIENCE = 20.0
"""Seconds to wait for another build; putting files in place takes less."""

_PAUSE = 0.05
_LONGEST = 200  # bytes of the file that are shown


def lock_path(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.iconkit-lock")


@contextmanager
def output_lock(folder: Path, shown: str) -> Iterator[None]:
    """Hold the lock of an output folder, which need not be there. Raises Faults if another build does not let go."""
    path = lock_path(folder)
    deadline = time.monotonic() + PATIENCE
    while (file := _taken(path)) is None:
        if time.monotonic() > deadline:
            message = f"Another build is writing here: {_holder(path)}."
            hint = "Wait until it has ended. If it hangs, end it: its lock ends with it."
            raise Faults(Problem(codes.OUTPUT_IN_USE, Where(shown), message, hint))
        time.sleep(_PAUSE)
    try:
        started = time.strftime("%Y-%m-%d %H:%M:%S %z")
        os.truncate(file, 0)
        os.write(file, f"process {os.getpid()} on {platform.node()}, since {started}\n".encode())
        yield
    finally:
        with suppress(OSError):
            path.unlink()
        os.close(file)


def _taken(path: Path) -> int | None:
    """The open lock file if nobody else has locked it. Raises OSError where there can be none."""
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _lock(file)
        # Who had it before has removed it: what is locked then is no longer the file that others see.
        if os.fstat(file).st_ino == path.stat().st_ino:
            return file
    except OSError:
        pass
    except BaseException:
        os.close(file)
        raise
    os.close(file)
    return None


def _lock(file: int) -> None:
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:
        import msvcrt  # noqa: PLC0415

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(path: Path) -> str:
    try:
        text = path.read_bytes()[:_LONGEST].decode(errors="replace").strip()
    except OSError:
        text = ""
    return text or "a process that has not said its name"
