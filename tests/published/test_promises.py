from __future__ import annotations

import dataclasses
from pathlib import Path

from iconkit import codes
from iconkit.markup import drawing_digest
from iconkit.model import Icon, Where
from iconkit.published.contract import Contract, Published
from iconkit.published.promises import check_promises
from iconkit.source import Sources
from tests.samples import make_drawing, make_icon, make_source

DRAWING = drawing_digest(make_drawing("<g/>"))
LIVE = Published("1.0.0", "Close", DRAWING, where=Where("published.toml", 6, 1))
ALIAS = dataclasses.replace(LIVE, alias="close", renamed="1.1.0")
GONE = dataclasses.replace(LIVE, removed="2.0.0", because="No.")


def broken(ids: dict[str, Published], *icons: Icon, unread: tuple[str, ...] = ()) -> list[tuple[object, str, str]]:
    sources = Sources(tuple(make_source("", icon_id=icon.id) for icon in icons), (), (), (), frozenset(unread))
    problems = check_promises(Contract(Path("published.toml"), "1.0.0", ids), sources, icons)
    return [(problem.code, problem.message, problem.hint) for problem in problems]


def test_what_is_kept_is_no_finding() -> None:
    assert not broken({"close": LIVE, "shut": ALIAS, "gone": GONE}, make_icon("close"), make_icon("new"))


def test_a_lost_id_asks_for_a_decision() -> None:
    ((code, message, hint),) = broken({"close": LIVE}, make_icon("open"))

    assert (code, message) == (codes.PUBLISHED_LOST, "'close' is published since 1.0.0, and its icon is gone.")
    assert "iconkit rename close NEW" in hint
    assert "iconkit remove close --because" in hint


def test_a_new_icon_with_the_same_drawing_is_named() -> None:
    ((_, _, hint),) = broken({"close": LIVE}, make_icon("shut", make_drawing("<g/>")))

    assert hint.startswith("'shut' has the same drawing.")
    assert "iconkit rename close shut" in hint


def test_two_such_icons_are_not_guessed_between() -> None:
    ((_, _, hint),) = broken(
        {"close": LIVE}, make_icon("a", make_drawing("<g/>")), make_icon("b", make_drawing("<g/>"))
    )

    assert "iconkit rename close NEW" in hint


def test_an_icon_whose_file_cannot_be_read_is_not_lost() -> None:
    assert not broken({"close": LIVE}, unread=("close",))


def test_an_alias_of_nothing() -> None:
    ((code, message, _),) = broken({"shut": ALIAS})

    assert (code, message) == (codes.ALIAS_WITHOUT_ICON, "'shut' stands for 'close', and there is no such icon.")


def test_ids_are_not_used_twice() -> None:
    found = broken({"shut": ALIAS, "gone": GONE}, make_icon("close"), make_icon("shut"), make_icon("gone"))

    assert [(code, message.partition(",")[0]) for code, message, _ in found] == [
        (codes.PUBLISHED_REUSED, "'shut' stands for 'close' since 1.1.0"),
        (codes.PUBLISHED_REUSED, "'gone' is gone since 2.0.0"),
    ]
