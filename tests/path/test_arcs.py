import pytest

from iconkit.path.arcs import Arc


@pytest.mark.parametrize("sweep", [-6.0, -0.3, 1.0, 3.2])
def test_points_between_the_ends_are_those_at_equal_shares(sweep: float) -> None:
    arc = Arc(3.0, 4.0, 5.0, 2.0, 0.7, 1.1, sweep)

    assert arc.between(4) == [arc.at(0.25), arc.at(0.5), arc.at(0.75)]
    assert arc.between(1) == []
