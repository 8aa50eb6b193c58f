"""Processes that work on one item at a time: one that takes too long, too much memory, or dies costs only that item.

``concurrent.futures`` gives all work up when one of its processes dies, and cannot stop one that hangs.
"""

from __future__ import annotations

import ctypes
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
from typing import Any, Generic, TypeVar

from iconkit.guard import Guard

Item = TypeVar("Item")

CAN_FORK = sys.platform == "linux"
"""True where a process starts in milliseconds, with everything imported."""

_CHUNKS_PER_PROCESS = 8
_MAX_CHUNK = 100
_PR_SET_PDEATHSIG = 1  # linux/prctl.h
_PARENT_IS_GONE = 1


@dataclass(frozen=True, slots=True)
class Lost:
    """There is no result for an item, and why, as the second half of a sentence."""

    why: str


@dataclass(slots=True)
class _Worker(Generic[Item]):
    process: BaseProcess
    pipe: Connection
    pending: deque[int] = field(default_factory=deque)
    """What it was given and has not answered yet, in order: it works on the first."""
    since: float = 0.0
    """When it began with that, by the monotonic clock."""


def run(
    function: Callable[[Item], bytes], items: Sequence[Item], count: int, guard: Guard
) -> Iterator[tuple[int, bytes | Lost]]:
    """The index and result of each item, in the order in which they are ready.

    ``function`` must be a module's function, and ``items`` must pickle. What it raises, other than MemoryError, is
    raised here. However this ends, no process is left.
    """
    todo = deque(range(len(items)))
    chunk = min(max(len(items) // (count * _CHUNKS_PER_PROCESS), 1), _MAX_CHUNK)
    workers: list[_Worker[Item]] = []
    try:
        while todo or any(worker.pending for worker in workers):
            workers = [worker for worker in workers if worker.process.is_alive() or worker.pending]
            while len(workers) < min(count, len(todo)):
                workers.append(_start(function, guard))
            for worker in workers:
                if todo and not worker.pending:
                    _give(worker, [todo.popleft() for _ in range(min(chunk, len(todo)))], items)
            yield from _answers(workers, todo, guard)
    finally:
        for worker in workers:
            worker.process.kill()
            worker.process.join()
            worker.pipe.close()


def _start(function: Callable[[Item], bytes], guard: Guard) -> _Worker[Item]:
    context: Any = multiprocessing.get_context("fork" if CAN_FORK else "spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(function, theirs, guard.megabytes, os.getpid()), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _give(worker: _Worker[Item], indices: list[int], items: Sequence[Item]) -> None:
    worker.pending.extend(indices)
    worker.since = time.monotonic()
    with suppress(OSError):  # it has died; what it was given is found lost
        worker.pipe.send([items[index] for index in indices])


def _answers(workers: list[_Worker[Item]], todo: deque[int], guard: Guard) -> Iterator[tuple[int, bytes | Lost]]:
    """What is ready within the time that the slowest item has left."""
    busy = {worker.pipe: worker for worker in workers if worker.pending}
    left = min(worker.since for worker in busy.values()) + guard.seconds - time.monotonic()
    ready = {pipe for pipe in wait(list(busy), max(left, 0)) if isinstance(pipe, Connection)}
    for pipe, worker in busy.items():
        if pipe in ready:
            try:
                answer = pipe.recv()
            except (EOFError, OSError):
                worker.process.join()
                yield _lost(worker, todo, _how(worker.process.exitcode or 0, guard))
                continue
            if isinstance(answer, Exception):
                raise answer
            index, worker.since = worker.pending.popleft(), time.monotonic()
            yield index, answer
        elif time.monotonic() - worker.since >= guard.seconds:
            worker.process.kill()
            worker.process.join()
            yield _lost(worker, todo, f"took longer than {guard.seconds:,} s")


def _lost(worker: _Worker[Item], todo: deque[int], why: str) -> tuple[int, Lost]:
    """The item that a process died of; the others that it was given are for the next one."""
    index = worker.pending.popleft()
    todo.extendleft(reversed(worker.pending))
    worker.pending.clear()
    worker.pipe.close()
    return index, Lost(why)


def _how(exit_code: int, guard: Guard) -> str:
    if exit_code == -signal.SIGKILL:
        return "ended its process: the system killed it, perhaps as memory was short"
    name = signal.Signals(-exit_code).name if exit_code < 0 else f"exit code {exit_code}"
    return f"ended its process ({name}), with {guard.megabytes:,} MB to use"


def _work(function: Callable[[Item], bytes], pipe: Connection, megabytes: int, parent: int) -> None:
    """The whole life of a process: lists of items in, an answer for each out."""
    # Ctrl-C reaches every process of a terminal; only the parent answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _die_with(parent)
    _limit_memory(megabytes)
    while True:
        try:
            items = pipe.recv()
        except (EOFError, OSError):
            return
        for item in items:
            answer: object
            try:
                answer = function(item)
            except MemoryError:
                answer = Lost(f"needs more than {megabytes:,} MB of memory")
            except Exception as error:  # for the parent to raise
                answer = error
            pipe.send(answer)


def _die_with(parent: int) -> None:
    """No process outlives a parent that was killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(_PARENT_IS_GONE)


def _limit_memory(megabytes: int) -> None:
    """What is mapped already, much of it shared with the parent, does not count."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - not on Windows

        mapped = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        with suppress(ValueError, OSError):  # a lower limit is set already
            limit = mapped + megabytes * 1_000_000
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
