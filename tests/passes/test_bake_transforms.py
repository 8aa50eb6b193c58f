"""Transforms go into the geometry only where the picture stays the same."""

from __future__ import annotations

import pytest

from iconkit.passes.bake_transforms import bake_transforms
from iconkit.path import parse_transform
from tests.passes.pages import run
from tests.passes.pictures import difference

DRAWING = '<svg viewBox="0 0 24 24">%s</svg>'
GRADIENT = '<linearGradient id="a" %s><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>'
USER = 'gradientUnits="userSpaceOnUse" x1="2" x2="10"'


def baked(markup: str) -> str:
    return run(bake_transforms, markup)[0]


SHAPES = [
    '<path d="M2 2h6v4c0 3 2 2 4 2q4 0 3 5a4 3 30 1 1-9 0z"/>',
    '<rect x="3" y="2" width="8" height="5"/>',
    '<rect x="3" y="2" width="8" height="5" rx="2" ry="1"/>',
    '<circle cx="6" cy="5" r="4"/>',
    '<ellipse cx="6" cy="5" rx="4" ry="2"/>',
    '<polygon points="2 2 9 3 4 9"/>',
]
EVEN = [
    "translate(3 5)",
    "scale(1.5)",
    "scale(-1 1)translate(-20)",
    "rotate(30 8 9)",
    "rotate(-90 9 9)",
    "scale(1.2)rotate(180 8 8)",
]
UNEVEN = ["scale(2 .7)", "skewX(20)", "matrix(1 .3 -.5 1.2 6 1)", "scale(-1 .5)rotate(40)translate(-6-9)"]


@pytest.mark.parametrize("transform", EVEN + UNEVEN)
@pytest.mark.parametrize("shape", SHAPES)
def test_fills_take_in_any_transform(shape: str, transform: str) -> None:
    drawing = DRAWING % f'<g transform="{transform}">{shape}</g>'
    assert difference(drawing, baked(drawing), finer=8) <= 3


@pytest.mark.parametrize("transform", EVEN + UNEVEN)
@pytest.mark.parametrize("look", ["", 'stroke-dasharray="3 1" stroke-dashoffset="2"', 'stroke-linecap="square"'])
@pytest.mark.parametrize("shape", SHAPES)
def test_strokes_take_in_similarities(shape: str, look: str, transform: str) -> None:
    drawing = DRAWING % f'<g fill="none" stroke="#000" {look}><g transform="{transform}">{shape}</g></g>'
    after = baked(drawing)
    assert "transform=" in after or transform in EVEN
    assert difference(drawing, after, finer=8) <= 6, "a turned curve is stroked by other pieces"


@pytest.mark.parametrize("shape", SHAPES)
def test_kinds_stay_where_they_can(shape: str) -> None:
    tag = "path" if "polygon" in shape or ("rect" in shape and "rx" not in shape) else shape[1 : shape.index(" ")]
    for transform in ("translate(3 5)", "scale(1.5)", "rotate(90 9 9)"):
        after = baked(DRAWING % shape.replace("/>", f' transform="{transform}"/>'))
        assert f"<{tag} " in after
        assert "transform" not in after


def test_the_width_is_what_the_shape_inherits() -> None:
    drawing = DRAWING % (
        '<g stroke="#000" stroke-width="3"><g transform="scale(2)"><path d="M2 2h8"/>'
        '<g transform="scale(.25)" stroke-width="8"><path d="M8 24h30"/></g></g></g>'
    )
    after = baked(drawing)
    assert 'stroke-width="6"' in after
    assert 'stroke-width="4"' in after
    assert difference(drawing, after, finer=8) <= 3


@pytest.mark.parametrize(
    "drawing",
    [
        '<g opacity=".5" transform="translate(2 2)"><path d="M2 2h9v9z"/><g opacity=".5"><path d="M6 2h9v9z"/></g></g>',
        '<clipPath id="c"><path d="M0 0h9v9h-9z"/></clipPath><g clip-path="url(#c)" transform="scale(2)">'
        '<path transform="translate(2 2)" d="M0 0h9v9z"/></g>',
        '<clipPath id="c"><path d="M0 0h9v9h-9z"/></clipPath><g transform="translate(4 4)">'
        '<path clip-path="url(#c)" d="M2 2h9v9z"/><path d="M12 2h6v9z"/></g>',
        '<mask id="m"><path fill="#fff" d="M0 0h9v9h-9z"/></mask>'
        '<g mask="url(#m)" transform="rotate(9)"><path d="M2 2h9v9z"/></g>',
        '<g transform="translate(4 4)"><g transform="scale(2)"><path d="M0 0h4v4z"/></g><path stroke="red" '
        'transform="scale(2 1)" d="M0 9h4v4z"/></g>',
        f'{GRADIENT % ""}<path fill="url(#a)" transform="scale(2 1)" d="M2 2h9v9z"/>',
        f'{GRADIENT % ""}<path fill="url(#a)" transform="rotate(30)" d="M9 2h9v9z"/>',
        f'{GRADIENT % ""}<path fill="url(#a)" transform="translate(3 4)scale(1.5)" d="M2 2h9v9z"/>',
        f'{GRADIENT % USER}<path fill="url(#a)" transform="matrix(1 .3 -.5 1.2 6 1)" d="M2 2h9v9z"/>',
        f'{GRADIENT % USER}<g fill="url(#a)"><path transform="translate(9)" d="M2 2h9v9z"/><path d="M2 12h9v9z"/></g>',
        f'{GRADIENT % USER}<path fill="none" stroke="url(#a)" transform="scale(2)" d="M2 2h9v9"/>',
        f'{GRADIENT % USER}<linearGradient id="b" href="#a"/>'
        '<path fill="url(#b)" transform="translate(9)" d="M2 2h9v9z"/>'
        '<path fill="url(#a)" transform="translate(9 9)" d="M2 2h9v9z"/>',
        '<pattern id="p" width="3" height="3" patternUnits="userSpaceOnUse"><path d="M0 0h2v2z"/></pattern>'
        '<path fill="url(#p)" transform="scale(2)" d="M0 0h9v9z"/>',
        '<path transform="scale(.00000194676)" d="M1000000 1000000h4000000v4000000z"/>',
        '<g id="g" transform="translate(2 2)"><path transform="scale(2)" d="M0 0h3v3z"/></g><use href="#g" x="9"/>',
        '<g transform="translate(2 2)"><path id="g" d="M0 0h3v3z"/></g><use href="#g" x="9" stroke="red"/>',
        '<g transform="translate(2 2)scale(0 1)"><path stroke="red" d="M0 0h3v3z"/></g><path d="M9 9h3v3z"/>',
    ],
)
def test_the_picture_stays(drawing: str) -> None:
    drawing = DRAWING % drawing
    assert difference(drawing, baked(drawing), finer=8) <= 3


@pytest.mark.parametrize(
    "left",
    [
        '<path transform="scale(2 1)" stroke="#000" d="M2 2h4v4z"/>',
        '<path transform="skewX(9)" stroke="#000" d="M2 2h4v4z"/>',
        '<circle transform="scale(2 1)" stroke="#000" r="4"/>',
        '<path transform="translate(2)" marker-end="url(#a)" d="M2 2h4v4z"/>',
        '<path transform="scale(2)" pathLength="9" d="M2 2h4v4z"/>',
        '<path transform="translate(2)" d="M2 2h4v4 7x"/>',
        '<path transform="none of these" d="M2 2h4v4z"/>',
        '<path transform="scale(0)" d="M2 2h4v4z"/>',
        '<clipPath id="c"><path transform="scale(2)" d="M0 0h9v9z"/></clipPath>',
    ],
)
def test_left_alone(left: str) -> None:
    assert left in baked(DRAWING % left)


def test_identity_goes() -> None:
    assert "transform" not in baked(DRAWING % '<g transform="translate(0)"><use href="#a" transform="scale(1)"/></g>')


def test_one_shape_may_carry_what_the_group_did() -> None:
    drawing = '<g transform="translate(4 2)"><path d="M0 0h2v2z"/><path d="M0 4h2v2z"/>%s</g>'
    refusing = '<path clip-path="url(#c)" d="M0 9h2v2z"/>'
    once, twice = baked(DRAWING % (drawing % refusing)), baked(DRAWING % (drawing % (2 * refusing)))
    assert '<path clip-path="url(#c)" d="M0 9h2v2z" transform="translate(4 2)"/>' in once
    assert twice == DRAWING % (drawing % (2 * refusing))


def test_what_stays_is_written_short_and_right() -> None:
    written = "matrix(0.99999999 -0.00000001 0 2.0000000001 12.000000001 0)"
    after = baked(DRAWING % f'<path stroke="#000" transform="{written}" d="M2 2h4v4z"/>')
    text = after.partition('transform="')[2].partition('"')[0]
    assert len(text) < len("translate(12)scale(1 2)") + 1
    assert parse_transform(text) == pytest.approx(parse_transform(written), abs=1e-3)
