"""Every source of a set normalized, over workers and cache.

What normalizes is imported by the processes that do it: a build that finds everything in the cache needs none of it.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from functools import lru_cache, partial
from typing import Any

from iconkit import codes
from iconkit.cache import key_of
from iconkit.model import Code, Drawing, Normalized, Problem, Source, ViewBox, Where
from iconkit.workers import Workers

_DIGEST = len("sha256-") + 44  # characters: what ``markup.drawing_digest`` gives


def normalize_all(sources: Sequence[Source], workers: Workers, *, verify: bool = False) -> list[Normalized]:
    """Each source normalized. With ``verify`` each picture is compared with its source's."""
    how = lru_cache(maxsize=None)(lambda *settings: repr((verify, *settings)))  # a set has few; writing one out is slow
    keys = [
        # No path has a NUL in it.
        key_of("normalize", f"{how(source.treatment, source.guard)}\0{source.id}\0{source.path}", source.data)
        for source in sources
    ]
    task = partial(normalize_to_bytes, verify=verify)
    worth = 20 if verify else 300
    results = workers.map("Normalizing", task, sources, keys, worth_a_process=worth, lost=_too_costly, prepare=_load)
    return [read_normalized(data) for data in results]


def _load() -> None:
    """Import what normalizes, before processes begin as copies of this one: else each of them does."""
    from iconkit import markup, normalize  # noqa: F401, PLC0415


def normalize_to_bytes(source: Source, *, verify: bool = False) -> bytes:
    """``normalize`` for workers and the cache: ``read_normalized`` reads it."""
    from iconkit.markup import drawing_digest  # noqa: PLC0415
    from iconkit.normalize import normalize  # noqa: PLC0415

    normalized = normalize(source, verify=verify)
    return _as_bytes(normalized, drawing_digest(normalized.drawing) if normalized.drawing else "")


def _too_costly(source: Source, why: str) -> bytes:
    hint = "Simplify the drawing and export it again, or raise the limit in [tool.iconkit.limits]."
    problem = Problem(codes.TOO_COSTLY, Where(source.path), f"Normalizing this icon {why}.", hint)
    return _as_bytes(Normalized(None, (problem,)), "")


def _as_bytes(normalized: Normalized, digest: str) -> bytes:
    """A line of JSON with what many icons of a set have in common; behind it the digest of the drawing and its body."""
    drawing = normalized.drawing
    common = None if drawing is None else [getattr(drawing, name) for name in _COMMON]
    head = _written([common, normalized.problems])
    return f"{head}\n{digest}{drawing.body if drawing else ''}".encode()


_COMMON = [field.name for field in dataclasses.fields(Drawing) if field.init and field.name != "body"]


def _values(record: Any) -> list[Any]:
    """A record as an array of its fields."""
    return [getattr(record, field.name) for field in dataclasses.fields(record)]


_written = json.JSONEncoder(default=_values, ensure_ascii=False).encode


def read_normalized(data: bytes) -> Normalized:
    """The Normalized that ``normalize_to_bytes`` wrote."""
    head, _, rest = data.decode().partition("\n")
    common, problems = _read_head(head)
    if common is None:
        return Normalized(None, problems)
    drawing = Drawing(body=rest[_DIGEST:], **common)
    drawing.remember_digest(rest[:_DIGEST])
    return Normalized(drawing, problems)


@lru_cache(maxsize=1000)  # nearly all heads of a set are the same few
def _read_head(head: str) -> tuple[dict[str, Any] | None, tuple[Problem, ...]]:
    values, problems = json.loads(head)
    found = tuple(Problem(Code(*code), Where(*where), *words) for code, where, *words in problems)
    if values is None:
        return None, found
    common = dict(zip(_COMMON, values, strict=True))
    return common | {
        "view_box": ViewBox(*common["view_box"]),
        "attributes": tuple(map(tuple, common["attributes"])),
    }, found
