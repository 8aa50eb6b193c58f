import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iconkit.path import number_text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0, 2, "0"),
        (-0.001, 2, "0"),
        (0.5, 2, ".5"),
        (-0.25, 2, "-.25"),
        (10, 2, "10"),
        (100, 0, "100"),
        (1000, 0, "1e3"),
        (12000, 1, "12e3"),
        (1000.5, 1, "1000.5"),
        (0.0001, 4, "1e-4"),
        (0.001, 3, ".001"),
        (0.00012, 5, "12e-5"),
        (1.999, 2, "2"),
        (-2e-6, 6, "-2e-6"),
        (0.05, 2, ".05"),
    ],
)
def test_number_text(value: float, decimals: int, text: str) -> None:
    assert number_text(value, decimals) == text


@settings(max_examples=300)
@given(st.integers(-(10**9), 10**9), st.integers(0, 6))
def test_grid_numbers_come_back_as_they_were(units: int, decimals: int) -> None:
    value = units / 10**decimals
    text = number_text(value, decimals)
    assert float(text) == value
    plain = f"{value:.{decimals}f}"
    assert len(text) <= len(plain)
