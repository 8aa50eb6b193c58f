from __future__ import annotations

import pytest

from iconkit.numbers import parse_length, parse_number, parse_numbers, shortest
from iconkit.path.numbers import number_text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("24", 24),
        (" -.5 ", -0.5),
        ("+1.50", 1.5),
        ("1.", 1),
        ("2e3", 2000),
        ("1E-2", 0.01),
        ("", None),
        (".", None),
        ("1e", None),
        ("24px", None),
        ("1 2", None),
        ("nan", None),
        ("inf", None),
        ("1e999", None),
        ("1_000", None),
        ("٢٤", None),
    ],
)
def test_parse_number(text: str, value: float | None) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("0 0 24 24", [0, 0, 24, 24]),
        (" 0,0\n24 , 24 ", [0, 0, 24, 24]),
        ("5", [5]),
        ("", None),
        ("0,,0", None),
        ("0 0 24 24,", None),
        ("0 0 24 auto", None),
    ],
)
def test_parse_numbers(text: str, values: list[float] | None) -> None:
    assert parse_numbers(text) == values


@pytest.mark.parametrize(
    ("text", "px"),
    [
        ("24", 24),
        (" 24px ", 24),
        ("1in", 96),
        ("72PT", 96),
        ("2.54cm", 96),
        ("25.4mm", 96),
        ("6pc", 96),
        ("101.6Q", 96),
        ("1.5em", 24),
        ("2ex", 16),
        ("1.5rem", 24),
        ("50%", None),
        ("24vw", None),
        ("px", None),
        ("auto", None),
        ("1e999", None),
        ("1e308in", None),
    ],
)
def test_parse_length(text: str, px: float | None) -> None:
    assert parse_length(text) == (None if px is None else pytest.approx(px))


def test_a_percentage_needs_what_it_is_a_percentage_of() -> None:
    assert parse_length("50%", percent_of=48) == 24


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (24.0, 6, "24"),
        (0.5, 6, ".5"),
        (-0.5, 6, "-.5"),
        (-0.0, 6, "0"),
        (-0.0000001, 6, "0"),
        (0.1 + 0.2, 6, ".3"),
        (100.0, 0, "100"),
        (0.015, 6, ".015"),
        (12.3456789, 3, "12.346"),
    ],
)
def test_shortest(value: float, decimals: int, text: str) -> None:
    assert shortest(value, decimals) == text


@pytest.mark.parametrize("value", [-1000, -999, -1.0, -0.0, 0, 0.0, 7, 10.0, 100, 999, 999.0, 1000, 1001, 4e3])
def test_whole_numbers_are_as_short_as_any(value: float) -> None:
    assert shortest(value) == number_text(value, 6)
