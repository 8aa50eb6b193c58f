from __future__ import annotations

import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from iconkit import cache
from iconkit.cache import Cache, code_digest, key_of
from tests.samples import fill

VALUES = {key_of("test", str(number)): bytes([number]) * 1000 for number in range(40)}


def test_what_is_put_can_be_got(tmp_path: Path) -> None:
    Cache(tmp_path / "new").put_many({"a": b"1", "b": b"", "c": b"\0\xff"})

    assert Cache(tmp_path / "new").get_many(["c", "a", "x", "a", "b"]) == {"a": b"1", "b": b"", "c": b"\0\xff"}


def test_an_empty_cache_makes_no_folder(tmp_path: Path) -> None:
    store = Cache(tmp_path / "new")

    assert store.get_many(["a"]) == {}
    store.put_many({})
    assert not (tmp_path / "new").exists()


def test_the_folder_keeps_itself_out_of_version_control(tmp_path: Path) -> None:
    Cache(tmp_path / "new").put_many({"a": b"1"})

    assert (tmp_path / "new/.gitignore").read_text() == "*\n"


def test_more_keys_than_one_statement_takes(tmp_path: Path) -> None:
    values = {key_of(str(number)): b"%d" % number for number in range(1234)}
    Cache(tmp_path).put_many(values)

    assert Cache(tmp_path).get_many([*values, "x"]) == values


def test_values_of_one_kind_share_few_rows(tmp_path: Path) -> None:
    values = {key_of("test", str(number)): b"%d" % number for number in range(1234)}
    Cache(tmp_path).put_many(values)

    with closing(sqlite3.connect(tmp_path / "cache.sqlite3")) as database:
        (rows,) = database.execute("SELECT COUNT(*) FROM pack").fetchone()
    assert rows <= 256
    assert Cache(tmp_path).get_many(values) == values


@pytest.mark.parametrize("size", [0, 1, 15, 100, 4096, 5000, 20_000, -1])
def test_a_truncated_file_is_an_empty_cache_and_heals(tmp_path: Path, size: int) -> None:
    Cache(tmp_path).put_many(VALUES)
    path = tmp_path / "cache.sqlite3"
    path.write_bytes(path.read_bytes()[:size])

    found = Cache(tmp_path).get_many(VALUES)
    assert found.items() <= VALUES.items()

    Cache(tmp_path).put_many(VALUES)
    assert Cache(tmp_path).get_many(VALUES) == VALUES


@pytest.mark.parametrize(
    "content", [b"not a database at all" * 99, b"\0" * 9000, b"SQLite format 3\0" + b"\xff" * 9000]
)
def test_a_file_that_is_no_database_is_an_empty_cache_and_heals(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "cache.sqlite3").write_bytes(content)

    assert Cache(tmp_path).get_many(VALUES) == {}
    Cache(tmp_path).put_many(VALUES)
    assert Cache(tmp_path).get_many(VALUES) == VALUES


@pytest.mark.parametrize("start", range(0, 4096, 512))
def test_a_flipped_bit_gives_no_wrong_value_and_heals(tmp_path: Path, start: int) -> None:
    Cache(tmp_path).put_many(VALUES)
    path = tmp_path / "cache.sqlite3"
    intact = path.read_bytes()

    for position in (*range(start, start + 512, 17), *range(start, len(intact), 8199)):
        path.write_bytes(intact[:position] + bytes([intact[position] ^ 16]) + intact[position + 1 :])
        assert Cache(tmp_path).get_many(VALUES).items() <= VALUES.items()
        Cache(tmp_path).put_many(VALUES)
        assert Cache(tmp_path).get_many(VALUES) == VALUES


def test_a_fault_that_only_writing_meets_heals(tmp_path: Path) -> None:
    (tmp_path / "cache.sqlite3").write_bytes(b"not a database at all" * 99)

    Cache(tmp_path).put_many(VALUES)

    assert Cache(tmp_path).get_many(VALUES) == VALUES


def test_a_file_of_an_earlier_format_is_replaced(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "cache.sqlite3")) as database, database:
        database.execute("CREATE TABLE entry (key TEXT PRIMARY KEY, used INTEGER, stored BLOB) WITHOUT ROWID")

    assert Cache(tmp_path).get_many(VALUES) == {}
    Cache(tmp_path).put_many(VALUES)
    assert Cache(tmp_path).get_many(VALUES) == VALUES


def test_a_value_at_the_key_of_another_is_missing(tmp_path: Path) -> None:
    Cache(tmp_path).put_many({"a": b"1"})
    with closing(sqlite3.connect(tmp_path / "cache.sqlite3")) as database, database:
        database.execute("UPDATE pack SET name = 'b'")

    assert Cache(tmp_path).get_many(["a", "b" + "0" * 30]) == {}


def test_what_many_builds_did_not_use_is_deleted_and_nothing_else(tmp_path: Path) -> None:
    Cache(tmp_path).put_many({"used": b"1", "unused": b"2"})
    for number in range(100):
        build = Cache(tmp_path)
        assert build.get_many(["used"]) == {"used": b"1"}
        build.put_many({f"new {number}": b"3"})
        build.put_many({f"more {number}": b"4"})

    stored = Cache(tmp_path).get_many(["used", "unused", *(f"new {number}" for number in range(100))])
    assert list(stored) == ["used", *(f"new {number}" for number in range(70, 100))]


def test_a_pack_that_many_builds_did_not_use_is_deleted(tmp_path: Path) -> None:
    unused, *others = (key_of(f"kind {number}") for number in range(100))
    Cache(tmp_path).put_many({unused: b"1"})
    for key in others:
        Cache(tmp_path).put_many({key: b"2"})

    assert list(Cache(tmp_path).get_many([unused, *others])) == others[-30:]


def test_builds_that_store_nothing_delete_nothing(tmp_path: Path) -> None:
    Cache(tmp_path).put_many({"a": b"1", "b": b"2"})
    before = (tmp_path / "cache.sqlite3").read_bytes()

    for _ in range(100):
        Cache(tmp_path).get_many(["a"])

    assert (tmp_path / "cache.sqlite3").read_bytes() == before


def test_builds_at_once_lose_nothing(tmp_path: Path) -> None:
    builds = [Cache(tmp_path) for _ in range(8)]

    def store(number: int) -> None:
        for step in range(5):
            builds[number].put_many({f"{number} {step}": b"%d" % step})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(store, range(8)))

    wanted = {f"{number} {step}": b"%d" % step for number in range(8) for step in range(5)}
    assert Cache(tmp_path).get_many(wanted) == wanted


def test_a_value_that_went_bad_is_missing(tmp_path: Path) -> None:
    good, bad = key_of("good"), key_of("bad")
    Cache(tmp_path).put_many({good: b"g" * 999, bad: b"b" * 999})
    path = tmp_path / "cache.sqlite3"
    data = path.read_bytes()
    assert data.count(b"bbbb")
    path.write_bytes(data.replace(b"bbbb", b"bbbB", 1))

    assert Cache(tmp_path).get_many([good, bad]) == {good: b"g" * 999}


def test_a_database_in_use_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Cache(tmp_path).put_many({"a": b"1"})
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda path, **options: connect(path, timeout=0, **options))
    other = connect(tmp_path / "cache.sqlite3", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    assert Cache(tmp_path).get_many(["a"]) == {}
    Cache(tmp_path).put_many({"b": b"2"})
    other.execute("ROLLBACK")
    other.close()
    assert Cache(tmp_path).get_many(["a", "b"]) == {"a": b"1"}


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    store = Cache(tmp_path / "file" / "cache")
    store.put_many({"a": b"1"})
    assert store.get_many(["a"]) == {}


def test_a_key_depends_on_every_part_and_on_where_parts_end() -> None:
    parts: list[tuple[str | bytes, ...]] = [(), ("",), ("ab", "c"), ("a", "bc"), ("abc",), ("c", "ab"), (b"\xff",)]

    assert len({key_of("kind", *key) for key in parts}) == len(parts)
    assert key_of("kind", "ab", b"c") == key_of("kind", b"ab", "c")
    assert key_of("other", "ab") != key_of("kind", "ab")


def test_a_key_depends_on_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of("a")
    monkeypatch.setattr(cache, "code_digest", lambda: "other code")

    assert key_of("a") != before


def test_the_code_is_that_of_all_modules_and_word_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "__file__", str(tmp_path / "cache.py"))
    found = {code_digest.__wrapped__()}
    for name in ("cache.py", "data/words.toml", "data/__init__.py"):
        fill(tmp_path, {name: "x = 1"})
        found.add(code_digest.__wrapped__())
        fill(tmp_path, {name: "x = 2"})
        found.add(code_digest.__wrapped__())
    fill(tmp_path, {"codes.md": "a page"})

    assert len(found) == 7
    assert code_digest.__wrapped__() in found


def test_a_key_depends_on_the_libraries_wherever_their_versions_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = code_digest.__wrapped__
    here = digest()
    monkeypatch.setattr("importlib.metadata.version", lambda library: f"{library} of nowhere")
    assert digest() == here

    (tmp_path / "lxml-9.9.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [str(tmp_path / "not there"), str(tmp_path), *sys.path])
    other = digest()
    assert other != here

    monkeypatch.setattr(sys, "path", [])
    assert digest() not in {here, other}
