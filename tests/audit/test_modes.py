from __future__ import annotations

import pytest

from iconkit.audit.modes import LIGHT, MODE_NAMES, modes_of, usual_modes


def test_light_is_always_the_first() -> None:
    assert modes_of([], "ltr") == modes_of(["light"], "rtl") == (LIGHT,)
    assert [mode.title for mode in modes_of(["dark"], "ltr")] == ["light", "dark"]


def test_all_modes_in_one_order() -> None:
    titles = ["light", "dark", "forced colors, light", "forced colors, dark", "right to left"]

    assert [mode.title for mode in modes_of([*reversed(MODE_NAMES)], "ltr")] == titles


def test_a_page_from_the_right_is_turned_to_the_left() -> None:
    mode = modes_of(["right-to-left"], "rtl")[-1]

    assert (mode.title, mode.is_turned) == ("left to right", True)


@pytest.mark.parametrize(
    ("language", "direction", "may_turn", "turns"),
    [
        ("en", "ltr", True, False),
        ("ar", "rtl", False, True),
        ("fa-IR", "ltr", False, True),
        ("en", "rtl", False, True),
        ("", "ltr", True, True),
        ("", "ltr", False, False),
    ],
)
def test_the_other_direction_is_looked_at_where_a_page_may_run_so(
    language: str, direction: str, may_turn: bool, turns: bool
) -> None:
    assert ("right-to-left" in usual_modes(language, direction, may_turn=may_turn)) is turns
