"""The portraits of a set, over workers and cache.

What draws is imported by the processes that do it: a build that finds everything in the cache needs none of it.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from functools import lru_cache, partial
from typing import Any

from iconkit.cache import key_of
from iconkit.markup import drawing_digest
from iconkit.model import Drawing, Icon, Portrait, Stroke
from iconkit.workers import Workers

_MEASURES = struct.Struct("<4d3I")  # of the ink, and its thirds


def draw_portraits(icons: Sequence[Icon], backgrounds: Sequence[str], workers: Workers) -> list[Portrait | None]:
    """The portrait of each icon; None of one that cannot be drawn or shows nothing.

    ``backgrounds`` are opaque CSS colors as ``#rrggbb``.
    """
    behind = " ".join(backgrounds)
    keys = [key_of("portrait", f"{drawing_digest(icon.drawing)} {behind}") for icon in icons]
    task = partial(portrait_to_bytes, backgrounds=tuple(backgrounds))
    drawings = [icon.drawing for icon in icons]
    drawn = workers.map("Looking", task, drawings, keys, worth_a_process=600, lost=lambda _drawing, _why: b"")
    return [read_portrait(data) for data in drawn]


def portrait_to_bytes(drawing: Drawing, backgrounds: tuple[str, ...]) -> bytes:
    """``portrait`` for workers and the cache. Empty for None.

    A line of JSON with what many icons of a set have in common; behind it what is measured of each, and the pixels.
    """
    from iconkit.portraits.portrait import portrait  # noqa: PLC0415

    found = portrait(drawing, backgrounds)
    if found is None:
        return b""
    common = [found.size, found.side, found.strokes, found.lost, found.seen, found.black_edge, found.white_edge]
    return json.dumps(common).encode() + b"\n" + _MEASURES.pack(*found.ink, *found.thirds) + found.pixels


def read_portrait(data: bytes) -> Portrait | None:
    """The Portrait that ``portrait_to_bytes`` wrote."""
    if not data:
        return None
    head, _, rest = data.partition(b"\n")
    size, side, *others = _read_head(head)
    measures = _MEASURES.unpack_from(rest)
    return Portrait(size, measures[:4], side, rest[_MEASURES.size :], measures[4:], *others)


@lru_cache(maxsize=1000)  # nearly all heads of a set are the same few
def _read_head(head: bytes) -> tuple[Any, ...]:
    size, side, lines, lost, seen, black, white = json.loads(head)
    return tuple(size), side, tuple(Stroke(*line) for line in lines), lost, tuple(map(tuple, seen)), black, white
