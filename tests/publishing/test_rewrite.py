from __future__ import annotations

from pathlib import Path

import pytest

from iconkit import codes
from iconkit.model import Faults
from iconkit.publishing.rewrite import rewrite
from tests.samples import codes_of, contents, fill


def test_files_are_written_replaced_and_removed(here: Path) -> None:
    fill(here, {"old": "1", "gone": "2", "other": "3"})
    (here / "old").chmod(0o600)

    rewrite({here / "old": b"new", here / "gone": None, here / "fresh": b"4"})

    assert contents(here) == {"fresh": b"4", "old": b"new", "other": b"3"}
    assert (here / "old").stat().st_mode & 0o777 == 0o600


def test_what_cannot_be_done_whole_is_not_done_at_all(here: Path) -> None:
    fill(here, {"first": "1", "second": "2"})
    before = contents(here)

    with pytest.raises(Faults) as raised:
        rewrite({here / "first": b"new", here / "second": None, here / "fresh": b"x", here / "not-there": None})

    assert codes_of(raised.value) == [codes.NOT_WRITABLE]
    assert raised.value.problems[0].where.path == "not-there"
    assert contents(here) == before


def test_a_folder_that_is_not_there(here: Path) -> None:
    fill(here, {"first": "1"})

    with pytest.raises(Faults):
        rewrite({here / "first": b"new", here / "no/such": b"x"})

    assert contents(here) == {"first": b"1"}


def test_a_link_stays_a_link(here: Path) -> None:
    fill(here, {"real/file": "1"})
    (here / "link").symlink_to("real/file")

    rewrite({here / "link": b"2"})

    assert (here / "link").is_symlink()
    assert (here / "real/file").read_bytes() == b"2"
