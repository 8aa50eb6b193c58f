"""What a pure function gave for many small arguments, remembered from run to run as one value of the cache.

Looking up and reading thousands of cached values takes longer than many a function does; one JSON object is read at
once.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from typing import Any

from iconkit.cache import Cache, key_of

_MOST_UNUSED = 10_000


class Memo:
    """A map from argument to result: both plain JSON values, the argument a string that says everything the result
    depends on besides the code."""

    def __init__(self, cache: Cache, name: str) -> None:
        self._cache = cache
        self._key = key_of("memo", name)
        self._asked: dict[str, Any] = {}
        self._is_new = False

    @cached_property
    def _known(self) -> dict[str, Any]:
        data = self._cache.get_many([self._key]).get(self._key)
        known: dict[str, Any] = json.loads(data) if data else {}
        return known

    def get(self, argument: str, compute: Callable[[], Any]) -> Any:
        """What ``compute`` gives, or gave for this argument before. Do not change it."""
        if argument not in self._asked:
            if argument not in self._known:
                self._known[argument] = compute()
                self._is_new = True
            self._asked[argument] = self._known[argument]
        return self._asked[argument]

    def keep(self) -> None:
        """Store it, if something was computed. Results that this run did not ask for are kept while they are few."""
        if self._is_new:
            kept = self._known if len(self._known) - len(self._asked) <= _MOST_UNUSED else self._asked
            self._cache.put_many({self._key: json.dumps(kept, ensure_ascii=False, sort_keys=True).encode()})
            self._is_new = False
