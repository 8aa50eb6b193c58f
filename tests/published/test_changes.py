from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from iconkit.markup import drawing_digest
from iconkit.model import Change, Icon
from iconkit.published.changes import Verdict, changes_since, next_version, published, verdict_of
from iconkit.published.contract import Contract, Published
from tests.samples import make_drawing, make_icon

LIVE = Published("1.0.0", "Close", drawing_digest(make_drawing()))


def contract(**ids: Published) -> Contract:
    return Contract(Path("published.toml"), "1.0.0", ids)


def changes(promised: Contract, *icons: Icon) -> tuple[Change, ...]:
    return changes_since(promised, icons, "en")


def test_nothing_has_changed() -> None:
    old = dataclasses.replace(LIVE, alias="close", renamed="1.0.0")

    assert changes(contract(close=LIVE, shut=old), make_icon()) == ()


def test_every_kind_of_change() -> None:
    renamed = dataclasses.replace(LIVE, alias="shut", renamed="1.1.0")
    removed = dataclasses.replace(LIVE, removed="2.0.0", because="No.")
    promised = contract(close=renamed, fax=removed, up=LIVE, down=LIVE)

    found = changes(
        promised,
        make_icon("shut"),
        make_icon("new"),
        make_icon("up", title="Up"),
        make_icon("down", make_drawing("<g/>")),
    )

    assert found == (
        Change("renamed", "close", "close", "shut"),
        Change("redrawn", "down"),
        Change("removed", "fax", "", "No."),
        Change("added", "new"),
        Change("retitled", "up", "Close", "Up"),
    )
    assert verdict_of(found) == "major"


@pytest.mark.parametrize(
    ("version", "verdict", "expected"),
    [
        ("0.0.0", "minor", "1.0.0"),
        ("0.0.0", "none", "0.0.0"),
        ("0.3.1", "major", "0.4.0"),
        ("0.3.1", "minor", "0.4.0"),
        ("0.3.1", "patch", "0.3.2"),
        ("1.9.9", "major", "2.0.0"),
        ("1.9.9", "minor", "1.10.0"),
        ("1.9.9", "patch", "1.9.10"),
        ("1.9.9", "none", "1.9.9"),
    ],
)
def test_the_next_version(version: str, verdict: Verdict, expected: str) -> None:
    assert next_version(version, verdict) == expected


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [("", "none"), ("retitled redrawn", "patch"), ("redrawn added", "minor"), ("renamed", "minor")],
)
def test_the_verdict(kinds: str, expected: Verdict) -> None:
    assert verdict_of(Change(kind, "x") for kind in kinds.split()) == expected  # type: ignore[arg-type]


def test_what_is_published_then() -> None:
    renamed = dataclasses.replace(LIVE, alias="shut", renamed="1.1.0")
    older = dataclasses.replace(LIVE, alias="shut", renamed="0.9.0")
    removed = dataclasses.replace(LIVE, removed="2.0.0", because="No.")
    icons = [make_icon("shut"), make_icon("up", title="Up")]

    new = published(contract(close=renamed, closed=older, fax=removed, up=LIVE), icons, "en", "3.0.0")

    assert new.version == "3.0.0"
    assert new.ids == {
        "close": dataclasses.replace(renamed, renamed="3.0.0"),
        "closed": older,
        "fax": dataclasses.replace(removed, removed="3.0.0"),
        "shut": dataclasses.replace(LIVE, since="3.0.0"),
        "up": dataclasses.replace(LIVE, title="Up"),
    }
    assert changes_since(new, icons, "en") == ()
