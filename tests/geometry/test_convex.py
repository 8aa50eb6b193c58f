from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iconkit.geometry.convex import by_direction, convex, corners, holds, reverse, sub_paths
from iconkit.path import Segments, bounds, read


def segments(data: str) -> Segments:
    found, error = read(data)
    assert error is None
    return found


CIRCLE = "M22 12a10 10 0 0 1-20 0 10 10 0 0 1 20 0z"


@pytest.mark.parametrize(
    ("data", "turn"),
    [
        ("M0 0h9v9H0z", 1),
        ("M0 0v9h9V0z", -1),
        ("M0 0h9v9", 1),
        ("M0 0h4h5v9H0z", 1),
        (CIRCLE, 1),
        ("M0 5C0 0 9 0 9 5z", 1),
        ("M0 5q5-9 9 0z", 1),
        ("M0 0h9L0 9h9z", 0),
        ("M0 0h9v9H5V5H0z", 0),
        ("M0 0C9 9 9 0 0 9z", 0),
        ("M0 0h9H4z", 0),
        ("M9 3L4.5 9 0 3h9L0 6h9z", 0),
        ("M0 0l10 0 3 9-8 6-8-6zM0 0", 1),
        ("M10 0L4 18 20 7H0l16 11z", 0),
    ],
)
def test_only_what_surely_is_convex_is(data: str, turn: int) -> None:
    shape = convex(sub_paths(segments(data))[0])
    assert (shape.turn if shape else 0) == turn


@pytest.mark.parametrize(
    ("box", "is_held"),
    [
        ((6, 6, 18, 18), True),
        ((5, 5, 19, 19), True),
        ((4, 4, 20, 20), False),
        ((11, 2.1, 13, 3), True),
        ((0, 0, 1, 1), False),
    ],
)
def test_what_a_circle_holds(box: tuple[float, float, float, float], is_held: bool) -> None:
    shape = convex(segments(CIRCLE))
    assert shape is not None
    assert holds(shape, corners(box)) == is_held


@given(st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=3, max_size=9))
def test_convex_polygons_hold_exactly_their_points(points: list[tuple[int, int]]) -> None:
    data = "M" + "L".join(f"{x} {y}" for x, y in points) + "z"
    shape = convex(segments(data))
    if shape is not None:
        assert holds(shape, [(float(x), float(y)) for x, y in points])
        middle = sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
        assert holds(shape, [middle])
        box = bounds(shape.segments)
        assert box is not None
        assert not holds(shape, [(box[2] + 1, middle[1])])


@pytest.mark.parametrize("data", ["M0 0h9v9H0z", "M0 0h9v9", CIRCLE, "M0 5C0 0 9 0 9 5q0 5-9 0", "M1 1h9v9L1 1z"])
def test_reverse_turns_the_other_way_and_back(data: str) -> None:
    path = segments(data)
    there, back = convex(path), convex(reverse(path))
    assert there is not None
    assert back is not None
    assert back.turn == -there.turn
    assert bounds(path) == pytest.approx(bounds(reverse(path)))
    assert convex(reverse(reverse(path))).turn == there.turn  # type: ignore[union-attr]


def test_directions_alternate_with_depth() -> None:
    nested = by_direction(segments("M0 0h90v90H0zM10 10h60v60H10zM20 20h30v30H20zM71 71h9v9h-9z"))
    assert nested is not None
    turns = [shape.turn for part in sub_paths(nested) if (shape := convex(part))]
    assert turns == [1, -1, 1, -1]


@pytest.mark.parametrize("data", ["M0 0h9v9H0zM5 5h9v9H5z", "M0 0h9L0 9h9z", "M0 0h9v9H0zM-1 1h4L0 9"])
def test_no_direction_where_sub_paths_may_cross(data: str) -> None:
    assert by_direction(segments(data)) is None
