"""Map over many items, in line or over processes, with the cache in front. Results are bytes, in order."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from iconkit import codes
from iconkit.cache import Cache, key_of
from iconkit.guard import USUAL, Guard
from iconkit.memo import Memo
from iconkit.model import Faults, Problem, Where

if TYPE_CHECKING:
    from iconkit.pool import Lost, Pool

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
        self._pool: Pool | None = None
        self._keepers = 0
        self._lost = 0
        """How many items took too much time or memory."""

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Until the end of this, processes that were started stay for what else there is to do."""
        self._keepers += 1
        try:
            yield
        finally:
            self._keepers -= 1
            if self._pool is not None and not self._keepers:
                self._pool.close()
                self._pool = None

    def memo(self, name: str) -> Memo:
        """A Memo in the same cache, for what is cheaper than sending it to a process."""
        return Memo(self._cache, name)

    def once(self, kind: str, argument: str, compute: Callable[[], Any]) -> Any:
        """What ``compute`` gives, plain JSON values, or gave in an earlier build for the same argument, which says
        everything that it depends on besides the code. For what is computed once in a build, of a whole set.

        It is not kept if an item was lost meanwhile.
        """
        key = key_of(kind, argument)
        stored = self._cache.get_many([key]).get(key)
        if stored is None:
            lost_before = self._lost
            stored = json.dumps(compute(), ensure_ascii=False).encode()
            if self._lost == lost_before:
                self._cache.put_many({key: stored})
        return json.loads(stored)

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
        prepare: Callable[[], None] = lambda: None,
    ) -> list[bytes]:
        """``function`` of each item. Fewer than ``worth_a_process`` uncached items share one process.

        ``function`` must be a module's function and ``items`` must pickle. Results for which ``is_kept`` is
        false are not cached. ``lost`` says what stands for an item that took too much time or memory, given why; it
        is not cached either. Without it that raises Faults. ``prepare`` imports what ``function`` needs: here, once,
        where processes begin as copies of this one.
        """
        found = self._cache.get_many(keys)
        missing = [index for index, key in enumerate(keys) if key not in found]
        results: dict[str, bytes] = dict(found)
        computed: dict[str, bytes] = {}
        with self.kept(), self._progress(label, len(items)) as advance:
            advance(len(items) - len(missing))
            todo = [items[index] for index in missing]
            if todo and _FORKS:
                self._prepare(prepare)
            for place, result in self._run(function, todo, worth_a_process):
                key = keys[missing[place]]
                if isinstance(result, bytes):
                    results[key] = computed[key] = result
                elif lost is None:
                    raise Faults(Problem(codes.TOO_COSTLY, Where(label), f"A part of this {result.why}."))
                else:
                    self._lost += 1
                    results[key] = lost(todo[place], result.why)
                advance(1)
        self._cache.put_many({key: value for key, value in computed.items() if is_kept(value)})
        return [results[key] for key in keys]

    def _prepare(self, prepare: Callable[[], None]) -> None:
        known = len(sys.modules)
        prepare()
        if self._pool is not None and len(sys.modules) > known:
            self._pool.close()  # its processes began without these modules: each would import them for itself

    def _run(
        self, function: Callable[[Item], bytes], items: list[Item], worth_a_process: int
    ) -> Iterator[tuple[int, bytes | Lost]]:
        count = self._count if len(items) >= worth_a_process else 1
        if not items or (count == 1 and not self._isolated):
            yield from enumerate(map(function, items))
            return
        if self._pool is None:
            from iconkit.pool import Pool  # noqa: PLC0415 - few builds need it

            self._pool = Pool(self._guard)
        yield from self._pool.run(function, items, count)
