import math

import pytest

from iconkit.path import decimals_for


@pytest.mark.parametrize(
    ("box", "usual", "strict"),
    [
        (16, 3, 3),
        (20, 3, 3),
        (24, 2, 3),
        (32, 2, 3),
        (48, 2, 3),
        (64, 2, 2),
        (128, 2, 2),
        (256, 1, 2),
        (512, 1, 2),
        (576, 1, 2),
        (1000, 1, 1),
        (1024, 1, 1),
        (6.35, 3, 3),
        (4096, 0, 1),
        (1e9, 0, 0),
    ],
)
def test_decimals(box: float, usual: int, strict: int) -> None:
    assert (decimals_for(box), decimals_for(box, strict=True)) == (usual, strict)
    assert 10.0**-usual * math.sqrt(2) / 2 <= box / 3072


@pytest.mark.parametrize("box", [0, -1, math.inf, math.nan])
def test_a_box_must_have_a_size(box: float) -> None:
    with pytest.raises(ValueError, match="positive finite"):
        decimals_for(box)
