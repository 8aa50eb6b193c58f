from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from iconkit import cache
from iconkit import memo as memo_module
from iconkit.cache import Cache
from iconkit.memo import Memo


def refuse() -> Any:
    raise AssertionError


def test_what_was_computed_is_remembered_by_the_next_run(tmp_path: Path) -> None:
    first = Memo(Cache(tmp_path), "numbers")
    assert first.get("a", lambda: [1, "é", None]) == [1, "é", None]
    assert first.get("a", refuse) == [1, "é", None]
    first.keep()

    assert Memo(Cache(tmp_path), "numbers").get("a", refuse) == [1, "é", None]


def test_what_was_not_kept_is_forgotten(tmp_path: Path) -> None:
    Memo(Cache(tmp_path), "numbers").get("a", lambda: 1)

    assert Memo(Cache(tmp_path), "numbers").get("a", lambda: 2) == 2


def test_memos_of_two_names_share_nothing(tmp_path: Path) -> None:
    first = Memo(Cache(tmp_path), "numbers")
    first.get("a", lambda: 1)
    first.keep()

    assert Memo(Cache(tmp_path), "letters").get("a", lambda: "x") == "x"


def test_other_code_remembers_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Memo(Cache(tmp_path), "numbers")
    first.get("a", lambda: 1)
    first.keep()
    monkeypatch.setattr(cache, "code_digest", lambda: "other code")

    assert Memo(Cache(tmp_path), "numbers").get("a", lambda: 2) == 2


def test_a_run_that_computes_nothing_stores_nothing(tmp_path: Path) -> None:
    memo = Memo(Cache(tmp_path / "new"), "numbers")

    memo.keep()

    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(("most_unused", "is_kept"), [(1, True), (0, False)])
def test_results_nobody_asked_for_are_kept_while_they_are_few(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most_unused: int, is_kept: bool
) -> None:
    monkeypatch.setattr(memo_module, "_MOST_UNUSED", most_unused)
    for argument in ("a", "b"):
        memo = Memo(Cache(tmp_path), "numbers")
        memo.get(argument, lambda: 1)
        memo.keep()

    again = Memo(Cache(tmp_path), "numbers")
    assert again.get("b", refuse) == 1
    assert again.get("a", lambda: 2) == (1 if is_kept else 2)
