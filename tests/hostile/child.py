"""Processes that are made to die in the middle of their work."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

# What Python says before it changes a disk (https://docs.python.org/3/library/audit_events.html).
_WRITES = {
    "os.rename",
    "os.remove",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.truncate",
    "shutil.copystat",
    "ctypes.dlsym",
}


def run(work: Callable[[], object]) -> int:
    """The exit code of a process that does ``work``; minus the signal's number if one ended it."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_at(step: int, work: Callable[[], object]) -> bool:
    """True if a process that does ``work`` reached its change ``step`` of the disk, before which it is killed."""

    def counted() -> None:
        seen = 0

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal seen
            if event in _WRITES or (event == "open" and _is_written(arguments)):
                if seen == step:
                    os.kill(os.getpid(), signal.SIGKILL)
                seen += 1

        sys.addaudithook(hook)
        work()

    return run(counted) == -signal.SIGKILL


def _is_written(arguments: tuple[object, ...]) -> bool:
    flags = arguments[2]
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))
