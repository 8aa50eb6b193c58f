from __future__ import annotations

import pytest

from iconkit import codes
from iconkit.model import Sprite
from iconkit.selection import check_sprites, select
from tests.samples import make_icon

ICONS = (
    make_icon("arrow-down", category="arrows"),
    make_icon("arrow-up", category="arrows"),
    make_icon("clock", category="interface")._replace(tags={"en": ("time",), "ja": ("時間",)}),
)


@pytest.mark.parametrize(
    ("include", "exclude", "expected"),
    [
        (("*",), (), ["arrow-down", "arrow-up", "clock"]),
        (("clock",), (), ["clock"]),
        (("arrow-*",), ("*-up",), ["arrow-down"]),
        (("category:arrows",), (), ["arrow-down", "arrow-up"]),
        (("tag:time",), (), ["clock"]),
        (("tag:時*",), (), ["clock"]),
        (("*",), ("category:arr*",), ["clock"]),
        (("clock", "arrow-up"), (), ["arrow-up", "clock"]),
        (("Clock",), (), []),
    ],
)
def test_which_icons(include: tuple[str, ...], exclude: tuple[str, ...], expected: list[str]) -> None:
    sprite = Sprite(include=include, exclude=exclude)

    assert [icon.id for icon in select(sprite, ICONS)] == expected


def test_patterns_that_match_nothing_are_reported_each() -> None:
    sprite = Sprite("page", include=("clok", "category:arrows"), exclude=("tag:date",))

    problems = list(check_sprites([Sprite(), sprite], ICONS))

    assert [(problem.code, problem.message) for problem in problems] == [
        (codes.SPRITE_PATTERN, "'clok' of the sprite 'page' matches no icon."),
        (codes.SPRITE_PATTERN, "'tag:date' of the sprite 'page' matches no icon."),
    ]


def test_a_sprite_that_is_left_empty_is_reported() -> None:
    (problem,) = check_sprites([Sprite("page", include=("clock",), exclude=("c*",))], ICONS)

    assert problem.message == "The sprite 'page' excludes all the icons that it includes."


def test_without_icons_there_is_only_one_thing_to_say_and_it_is_said_elsewhere() -> None:
    assert not list(check_sprites([Sprite()], ()))
