"""Which icons a site uses, where, and what they cost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from iconkit import codes
from iconkit.model import Problem, Where
from iconkit.reports.gzip_size import gzip_size
from iconkit.scan.icon_table import IconTable
from iconkit.scan.scanned import Place

_BUDGET = re.compile(r"(\d+(?:\.\d+)?)\s*(|b|kb|mb|kib|mib)", re.IGNORECASE)
_UNITS = {"": 1, "b": 1, "kb": 1000, "mb": 1000**2, "kib": 1024, "mib": 1024**2}
_MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Usage:
    """``used`` and ``unknown`` have the places of each id; ``dynamic`` the places that may show any icon."""

    used: Mapping[str, tuple[Where, ...]]
    unused: tuple[str, ...]
    unknown: Mapping[str, tuple[Where, ...]]
    dynamic: tuple[Where, ...]
    symbols: Mapping[str, bytes]

    def size(self, *icon_ids: str) -> int:
        """Bytes of icons in a sprite."""
        return sum(len(self.symbols.get(icon_id, b"")) for icon_id in icon_ids)

    @property
    def used_gzip(self) -> int:
        """Bytes of the used icons together, compressed as most servers do: what a browser fetches."""
        return gzip_size(b"".join(self.symbols.get(icon_id, b"") for icon_id in self.used))


def usage_of(places: Mapping[str, tuple[Place, ...]], icons: IconTable) -> Usage:
    used: dict[str, list[Where]] = {}
    unknown: dict[str, list[Where]] = {}
    dynamic: list[Where] = []
    for path, of_file in sorted(places.items()):
        for place in of_file:
            where = Where(path, place.line, place.column)
            for icon_id in place.ids:
                used.setdefault(icon_id, []).append(where)
            for icon_id in place.unknown:
                unknown.setdefault(icon_id, []).append(where)
            if place.is_unlimited:
                dynamic.append(where)
    return Usage(
        {icon_id: tuple(used[icon_id]) for icon_id in sorted(used)},
        tuple(icon_id for icon_id in sorted(icons.icons) if icon_id not in used),
        {icon_id: tuple(unknown[icon_id]) for icon_id in sorted(unknown)},
        tuple(dynamic),
        icons.symbols,
    )


def usage_lines(usage: Usage) -> Iterator[str]:
    """For people."""
    size = f"{usage.size(*usage.used):,} bytes in the sprite, {usage.used_gzip:,} gzip"
    yield f"Used: {len(usage.used):,} icons, {size}"
    for icon_id, places in usage.used.items():
        yield f"  {icon_id:24} {usage.size(icon_id):7,} bytes  {_shown(places)}"
    yield f"Unused: {len(usage.unused):,} icons, {usage.size(*usage.unused):,} bytes"
    yield from (f"  {icon_id:24} {usage.size(icon_id):7,} bytes" for icon_id in usage.unused)
    if usage.unknown:
        yield f"Unknown: {len(usage.unknown):,} ids"
        yield from (f"  {icon_id:24} {_shown(places)}" for icon_id, places in usage.unknown.items())
    if usage.dynamic:
        yield f"Dynamic: {len(usage.dynamic):,} places may show any icon"
        yield from (f"  {where}" for where in usage.dynamic)


def usage_as_json(usage: Usage) -> dict[str, Any]:
    """As plain values; places are ``path:line:column``."""
    return {
        "used": {
            icon_id: {"bytes": usage.size(icon_id), "places": [*map(str, places)]}
            for icon_id, places in usage.used.items()
        },
        "used_bytes": usage.size(*usage.used),
        "used_gzip": usage.used_gzip,
        "unused": {icon_id: {"bytes": usage.size(icon_id)} for icon_id in usage.unused},
        "unknown": {icon_id: [*map(str, places)] for icon_id, places in usage.unknown.items()},
        "dynamic": [*map(str, usage.dynamic)],
    }


def budget_of(text: str) -> int:
    """Bytes of ``20kB`` and the like. Raises ValueError."""
    match = _BUDGET.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is no size: write 20kB or 20000.")
    return int(float(match[1]) * _UNITS[match[2].lower()])


def over_budget(places: Mapping[str, tuple[Place, ...]], icons: IconTable, budget: int) -> Iterator[Problem]:
    """The files whose icons take more bytes in a sprite than ``budget``."""
    for path, of_file in sorted(places.items()):
        ids = {icon_id for place in of_file for icon_id in place.ids}
        sizes = {icon_id: len(icons.symbols.get(icon_id, b"")) for icon_id in sorted(ids)}
        size = sum(sizes.values())
        if size > budget:
            largest = max(sizes, key=sizes.__getitem__)
            message = (
                f"Its {len(ids):,} icons take {size:,} bytes of the sprite, {size - budget:,} more than the budget."
            )
            hint = f"The largest is {largest!r} with {sizes[largest]:,} bytes."
            yield Problem(codes.OVER_BUDGET, Where(path), message, hint)


def _shown(places: tuple[Where, ...]) -> str:
    more = f" and {len(places) - _MOST_PLACES:,} more" if len(places) > _MOST_PLACES else ""
    return ", ".join(map(str, places[:_MOST_PLACES])) + more
