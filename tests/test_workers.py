from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from iconkit import codes
from iconkit.cache import Cache
from iconkit.guard import Guard
from iconkit.model import Faults
from iconkit.workers import Advance, Workers
from tests.samples import make_workers, no_progress


def double(item: int) -> bytes:
    return b"%d" % (item * 2)


def process_id(_: int) -> bytes:
    return b"%d" % os.getpid()


def prepared(_: int) -> bytes:
    return b"yes" if "prepared" in sys.modules else b"no"


def refuse(item: int) -> bytes:
    raise ValueError(f"no {item}")


def misbehave(item: int) -> bytes:
    if item == 2:
        time.sleep(30)
    if item == 4:
        os.kill(os.getpid(), signal.SIGKILL)
    if item == 6:
        bytearray(400_000_000)
    return b"%d" % item


def interrupted(item: int) -> bytes:
    os.kill(os.getpid(), signal.SIGINT)
    return b"%d" % item


def keys_of(items: list[int]) -> list[str]:
    return [f"key {item}" for item in items]


@pytest.mark.parametrize("count", [1, 2])
def test_results_come_in_order(tmp_path: Path, count: int) -> None:
    items = [*range(50), 3, 3]

    results = make_workers(tmp_path, count).map("Doubling", double, items, keys_of(items), worth_a_process=1)

    assert results == [b"%d" % (item * 2) for item in items]


@pytest.mark.parametrize(("count", "worth_a_process", "in_line"), [(1, 1, True), (2, 9, True), (2, 8, False)])
def test_few_items_are_computed_in_line(tmp_path: Path, count: int, worth_a_process: int, in_line: bool) -> None:
    items = list(range(8))
    workers = make_workers(tmp_path, count)

    results = workers.map("Asking", process_id, items, keys_of(items), worth_a_process=worth_a_process)

    assert (set(results) == {b"%d" % os.getpid()}) is in_line


def test_what_is_cached_is_not_computed(tmp_path: Path) -> None:
    make_workers(tmp_path).map("Doubling", double, [1, 2], keys_of([1, 2]), worth_a_process=99)

    workers = make_workers(tmp_path)
    assert workers.map("Refusing", refuse, [2, 1], keys_of([2, 1]), worth_a_process=99) == [b"4", b"2"]
    with pytest.raises(ValueError, match="no 3"):
        workers.map("Refusing", refuse, [1, 3], keys_of([1, 3]), worth_a_process=99)


def test_a_result_that_is_not_kept_is_computed_again(tmp_path: Path) -> None:
    make_workers(tmp_path).map(
        "Doubling", double, [1, 2], keys_of([1, 2]), worth_a_process=99, is_kept=lambda data: data != b"2"
    )

    assert Cache(tmp_path).get_many(keys_of([1, 2])) == {"key 2": b"4"}


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked")
@pytest.mark.parametrize("worth_a_process", [1, 99])
def test_what_hangs_dies_or_grows_costs_only_itself(tmp_path: Path, worth_a_process: int) -> None:
    workers = Workers(Cache(tmp_path), no_progress, 2, Guard(seconds=1, megabytes=200))
    items = list(range(40))

    def lost(item: int, why: str) -> bytes:
        return f"{item} {why}".encode()

    results = workers.map("Misbehaving", misbehave, items, keys_of(items), worth_a_process=worth_a_process, lost=lost)

    assert results[2] == b"2 took longer than 1 s"
    assert results[4].startswith(b"4 ended its process")
    assert results[6] == b"6 needs more than 200 MB of memory"
    others = [item for item in items if item not in {2, 4, 6}]
    assert [results[item] for item in others] == [b"%d" % item for item in others]
    assert Cache(tmp_path).get_many(keys_of([1, 2, 4, 6])) == {"key 1": b"1"}
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked")
def test_ctrl_c_is_for_the_parent_to_answer(tmp_path: Path) -> None:
    workers = Workers(Cache(tmp_path), no_progress, 2)
    assert workers.map("Interrupted", interrupted, [1, 2], keys_of([1, 2]), worth_a_process=1) == [b"1", b"2"]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked")
def test_a_fault_of_ours_is_raised_and_leaves_no_process(tmp_path: Path) -> None:
    workers = Workers(Cache(tmp_path), no_progress, 2)
    with pytest.raises(ValueError, match="no 3"):
        workers.map("Refusing", refuse, [3, 3], keys_of([3, 3]), worth_a_process=1)
    with pytest.raises(Faults) as raised:
        Workers(Cache(tmp_path), no_progress, 2, Guard(seconds=1)).map(
            "Misbehaving", misbehave, [2], keys_of([2]), worth_a_process=1
        )
    assert [problem.code for problem in raised.value.problems] == [codes.TOO_COSTLY]
    assert multiprocessing.active_children() == []


def test_processes_are_kept_on_request(tmp_path: Path) -> None:
    workers = make_workers(tmp_path, 2)
    with workers.kept():
        first, second = (
            {
                *workers.map(
                    "Asking", process_id, [*range(8)], [f"{name} {item}" for item in range(8)], worth_a_process=1
                )
            }
            for name in ("first", "second")
        )
        assert multiprocessing.active_children() != []

    assert second <= first
    assert multiprocessing.active_children() == []


def test_what_was_computed_of_a_set_is_remembered(tmp_path: Path) -> None:
    def compute() -> object:
        return [1, "é", None]

    assert make_workers(tmp_path).once("sums", "a", compute) == [1, "é", None]
    assert make_workers(tmp_path).once("sums", "a", lambda: pytest.fail("computed again")) == [1, "é", None]
    assert make_workers(tmp_path).once("sums", "b", lambda: 2) == 2
    assert make_workers(tmp_path).once("products", "a", lambda: 3) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked")
def test_what_was_computed_without_something_that_was_lost_is_not_remembered(tmp_path: Path) -> None:
    workers = Workers(Cache(tmp_path), no_progress, 2, Guard(seconds=1))

    def compute() -> int:
        return len(workers.map("Misbehaving", misbehave, [4], keys_of([4]), worth_a_process=1, lost=lambda *_: b""))

    assert workers.once("sums", "a", compute) == 1
    assert workers.once("sums", "a", lambda: 2) == 2


def test_nothing_to_do(tmp_path: Path) -> None:
    assert make_workers(tmp_path, 2).map("Doubling", double, [], [], worth_a_process=0) == []


def test_progress_ends_at_the_total(tmp_path: Path) -> None:
    seen: list[tuple[str, int, list[int]]] = []

    @contextmanager
    def progress(label: str, total: int) -> Iterator[Advance]:
        steps: list[int] = []
        seen.append((label, total, steps))
        yield steps.append

    Workers(Cache(tmp_path), no_progress, 1).map("Before", double, [1], keys_of([1]), worth_a_process=99)
    Workers(Cache(tmp_path), progress, 1).map("Doubling", double, [1, 2, 3], keys_of([1, 2, 3]), worth_a_process=99)

    assert seen == [("Doubling", 3, [1, 1, 1])]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes begin with nothing imported")
def test_what_is_needed_is_prepared_once_and_only_for_work(tmp_path: Path) -> None:
    items = list(range(8))
    prepared: list[int] = []

    for _ in range(2):
        make_workers(tmp_path, 2).map(
            "Doubling", double, items, keys_of(items), worth_a_process=1, prepare=lambda: prepared.append(os.getpid())
        )

    assert prepared == [os.getpid()]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes begin with nothing imported")
def test_processes_that_were_kept_are_replaced_by_ones_that_are_prepared(tmp_path: Path) -> None:
    def map_and_list(name: str, prepare: Callable[[], None]) -> set[bytes]:
        keys = [f"{name} {item}" for item in range(8)]
        return {*workers.map("Listing", prepared, [*range(8)], keys, worth_a_process=1, prepare=prepare)}

    def prepare() -> None:
        sys.modules["prepared"] = sys

    workers = make_workers(tmp_path, 2)
    try:
        with workers.kept():
            assert map_and_list("first", lambda: None) == {b"no"}
            assert map_and_list("second", prepare) == {b"yes"}
    finally:
        del sys.modules["prepared"]
