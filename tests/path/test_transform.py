import math

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from iconkit.path import (
    Matrix,
    Segments,
    apply,
    bounds,
    distance,
    multiply,
    parse_transform,
    read,
    rotation,
    transform,
    translation,
)
from iconkit.path.arcs import center_form
from iconkit.path.segments import ArcTo

from .strategies import coordinate, flag, radius, segments

coefficient = st.floats(-3, 3).map(lambda v: round(v, 3))
# Far from flat: the two columns are turned by at least 30 degrees from each other.
solid = st.builds(
    lambda size, stretch, turn, skew, flip, e, f: multiply(
        translation(e, f),
        multiply(rotation(turn), (size, 0, size * math.tan(math.radians(skew)), flip * size * stretch, 0, 0)),
    ),
    st.floats(0.2, 4),
    st.floats(0.2, 4),
    st.floats(-180, 180),
    st.floats(-60, 60),
    st.sampled_from((1, -1)),
    coefficient,
    coefficient,
)


def path(text: str) -> Segments:
    return read(text)[0]


@settings(max_examples=100)
@given(radius, radius, st.floats(-180, 180), flag, flag, coordinate, coordinate, solid)
def test_arcs_stay_exact(
    rx: float, ry: float, turn: float, large: int, sweep: int, x: float, y: float, matrix: Matrix
) -> None:
    assume(math.hypot(x, y) > 0.1)
    before: ArcTo = ("A", rx, ry, turn, large, sweep, x, y)
    # At exactly half a turn, or on radii that are too small, the flags decide between equal arcs.
    form = center_form(0, 0, before)
    assume(abs(abs(form.sweep) - math.pi) > 1e-3)
    start, after = transform([("M", 0, 0), before], matrix)
    assert after[0] == "A"
    moved = center_form(start[-2], start[-1], after)
    for share in (0, 0.25, 0.5, 0.75, 1):
        assert math.dist(apply(matrix, *form.at(share)), moved.at(share)) < 1e-4 * (rx + ry + abs(x) + abs(y))


def test_mirroring_turns_the_arc_around() -> None:
    assert transform(path("M0 0A5 5 0 0 1 6 0"), (-1, 0, 0, 1, 0, 0)) == path("M0 0A5 5 0 0 0-6 0")


def test_circles_stay_circles_under_turns() -> None:
    arc = transform(path("M0 0A5 5 0 0 1 6 0"), parse_transform("rotate(30)scale(2)"))[1]
    assert arc[0] == "A"
    assert arc[1] == arc[2]
    assert arc[3] == 0


def test_a_circle_stretched_is_an_upright_ellipse() -> None:
    arc = transform(path("M0 0A5 5 0 0 1 10 0"), (2, 0, 0, 1, 0, 0))[1]
    assert [round(value, 9) for value in arc[1:4]] == [10, 5, 0]


def test_an_arc_pressed_flat_runs_to_its_turning_point_and_back() -> None:
    assert transform(path("M0 0A5 5 0 0 1 10 0"), (0, 0, 0, 1, 0, 0)) == path("M0 0L0-5 0 0")
    assert transform(path("M0 0A5 5 0 0 1 10 0"), (1, 0, 0, 0, 0, 0)) == path("M0 0L10 0")


@settings(max_examples=40)
@given(segments(3))
def test_there_and_back(before: Segments) -> None:
    there = transform(before, parse_transform("translate(3 4)rotate(30)scale(2 1.5)"))
    back = transform(there, parse_transform("scale(.5 .66666666666666666)rotate(-30)translate(-3 -4)"))
    assert bounds(before) is None or distance(before, back, 0.1) <= 0.2
    for one, other in zip(before, back, strict=True):
        assert math.dist(one[-2:], other[-2:]) < 1e-6
