"""Processes that work on one item at a time: one that takes too long, too much memory, or dies costs only that item.

``concurrent.futures`` gives all work up when one of its processes dies, and cannot stop one that hangs.
"""

from __future__ import annotations

import ctypes
import faulthandler
import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, TypeVar

from iconkit.guard import Guard

Item = TypeVar("Item")

CAN_FORK = sys.platform == "linux"
"""True where a process starts in milliseconds, with everything imported."""

_CHUNKS_PER_PROCESS = 8
_MAX_CHUNK = 100
_OFTEN = 0.02
"""Seconds after which a process sends the answers that it has: sending each by itself costs as much as a small item."""
_STDERR = 2
_PR_SET_PDEATHSIG = 1  # linux/prctl.h
_PARENT_IS_GONE = 1
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3  # malloc.h
_KEPT = 32 * 2**20  # bytes: the most that glibc takes


@dataclass(frozen=True, slots=True)
class Lost:
    """There is no result for an item, and why, as the second half of a sentence."""

    why: str


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    pending: deque[int] = field(default_factory=deque)
    """What it was given and has not answered yet, in order: it works on the first."""
    since: float = 0.0
    """When it was last heard of, by the monotonic clock."""


class Pool:
    """Processes of one guard. They are started when there is something to do, and kept until the pool is closed."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._workers: list[_Worker] = []

    def run(
        self, function: Callable[[Item], bytes], items: Sequence[Item], count: int
    ) -> Iterator[tuple[int, bytes | Lost]]:
        """The index and result of each item, in the order in which they are ready, by ``count`` processes at most.

        ``function`` must be a module's function, and ``items`` must pickle. What it raises, other than MemoryError, is
        raised here, and then no process is left.
        """
        todo = deque(range(len(items)))
        suspects: set[int] = set()
        chunk = min(max(len(items) // (count * _CHUNKS_PER_PROCESS), 1), _MAX_CHUNK)
        try:
            while todo or any(worker.pending for worker in self._workers):
                self._workers = [worker for worker in self._workers if worker.pending or worker.process.is_alive()]
                while len(self._workers) < min(count, len(todo)):
                    self._workers.append(_start(self._guard))
                for worker in self._workers[:count]:
                    if todo and not worker.pending:
                        most = 1 if todo[0] in suspects else chunk
                        _give(worker, function, [todo.popleft() for _ in range(min(most, len(todo)))], items)
                yield from _answers(self._workers, todo, suspects, self._guard)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End every process, whatever it does."""
        for worker in self._workers:
            worker.process.kill()
            worker.process.join()
            worker.pipe.close()
        self._workers.clear()


def _start(guard: Guard) -> _Worker:
    context: Any = multiprocessing.get_context("fork" if CAN_FORK else "spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, guard.megabytes, os.getpid()), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _give(worker: _Worker, function: Callable[[Item], bytes], indices: list[int], items: Sequence[Item]) -> None:
    worker.pending.extend(indices)
    worker.since = time.monotonic()
    with suppress(OSError):  # it has died; what it was given is found lost
        worker.pipe.send((function, [items[index] for index in indices]))


def _answers(
    workers: list[_Worker], todo: deque[int], suspects: set[int], guard: Guard
) -> Iterator[tuple[int, bytes | Lost]]:
    """What is ready within the time that the slowest item has left."""
    busy = {worker.pipe: worker for worker in workers if worker.pending}
    left = min(worker.since for worker in busy.values()) + guard.seconds - time.monotonic()
    ready = set(wait(list(busy), max(left, 0)))
    for pipe, worker in busy.items():
        if pipe in ready:
            try:
                answers = pipe.recv()
            except (EOFError, OSError):
                worker.process.join()
                yield from _lost(worker, todo, suspects, _how(worker.process.exitcode or 0, guard))
                continue
            worker.since = time.monotonic()
            for answer in answers:
                if isinstance(answer, Exception):
                    raise answer
                yield worker.pending.popleft(), answer
        elif time.monotonic() - worker.since >= guard.seconds:
            worker.process.kill()
            worker.process.join()
            yield from _lost(worker, todo, suspects, f"took longer than {guard.seconds:,} s")


def _lost(worker: _Worker, todo: deque[int], suspects: set[int], why: str) -> Iterator[tuple[int, Lost]]:
    """The item that a process ended with. If it may have been any of several, each is tried by itself."""
    worker.pipe.close()
    if len(worker.pending) == 1:
        yield worker.pending.popleft(), Lost(why)
    suspects.update(worker.pending)
    todo.extendleft(reversed(worker.pending))
    worker.pending.clear()


def _how(exit_code: int, guard: Guard) -> str:
    signals = {-known.value: known.name for known in signal.Signals}  # Windows has few of them, and no SIGKILL
    name = signals.get(exit_code, f"exit code {exit_code}")
    if name == "SIGKILL":
        return "ended its process: the system killed it, perhaps as memory was short"
    return f"ended its process ({name}), with {guard.megabytes:,} MB to use"


def _work(pipe: Connection, megabytes: int, parent: int) -> None:
    """The whole life of a process: functions and items in, lists of answers out, one for each item."""
    # Ctrl-C reaches every process of a terminal; only the parent answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _be_silent()
    _die_with(parent)
    _limit_memory(megabytes)
    _keep_freed_memory()
    while True:
        try:
            function, items = pipe.recv()
        except (EOFError, OSError):
            return
        answers: list[object] = []
        sent = time.monotonic()
        for item in items:
            try:
                answers.append(function(item))
            except MemoryError:
                answers.append(Lost(f"needs more than {megabytes:,} MB of memory"))
            except Exception as error:  # for the parent to raise
                answers.append(error)
            if time.monotonic() - sent > _OFTEN:
                pipe.send(answers)
                answers, sent = [], time.monotonic()
        if answers:
            pipe.send(answers)


def _be_silent() -> None:
    """What native code prints when it gives up is no message for people: the parent says what was lost."""
    faulthandler.disable()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, _STDERR)
    os.close(nowhere)


def _die_with(parent: int) -> None:
    """No process outlives a parent that was killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(_PARENT_IS_GONE)


def _keep_freed_memory() -> None:
    """glibc gives large pieces back to the system at once, and a drawing tool asks for the same ones again for the next
    picture: that costs as much as to draw a small one."""
    if sys.platform == "linux":
        with suppress(AttributeError):  # another C library
            libc = ctypes.CDLL(None)
            libc.mallopt(_M_MMAP_THRESHOLD, _KEPT)
            libc.mallopt(_M_TRIM_THRESHOLD, 2 * _KEPT)


def _limit_memory(megabytes: int) -> None:
    """What is mapped already, much of it shared with the parent, does not count."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - not on Windows

        mapped = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        with suppress(ValueError, OSError):  # a lower limit is set already
            limit = mapped + megabytes * 1_000_000
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
