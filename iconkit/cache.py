"""Content-addressed bytes on disk: one SQLite file in the project, safe to delete at any time.

A key is a digest of everything the value depends on, the code that computes it included, so a value never goes
stale; it is only ever missing. Values of one kind lie in packs, a row each, as reading a few hundred rows takes a
fraction of the time that thousands take. What the last ``_KEPT`` builds did not use is deleted, counting builds that
store something: so the file is about as large as what that many builds add, and no clock is asked.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from functools import lru_cache
from pathlib import Path

_DIGEST_SIZE = 16
_DIGITS = 2 * _DIGEST_SIZE
_BATCH = 500  # SQLite's default limit of variables in one statement is 999 in old builds
_KEPT = 30
_PACKS = 2  # hex digits: at most so many packs of one kind are 16 to the power of this
_PAGE = 32_768  # bytes that SQLite reads at once; a pack is about as large
_FORMAT = 0x69636B33  # SQLite's application_id: a file with another one is of an earlier iconkit, and is replaced
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
_LIBRARIES = ("lxml", "tinycss2", "cssselect2", "CairoSVG", "cairocffi", "resvg-py", "Pillow", "deflate")


@lru_cache(maxsize=1)
def code_digest() -> str:
    """A digest of iconkit's own source and word lists, and of the libraries that compute cached values."""
    digest = hashlib.blake2b(digest_size=_DIGEST_SIZE)
    package = os.path.dirname(__file__)  # noqa: PTH120 - pathlib takes three times as long for hundreds of files
    for folder, subfolders, names in os.walk(package):
        subfolders.sort()
        for name in sorted(names):
            if name.endswith((".py", ".toml")):
                path = os.path.join(folder, name)  # noqa: PTH118
                with open(path, "rb", buffering=0) as file:  # noqa: PTH123
                    digest.update(path[len(package) :].encode() + b"\0" + file.readall())
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


def key_of(kind: str, *parts: str | bytes) -> str:
    """The key of a value of this kind that depends on ``parts`` and on the code."""
    code = code_digest()
    digest = _begun(code).copy()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(b"%d:%b" % (len(data), data))
    return f"{kind} {code[:8]} {digest.hexdigest()}"


@lru_cache(maxsize=4)
def _begun(code: str) -> hashlib.blake2b:
    return hashlib.blake2b(code.encode(), digest_size=_DIGEST_SIZE)


_Value = tuple[int, bytes]
"""The number of the last build that is known to have used it, and the value itself."""


class Cache:
    """A map from key to bytes. A cache that cannot be read or written is an empty one, never an error.

    SQLite notices a broken file, which is then begun anew, but not a broken value in it, so each pack is stored
    behind a digest of its name and itself. Builds may run at once: each write is one transaction.
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
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if self._is_broken(error):
                self._discard()
            return {}

    def put_many(self, values: Mapping[str, bytes]) -> None:
        """Store values, all in one transaction."""
        if not values:
            return
        with suppress(OSError, sqlite3.Error, UnicodeDecodeError):
            self._folder.mkdir(parents=True, exist_ok=True)
            ignore = self._folder / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            try:
                self._store(values)
            except (sqlite3.Error, UnicodeDecodeError) as error:
                if not self._is_broken(error):
                    raise
                self._discard()
                self._store(values)

    def _select(self, database: sqlite3.Connection, keys: list[str]) -> dict[str, bytes]:
        if _pragma(database, "schema_version") == 0:  # just made by another build
            return {}
        aging_at = _pragma(database, "user_version") - _KEPT // 2
        wanted, found = set(keys), dict[str, bytes]()
        for pack in _read(database, {_pack_of(key) for key in keys}).values():
            for key, (used, data) in pack.items():
                if key in wanted:
                    found[key] = data
                    if used <= aging_at:
                        self._aging.add(key)
        return found

    def _store(self, values: Mapping[str, bytes]) -> None:
        with _transaction(self._path) as database:
            if _pragma(database, "schema_version") == 0:
                database.execute("CREATE TABLE pack (name TEXT PRIMARY KEY, used INTEGER, stored BLOB)")
                database.execute(f"PRAGMA application_id = {_FORMAT}")
            elif _pragma(database, "application_id") != _FORMAT:
                raise sqlite3.DatabaseError("of an earlier format")
            if not self._build:
                self._build = _pragma(database, "user_version") + 1
                database.execute(f"PRAGMA user_version = {self._build}")
            packs = _read(database, {_pack_of(key) for key in (*values, *self._aging)})
            for key in self._aging:
                if old := packs.get(_pack_of(key), {}).get(key):
                    packs[_pack_of(key)][key] = self._build, old[1]
            for key, data in values.items():
                packs.setdefault(_pack_of(key), {})[key] = self._build, data
            rows = [(name, self._build, _written(name, pack, self._build - _KEPT)) for name, pack in packs.items()]
            database.executemany("INSERT OR REPLACE INTO pack VALUES (?, ?, ?)", rows)
            if packs.keys() != _read(database, packs).keys():
                raise sqlite3.DatabaseError("what was written is not found: the order of rows is broken")
            database.execute("DELETE FROM pack WHERE used <= ?", [self._build - _KEPT])
        self._aging.clear()

    def _is_broken(self, error: sqlite3.Error | UnicodeDecodeError) -> bool:
        """False for what another build, the system or the disk does to a file that may be whole.

        A broken file can call itself read-only, and put bytes into an error's message that are no text.
        """
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        return code not in _NOT_THE_FILE or (code == sqlite3.SQLITE_READONLY and os.access(self._path, os.W_OK))

    def _discard(self) -> None:
        self._build = 0
        for path in (self._path, self._path.with_name(self._path.name + "-journal")):
            with suppress(OSError):
                path.unlink()


@contextmanager
def _transaction(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that nobody else can write beside; what was done is undone if something is raised."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(f"PRAGMA page_size = {_PAGE}")  # of a new file
        database.execute("PRAGMA synchronous = OFF")  # what a power cut breaks is only computed again
        database.execute("BEGIN IMMEDIATE")
        yield database  # closing without a commit undoes
        database.execute("COMMIT")


def _pragma(database: sqlite3.Connection, name: str) -> int:
    return int(database.execute(f"PRAGMA {name}").fetchone()[0])


def _pack_of(key: str) -> str:
    """Its kind and code, and the first digits of its digest: what earlier code has left is not read along."""
    return key[: _PACKS - _DIGITS]


def _read(database: sqlite3.Connection, names: Iterable[str]) -> dict[str, dict[str, _Value]]:
    """The values of those packs that are there and whole, by name and key."""
    database.text_factory = lambda data: data.decode(errors="replace")  # a broken name is one that nobody asks for
    wanted = sorted(names)
    packs: dict[str, dict[str, _Value]] = {}
    for start in range(0, len(wanted), _BATCH):
        batch = wanted[start : start + _BATCH]
        marks = ",".join("?" * len(batch))
        for name, stored in database.execute(f"SELECT name, stored FROM pack WHERE name IN ({marks})", batch):
            if not isinstance(name, str) or not isinstance(stored, bytes):
                continue
            if _digest(name, stored[_DIGEST_SIZE:]) == stored[:_DIGEST_SIZE]:
                with suppress(ValueError, TypeError):  # not written by iconkit
                    packs[name] = _values(stored)
    return packs


def _values(stored: bytes) -> dict[str, _Value]:
    """What ``_written`` has written: after the digest a line of keys, builds and lengths, then the values."""
    start = stored.index(b"\n", _DIGEST_SIZE) + 1
    found: dict[str, _Value] = {}
    for key, used, length in json.loads(stored[_DIGEST_SIZE:start]):
        found[key] = used, stored[start : start + length]
        start += length
    return found


def _written(name: str, pack: Mapping[str, _Value], too_old: int) -> bytes:
    kept = {key: value for key, value in pack.items() if value[0] > too_old}
    head = json.dumps([[key, used, len(data)] for key, (used, data) in kept.items()]).encode()
    content = b"".join([head, b"\n", *(data for _, data in kept.values())])
    return _digest(name, content) + content


def _digest(name: str, content: bytes) -> bytes:
    digest = hashlib.blake2b(name.encode() + b"\0", digest_size=_DIGEST_SIZE)
    digest.update(content)
    return digest.digest()
