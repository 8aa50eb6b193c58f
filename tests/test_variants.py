from __future__ import annotations

import pytest

from iconkit.variants import stem


@pytest.mark.parametrize(
    ("icon_id", "expected"),
    [
        ("bell", "bell"),
        ("bell-outline", "bell"),
        ("bell-filled-small", "bell"),
        ("outline", "outline"),
        ("arrow-down", "arrow-down"),
    ],
)
def test_stem(icon_id: str, expected: str) -> None:
    assert stem(icon_id) == expected
