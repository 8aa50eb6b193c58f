from __future__ import annotations

from collections import Counter

import pytest

from iconkit.drawing_rules.usual import in_px, usual


@pytest.mark.parametrize(
    ("values", "expected"),
    [("a" * 9 + "b", "a"), ("a" * 8 + "bb", None), ("a" * 9, None), ("", None), ("a" * 10, "a")],
)
def test_usual_is_what_nine_of_ten_have(values: str, expected: str | None) -> None:
    assert usual(Counter(values).items()) == expected


def test_a_value_may_be_counted_in_several_places() -> None:
    assert usual([("a", 5), ("b", 1), ("a", 4)]) == "a"
    assert usual([("a", 5), ("b", 2), ("a", 4)]) is None


@pytest.mark.parametrize(("part", "text"), [(1 / 12, "2 px"), (1 / 16, "1.5 px"), (0, "0 px"), (0.5, "12 px")])
def test_in_px(part: float, text: str) -> None:
    assert in_px(part) == text
