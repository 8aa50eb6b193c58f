from __future__ import annotations

import dataclasses

import pytest

from iconkit.compare.differences import differences
from iconkit.compare.snapshot import Shown, Snapshot
from iconkit.model import Change
from tests.compare.builds import make_shown


def changes(old: dict[str, Shown], new: dict[str, Shown]) -> tuple[Change, ...]:
    return differences(Snapshot("old", "en", old), Snapshot("new", "en", new))


def test_nothing_has_changed() -> None:
    assert changes({"close": make_shown()}, {"close": make_shown()}) == ()


def test_added_and_removed() -> None:
    assert changes({"a": make_shown()}, {"b": make_shown()}) == (Change("removed", "a"), Change("added", "b"))


def test_a_rename_is_neither() -> None:
    new = {"a": make_shown(alias_of="b"), "b": make_shown()}

    assert changes({"a": make_shown()}, new) == (Change("renamed", "a", "a", "b"),)
    assert changes(new, new) == ()
    assert changes(new, {**new, "a": make_shown(alias_of="c"), "c": make_shown()}) == (
        Change("renamed", "a", "a", "c"),
    )


@pytest.mark.parametrize("body", ['<path d="M3 3h18v18H3"/>', '<rect x="3" y="3" width="18" height="18"/>'])
def test_the_same_picture_written_otherwise_is_no_change(body: str) -> None:
    assert changes({"a": make_shown()}, {"a": make_shown(body)}) == ()


def test_another_picture_is_one() -> None:
    assert changes({"a": make_shown()}, {"a": make_shown('<path d="M3 3h17v18H3"/>')}) == (Change("redrawn", "a"),)


def test_a_drawing_that_cannot_be_drawn_counts_as_another() -> None:
    broken = dataclasses.replace(make_shown(), svg="<svg", drawing="x")

    assert changes({"a": make_shown()}, {"a": broken}) == (Change("redrawn", "a"),)


def test_titles_in_every_language_that_both_have() -> None:
    old = {"a": make_shown(en="Close", ja="閉", de="Zu")}
    new = {"a": make_shown(en="Shut", ja="閉じる", fr="Fermer")}

    assert changes(old, new) == (
        Change("retitled", "a", "Close", "Shut"),
        Change("retitled", "a", "ja: 閉", "ja: 閉じる"),
    )
