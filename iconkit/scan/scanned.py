"""What is known of one file after it was read: plain values, so that it can be cached."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from iconkit.cache import key_of
from iconkit.scan.document import Document
from iconkit.scan.encoding import decoded
from iconkit.scan.icon_table import IconTable
from iconkit.scan.page import Edit
from iconkit.scan.readers import ending_of, read
from iconkit.scan.sections import judge

_PARSERS = ("tree-sitter", "tree-sitter-html", "tree-sitter-typescript", "tinycss2")
_MOST_BYTES = 32_000_000  # nobody writes such a page; a file that large is data


# Tuples, which json writes as they are: a site has hundreds of thousands.
class Place(NamedTuple):
    """One use: where it is, and which icons it may show."""

    line: int
    column: int
    kind: str
    ids: tuple[str, ...]
    unknown: tuple[str, ...]
    is_dynamic: bool
    is_unlimited: bool
    """True if it may show any icon at all."""


class Found(NamedTuple):
    """One finding of a rule, by the id of its code."""

    code: str
    line: int
    column: int
    message: str
    hint: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Scanned:
    found: tuple[Found, ...] = ()
    places: tuple[Place, ...] = ()
    error: str = ""
    """Why the file cannot be read."""

    def as_bytes(self) -> bytes:
        return json.dumps([self.found, self.places, self.error], ensure_ascii=False).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Scanned:
        found, places, error = json.loads(data)
        return cls(
            tuple(map(_found, found)),
            tuple(map(_place, places)),
            error,
        )


def _found(values: list[Any]) -> Found:
    code, line, column, message, hint, edits = values
    return Found(code, line, column, message, hint, tuple(Edit(*edit) for edit in edits))


def _place(values: list[Any]) -> Place:
    line, column, kind, ids, unknown, is_dynamic, is_unlimited = values
    return Place(line, column, kind, tuple(ids), tuple(unknown), is_dynamic, is_unlimited)


def key_of_page(path: Path, data: bytes, icons: IconTable) -> str:
    """The cache key: the text, the syntax, the set and the parsers."""
    return key_of("scan", ending_of(path.name), data, icons.text, _parsers())


@lru_cache(maxsize=1)
def _parsers() -> str:
    return " ".join(f"{name} {version(name)}" for name in _PARSERS)


def scan_page(icons: IconTable, path: Path) -> bytes:
    """Read one file and judge it. The result is ``Scanned.as_bytes()``."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return Scanned(error=f"it cannot be read: {error.strerror}").as_bytes()
    return scan_text(icons, path.name, data).as_bytes()


def scan_text(icons: IconTable, name: str, data: bytes) -> Scanned:
    if len(data) > _MOST_BYTES:
        return Scanned(error=f"it has {len(data):,} bytes, and a page may have {_MOST_BYTES:,}")
    try:
        text, _ = decoded(data)
    except UnicodeDecodeError as error:
        return Scanned(error=f"it says that it is {error.encoding}, and is not")
    try:
        with _without_collector():
            return _judged(read(name, text.encode("utf-8", "replace"), icons.addresses), icons)
    except RecursionError:
        return Scanned(error="its elements are nested too deep")


@contextmanager
def _without_collector() -> Iterator[None]:
    """A page is thousands of small objects, all in use until it is judged: looking for garbage among them takes as long
    as all the rest."""
    is_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_on:
            gc.enable()


def _judged(document: Document, icons: IconTable) -> Scanned:
    judged = judge(document, icons)
    position = document.position
    found = [
        Found(code, *position(finding.start), finding.message, finding.hint, finding.edits)
        for code, finding in judged.findings
    ]
    places = [
        Place(*position(mark.start), mark.kind, mark.ids, mark.unknown, mark.is_dynamic, mark.is_unlimited)
        for mark in judged.marks
    ]
    return Scanned(tuple(found), tuple(places))
