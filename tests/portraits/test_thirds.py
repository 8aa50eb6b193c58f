from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from iconkit.portraits.thirds import PARTS, differing, thirds


@given(st.binary(min_size=6, max_size=40), st.sets(st.integers(0, 5), min_size=1, max_size=PARTS - 1))
def test_one_part_is_the_same_where_few_levels_lie_on_another_side(pixels: bytes, places: set[int]) -> None:
    others = bytes(level ^ 128 if at in places else level for at, level in enumerate(pixels))

    assert differing(pixels, others) == len(places)
    assert any(one == other for one, other in zip(thirds(pixels), thirds(others), strict=True))


def test_only_the_side_of_the_middle_counts() -> None:
    assert thirds(bytes((0, 127, 128, 255))) == thirds(bytes((127, 0, 255, 128))) != thirds(bytes((0, 128, 128, 255)))
