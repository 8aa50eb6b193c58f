"""Map over many items, in line or over processes, with the cache in front. Results are bytes, in order."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

from iconkit.cache import Cache
from iconkit.memo import Memo

Item = TypeVar("Item")
Advance = Callable[[int], None]
Progress = Callable[[str, int], AbstractContextManager[Advance]]
"""``with progress("Drawing", total) as advance: ... advance(1)``"""

_CHUNKS_PER_WORKER = 8
_MAX_CHUNK = 100


class Workers:
    """Where expensive work is done: ``count`` processes (0: one for each core) around one cache."""

    def __init__(self, cache: Cache, progress: Progress, count: int = 0) -> None:
        self._cache = cache
        self._progress = progress
        self._count = count or os.cpu_count() or 1

    def memo(self, name: str) -> Memo:
        """A Memo in the same cache, for what is cheaper than sending it to a process."""
        return Memo(self._cache, name)

    def map(
        self,
        label: str,
        function: Callable[[Item], bytes],
        items: Sequence[Item],
        keys: Sequence[str],
        *,
        worth_a_process: int,
        is_kept: Callable[[bytes], bool] = lambda _: True,
    ) -> list[bytes]:
        """``function`` of each item. Fewer than ``worth_a_process`` uncached items are computed in line.

        ``function`` must be a module's function and ``items`` must pickle. Results for which ``is_kept`` is
        false are not cached.
        """
        found = self._cache.get_many(keys)
        missing = [index for index, key in enumerate(keys) if key not in found]
        results: dict[str, bytes] = dict(found)
        with self._progress(label, len(items)) as advance:
            advance(len(items) - len(missing))
            todo = [items[index] for index in missing]
            for index, result in zip(missing, self._run(function, todo, worth_a_process), strict=True):
                results[keys[index]] = result
                advance(1)
        computed = {keys[index]: results[keys[index]] for index in missing}
        self._cache.put_many({key: value for key, value in computed.items() if is_kept(value)})
        return [results[key] for key in keys]

    def _run(self, function: Callable[[Item], bytes], items: list[Item], worth_a_process: int) -> Iterator[bytes]:
        if self._count == 1 or len(items) < worth_a_process:
            yield from map(function, items)
            return
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - few builds need it

        chunk = min(max(len(items) // (self._count * _CHUNKS_PER_WORKER), 1), _MAX_CHUNK)
        with ProcessPoolExecutor(self._count, initializer=_leave_interrupts_to_the_parent) as pool:
            yield from pool.map(function, items, chunksize=chunk)


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl-C reaches every process of a terminal; a worker would answer it with a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
