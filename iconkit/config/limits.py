"""``[tool.iconkit.limits]``: how much one icon may cost."""

from __future__ import annotations

from iconkit.guard import LIMITS
from iconkit.table_values import Check, Checks

MAX_LIMIT = 1_000_000_000_000


def _is_limit(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MAX_LIMIT


_LIMIT: Check = (_is_limit, f"a whole number from 1 to {MAX_LIMIT:,}")
CHECKS: Checks = dict.fromkeys(LIMITS, _LIMIT)
