"""Content-addressed bytes on disk: one SQLite file in the project, safe to delete at any time.

A key is a digest of everything the value depends on, the code that computes it included, so a value never goes
stale; it is only ever missing.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

_DIGEST_SIZE = 16
_BATCH = 500  # SQLite's default limit of variables in one statement is 999 in old builds
# What a value can depend on besides its own inputs.
_LIBRARIES = ("lxml", "tinycss2", "cssselect2", "CairoSVG", "cairocffi", "resvg-py", "Pillow")


@lru_cache(maxsize=1)
def code_digest() -> str:
    """A digest of iconkit's own source and of the libraries that compute cached values."""
    digest = hashlib.blake2b(digest_size=_DIGEST_SIZE)
    folder = Path(__file__).parent
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}".encode())
    return digest.hexdigest()


def key_of(*parts: str | bytes) -> str:
    """The key of a value that depends on ``parts`` and on the code."""
    digest = hashlib.blake2b(digest_size=_DIGEST_SIZE)
    for part in (code_digest(), *parts):
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


class Cache:
    """A map from key to bytes. A cache that cannot be read or written is an empty one, never an error.

    SQLite notices a broken file, but not a broken value in it, so each value is stored behind its own digest.
    """

    def __init__(self, folder: Path) -> None:
        """``folder`` is made when something is stored, with a file that keeps it out of version control."""
        self._folder = folder
        self._path = folder / "cache.sqlite3"

    def get_many(self, keys: Iterable[str]) -> dict[str, bytes]:
        """The values that are there."""
        wanted = list(dict.fromkeys(keys))
        if not self._path.is_file():
            return {}
        try:
            with closing(sqlite3.connect(self._path)) as database:
                return _select(database, wanted)
        except sqlite3.OperationalError:  # in use by another build, or not readable
            return {}
        except sqlite3.Error:
            with suppress(OSError):
                self._path.unlink()
            return {}

    def put_many(self, values: Mapping[str, bytes]) -> None:
        """Store values, all in one transaction."""
        if not values:
            return
        rows = [(key, _digest(value) + value) for key, value in values.items()]
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            ignore = self._folder / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            with closing(sqlite3.connect(self._path)) as database, database:
                database.execute("PRAGMA synchronous = OFF")  # what a power cut breaks is only computed again
                database.execute("CREATE TABLE IF NOT EXISTS entry (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID")
                database.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?)", rows)
        except (OSError, sqlite3.Error):
            return


def _select(database: sqlite3.Connection, keys: list[str]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for start in range(0, len(keys), _BATCH):
        batch = keys[start : start + _BATCH]
        marks = ",".join("?" * len(batch))
        for key, stored in database.execute(f"SELECT key, value FROM entry WHERE key IN ({marks})", batch):
            if isinstance(stored, bytes) and _digest(value := stored[_DIGEST_SIZE:]) == stored[:_DIGEST_SIZE]:
                found[key] = value
    return found


def _digest(value: bytes) -> bytes:
    return hashlib.blake2b(value, digest_size=_DIGEST_SIZE).digest()
