from __future__ import annotations

import pytest
from PIL import Image

from iconkit.portraits.ink_box import ink_box


def picture(*rows: tuple[int, ...]) -> Image.Image:
    return Image.frombytes("L", (len(rows[0]), len(rows)), bytes(level for row in rows for level in row))


@pytest.mark.parametrize(
    ("rows", "box"),
    [
        (((0, 0, 0), (0, 255, 0), (0, 0, 0)), (1, 1, 2, 2)),
        (((0, 0, 0, 0), (51, 255, 255, 102)), (0.8, 1, 3.4, 2)),
        (((51,), (255,), (0,)), (0, 0.8, 1, 2)),
        (((20, 20), (20, 20)), (0, 0, 2, 2)),
        (((0, 51, 0), (0, 255, 0)), (1, 0.8, 2, 2)),
    ],
)
def test_edges_lie_where_the_outermost_pixels_are_covered_to(
    rows: tuple[tuple[int, ...], ...], box: tuple[float, ...]
) -> None:
    assert ink_box(picture(*rows)) == pytest.approx(box)


def test_no_ink_has_no_box() -> None:
    assert ink_box(picture((0, 0), (0, 0))) is None
