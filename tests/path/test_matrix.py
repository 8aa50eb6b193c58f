import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iconkit.path import (
    IDENTITY,
    Matrix,
    TransformError,
    apply,
    invert,
    multiply,
    parse_transform,
    rotation,
    similarity,
    translation,
    write_transform,
)


def close(one: Matrix, other: Matrix, by: float = 1e-12) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("text", "matrix"),
    [
        ("", IDENTITY),
        ("none", IDENTITY),
        ("translate(3)", (1, 0, 0, 1, 3, 0)),
        ("translate(3-4)", (1, 0, 0, 1, 3, -4)),
        ("scale(2)", (2, 0, 0, 2, 0, 0)),
        ("scale(2,.5)", (2, 0, 0, 0.5, 0, 0)),
        ("rotate(90)", (0, 1, -1, 0, 0, 0)),
        ("rotate(90 12 12)", (0, 1, -1, 0, 24, 0)),
        ("rotate(-270,12,12)", (0, 1, -1, 0, 24, 0)),
        ("matrix(1 2 3 4 5 6)", (1, 2, 3, 4, 5, 6)),
        ("skewX(45)", (1, 0, 1, 1, 0, 0)),
        ("skewY(-45)", (1, -1, 0, 1, 0, 0)),
        (" translate( 1 , 2 ),,scale (2)\n", (2, 0, 0, 2, 1, 2)),
        ("scale(2)translate(1 2)", (2, 0, 0, 2, 2, 4)),
        ("translate(10px, 1in) rotate(.25turn)", (0, 1, -1, 0, 10, 96)),
        ("translateX(2px)scaleY(-1)", (1, 0, 0, -1, 2, 0)),
    ],
)
def test_parse(text: str, matrix: Matrix) -> None:
    assert close(parse_transform(text), matrix)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("spin(1)", 0),
        ("translate(1 2", 13),
        ("scale(1 2 3)", 0),
        ("rotate(x)", 7),
        ("rotate(1 2)", 0),
        ("scale(1)!", 8),
        ("translate(1,,2)", 12),
        ("rotate(1px)", 8),
        ("translate(1%)", 11),
        ("scale(1e300)scale(1e300)", 12),
    ],
)
def test_parse_errors_say_where(text: str, offset: int) -> None:
    with pytest.raises(TransformError) as caught:
        parse_transform(text)
    assert caught.value.offset == offset


@pytest.mark.parametrize(
    ("matrix", "text"),
    [
        (IDENTITY, ""),
        (translation(3, 0), "translate(3)"),
        (translation(0.5, -0.25), "translate(.5-.25)"),
        ((2, 0, 0, 2, 0, 0), "scale(2)"),
        ((1, 0, 0, -1, 0, 24), "matrix(1 0 0-1 0 24)"),
        ((2e-6, 0, 0, 2e-6, 0, 0), "scale(2e-6)"),
        (rotation(45), "rotate(45)"),
        (parse_transform("rotate(45 12 12)"), "rotate(45 12 12)"),
        (parse_transform("rotate(33.3 4 5)"), "rotate(33.3 4 5)"),
    ],
)
def test_write(matrix: Matrix, text: str) -> None:
    assert write_transform(matrix, 2, 100) == text


coefficient = st.floats(-4, 4).map(lambda v: round(v, 6))


@settings(max_examples=200)
@given(st.tuples(coefficient, coefficient, coefficient, coefficient, coefficient, coefficient))
def test_written_matrices_move_no_point_of_the_picture_by_more_than_two_grid_units(matrix: Matrix) -> None:
    written = parse_transform(write_transform(matrix, 2, 24))
    for x, y in ((0, 0), (24, 0), (0, 24), (-24, 24)):
        assert math.dist(apply(written, x, y), apply(matrix, x, y)) <= 0.02
    back = invert(matrix)
    if back is not None and abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) > 1e-3:
        assert close(multiply(back, matrix), IDENTITY, 1e-6)


def test_similarity_is_the_factor_for_stroke_widths() -> None:
    assert similarity(parse_transform("rotate(30)scale(2)")) == pytest.approx(2)
    assert similarity(parse_transform("rotate(30)scale(2,-2)")) == pytest.approx(2)
    assert similarity(parse_transform("scale(2,3)")) is None
    assert similarity(parse_transform("skewX(10)")) is None
    assert similarity((0, 0, 0, 0, 1, 1)) is None


def test_invert_refuses_a_flat_matrix() -> None:
    assert invert((1, 2, 2, 4, 0, 0)) is None
