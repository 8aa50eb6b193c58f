"""What is known of one file after it was read: plain values, so that it can be cached."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from iconkit.cache import key_of
from iconkit.scan.encoding import decoded
from iconkit.scan.icon_table import IconTable
from iconkit.scan.page import Edit, Page
from iconkit.scan.readers import ending_of, read
from iconkit.scan.rules import check_page

_PARSERS = ("tree-sitter", "tree-sitter-html", "tree-sitter-typescript", "tinycss2")
_MOST_BYTES = 32_000_000  # nobody writes such a page; a file that large is data


@dataclass(frozen=True, slots=True)
class Place:
    """One use: where it is, and which icons it may show."""

    line: int
    column: int
    kind: str
    ids: tuple[str, ...]
    unknown: tuple[str, ...]
    is_dynamic: bool
    is_unlimited: bool
    """True if it may show any icon at all."""


@dataclass(frozen=True, slots=True)
class Found:
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
        found = [[*astuple(finding)[:-1], [*map(astuple, finding.edits)]] for finding in self.found]
        return json.dumps([found, [*map(astuple, self.places)], self.error], ensure_ascii=False).encode()

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
        return _judged(Page(read(name, text.encode("utf-8", "replace")), icons))
    except RecursionError:
        return Scanned(error="its elements are nested too deep")


def _judged(page: Page) -> Scanned:
    document = page.document
    found = [
        Found(rule.code.id, *document.position(finding.start), finding.message, finding.hint, finding.edits)
        for rule, finding in check_page(page)
    ]
    places = [
        Place(
            *document.position(use.start),
            use.kind,
            use.ids,
            use.unknown,
            use.is_dynamic,
            use.is_dynamic and not use.ids and not use.idle,
        )
        for use in page.uses
    ]
    return Scanned(tuple(found), tuple(places))
