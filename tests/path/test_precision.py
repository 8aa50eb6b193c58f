import math

import pytest

from iconkit.path import decimals_for, step_for, tolerance_for


@pytest.mark.parametrize(
    ("box", "decimals"),
    [(16, 3), (24, 3), (48, 3), (64, 2), (128, 2), (512, 2), (576, 2), (1000, 1), (6.35, 3), (4096, 1), (1e9, 0)],
)
def test_decimals(box: float, decimals: int) -> None:
    assert decimals_for(box) == decimals
    assert 10.0**-decimals * math.sqrt(2) / 2 <= box / 8192


def test_fits_and_rounding_together_keep_the_bound() -> None:
    assert tolerance_for(24) + 24 / 8192 <= 24 / 3072


@pytest.mark.parametrize(("box", "step"), [(16, 1), (24, 5), (48, 5), (64, 1), (72, 1), (128, 1), (512, 5), (1e9, 5)])
def test_a_step_is_taken_where_the_grid_is_five_times_too_fine(box: float, step: int) -> None:
    assert step_for(box) == step


@pytest.mark.parametrize("box", [16, 20, 24, 48, 512, 1000, 1024])
def test_steps_and_fits_together_keep_the_bound(box: float) -> None:
    moved = step_for(box) * 10.0 ** -decimals_for(box) * math.sqrt(0.5)
    assert moved * (1 + 4 / 9) + tolerance_for(box) <= box / 3072


@pytest.mark.parametrize("box", [0, -1, math.inf, math.nan])
def test_a_box_must_have_a_size(box: float) -> None:
    with pytest.raises(ValueError, match="positive finite"):
        decimals_for(box)
