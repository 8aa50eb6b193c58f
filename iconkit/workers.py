"""Map over many items, in line or over processes, with the cache in front. Results are bytes, in order."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, TypeVar

from iconkit import codes
from iconkit.cache import Cache
from iconkit.guard import USUAL, Guard
from iconkit.memo import Memo
from iconkit.model import Faults, Problem, Where

if TYPE_CHECKING:
    from iconkit.pool import Lost

Item = TypeVar("Item")
Advance = Callable[[int], None]
Progress = Callable[[str, int], AbstractContextManager[Advance]]
"""``with progress("Drawing", total) as advance: ... advance(1)``"""

# Starting a process takes milliseconds where it can be forked; elsewhere a few items are computed in line, unguarded.
_FORKS = sys.platform == "linux"


class Workers:
    """Where expensive work is done: ``count`` processes (0: one for each core) around one cache.

    ``guard`` says how much time and memory one item may take. Where not even one process is worth its start, nothing is
    ``isolated``, and nothing guarded.
    """

    def __init__(
        self, cache: Cache, progress: Progress, count: int = 0, guard: Guard = USUAL, *, isolated: bool = _FORKS
    ) -> None:
        self._cache = cache
        self._progress = progress
        self._count = count or os.cpu_count() or 1
        self._guard = guard
        self._isolated = isolated

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
        lost: Callable[[Item, str], bytes] | None = None,
    ) -> list[bytes]:
        """``function`` of each item. Fewer than ``worth_a_process`` uncached items share one process.

        ``function`` must be a module's function and ``items`` must pickle. Results for which ``is_kept`` is
        false are not cached. ``lost`` says what stands for an item that took too much time or memory, given why; it
        is not cached either. Without it that raises Faults.
        """
        found = self._cache.get_many(keys)
        missing = [index for index, key in enumerate(keys) if key not in found]
        results: dict[str, bytes] = dict(found)
        computed: dict[str, bytes] = {}
        with self._progress(label, len(items)) as advance:
            advance(len(items) - len(missing))
            todo = [items[index] for index in missing]
            for place, result in self._run(function, todo, worth_a_process):
                key = keys[missing[place]]
                if isinstance(result, bytes):
                    results[key] = computed[key] = result
                elif lost is None:
                    raise Faults(Problem(codes.TOO_COSTLY, Where(label), f"A part of this {result.why}."))
                else:
                    results[key] = lost(todo[place], result.why)
                advance(1)
        self._cache.put_many({key: value for key, value in computed.items() if is_kept(value)})
        return [results[key] for key in keys]

    def _run(
        self, function: Callable[[Item], bytes], items: list[Item], worth_a_process: int
    ) -> Iterator[tuple[int, bytes | Lost]]:
        count = self._count if len(items) >= worth_a_process else 1
        if not items or (count == 1 and not self._isolated):
            yield from enumerate(map(function, items))
            return
        from iconkit.pool import run  # noqa: PLC0415 - few builds need it

        yield from run(function, items, count, self._guard)
