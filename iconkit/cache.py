"""Content-addressed bytes on disk: one SQLite file in the project, safe to delete at any time.

A key is a digest of everything the value depends on, the code that computes it included, so a value never goes
stale; it is only ever missing. What the last ``_KEPT`` builds did not use is deleted, counting builds that store
something: so the file is as large as what that many builds add, and no clock is asked.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from functools import lru_cache
from pathlib import Path

_DIGEST_SIZE = 16
_BATCH = 500  # SQLite's default limit of variables in one statement is 999 in old builds
_KEPT = 30
_FORMAT = 0x69636B32  # SQLite's application_id: a file with another one is of an earlier iconkit, and is replaced
_NOT_THE_FILE = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
}
# What a value can depend on besides its own inputs.
_LIBRARIES = ("lxml", "tinycss2", "cssselect2", "CairoSVG", "cairocffi", "resvg-py", "Pillow")


@lru_cache(maxsize=1)
def code_digest() -> str:
    """A digest of iconkit's own source and of the libraries that compute cached values."""
    digest = hashlib.blake2b(digest_size=_DIGEST_SIZE)
    folder = Path(__file__).parent
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    digest.update(" ".join(_versions()).encode())
    return digest.hexdigest()


def _versions() -> Iterator[str]:
    """Names and versions of the libraries, as the folders are called that installers write.

    What reads those folders takes longer to import than all the rest of the cache.
    """
    missing = {library.lower().replace("-", "_"): library for library in _LIBRARIES}
    for folder in sys.path:
        names: list[str] = []
        with suppress(OSError):
            names = sorted(os.listdir(folder or "."))  # noqa: PTH208 - names are enough
        for name in names:
            library = name.partition("-")[0].lower()
            if library in missing and name.endswith((".dist-info", ".egg-info")):
                del missing[library]
                yield name
    if missing:
        from importlib.metadata import version  # noqa: PLC0415 - see above

        yield from (f"{library} {version(library)}" for library in missing.values())


def key_of(*parts: str | bytes) -> str:
    """The key of a value that depends on ``parts`` and on the code."""
    pieces = [part.encode() if isinstance(part, str) else part for part in (code_digest(), *parts)]
    lengths = ",".join([str(len(piece)) for piece in pieces]).encode()
    return hashlib.blake2b(b"".join([lengths, b":", *pieces]), digest_size=_DIGEST_SIZE).hexdigest()


class Cache:
    """A map from key to bytes. A cache that cannot be read or written is an empty one, never an error.

    SQLite notices a broken file, which is then begun anew, but not a broken value in it, so each value is stored
    behind a digest of its key and itself. Builds may run at once: each write is one transaction.
    """

    def __init__(self, folder: Path) -> None:
        """``folder`` is made when something is stored, with a file that keeps it out of version control."""
        self._folder = folder
        self._path = folder / "cache.sqlite3"
        self._build = 0
        """The number of this build, from when it first stores something."""
        self._aging: set[str] = set()
        """What was used in this build, and not for so long before that it is to be marked as used."""

    def get_many(self, keys: Iterable[str]) -> dict[str, bytes]:
        """The values that are there."""
        wanted = list(dict.fromkeys(keys))
        if not self._path.is_file():
            return {}
        try:
            with closing(sqlite3.connect(self._path)) as database:
                return self._select(database, wanted)
        except sqlite3.Error as error:
            if _is_broken(error):
                self._discard()
            return {}

    def put_many(self, values: Mapping[str, bytes]) -> None:
        """Store values, all in one transaction."""
        if not values:
            return
        with suppress(OSError, sqlite3.Error):
            self._folder.mkdir(parents=True, exist_ok=True)
            ignore = self._folder / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            try:
                self._store(values)
            except sqlite3.Error as error:
                if not _is_broken(error):
                    raise
                self._discard()
                self._store(values)

    def _select(self, database: sqlite3.Connection, keys: list[str]) -> dict[str, bytes]:
        if _pragma(database, "schema_version") == 0:  # just made by another build
            return {}
        database.text_factory = lambda data: data.decode(errors="replace")  # a broken key is one that nobody asks for
        aging_at = _pragma(database, "user_version") - _KEPT // 2
        found: dict[str, bytes] = {}
        for start in range(0, len(keys), _BATCH):
            batch = keys[start : start + _BATCH]
            marks = ",".join("?" * len(batch))
            rows = database.execute(f"SELECT key, used, stored FROM entry WHERE key IN ({marks})", batch)
            for key, used, stored in rows:
                if not isinstance(stored, bytes) or not isinstance(used, int):
                    continue
                value = stored[_DIGEST_SIZE:]
                if _digest(key, value) == stored[:_DIGEST_SIZE]:
                    found[key] = value
                    if used <= aging_at:
                        self._aging.add(key)
        return found

    def _store(self, values: Mapping[str, bytes]) -> None:
        with _transaction(self._path) as database:
            if _pragma(database, "schema_version") == 0:
                database.execute("CREATE TABLE entry (key TEXT PRIMARY KEY, used INTEGER, stored BLOB) WITHOUT ROWID")
                database.execute("CREATE INDEX by_use ON entry (used)")
                database.execute(f"PRAGMA application_id = {_FORMAT}")
            elif _pragma(database, "application_id") != _FORMAT:
                raise sqlite3.DatabaseError("of an earlier format")
            if not self._build:
                self._build = _pragma(database, "user_version") + 1
                database.execute(f"PRAGMA user_version = {self._build}")
            rows = [(key, self._build, _digest(key, value) + value) for key, value in values.items()]
            database.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", rows)
            database.executemany("UPDATE entry SET used = ? WHERE key = ?", [(self._build, key) for key in self._aging])
            database.execute("DELETE FROM entry WHERE used <= ?", [self._build - _KEPT])
        self._aging.clear()

    def _discard(self) -> None:
        self._build = 0
        for path in (self._path, self._path.with_name(self._path.name + "-journal")):
            with suppress(OSError):
                path.unlink()


def _is_broken(error: sqlite3.Error) -> bool:
    """False for what another build, the system or the disk does to a file that may be whole."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF not in _NOT_THE_FILE


@contextmanager
def _transaction(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that nobody else can write beside; what was done is undone if something is raised."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA synchronous = OFF")  # what a power cut breaks is only computed again
        database.execute("BEGIN IMMEDIATE")
        yield database  # closing without a commit undoes
        database.execute("COMMIT")


def _pragma(database: sqlite3.Connection, name: str) -> int:
    return int(database.execute(f"PRAGMA {name}").fetchone()[0])


def _digest(key: str, value: bytes) -> bytes:
    return hashlib.blake2b(key.encode() + b"\0" + value, digest_size=_DIGEST_SIZE).digest()
