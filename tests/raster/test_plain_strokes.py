from __future__ import annotations

import pytest

from iconkit.raster.plain_strokes import has_constant_strokes, with_plain_strokes
from tests.samples import XMLNS

CONSTANT = 'vector-effect="non-scaling-stroke"'


def document(body: str, root: str = "") -> str:
    return f'<svg {XMLNS} viewBox="0 0 24 24"{root}>{body}</svg>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f'<path {CONSTANT} d="M1 1h9"/>', '<path d="M1 1h9" stroke-width=".5"/>'),
        (f'<path {CONSTANT} stroke-width="3" d="M1 1h9"/>', '<path stroke-width="1.5" d="M1 1h9"/>'),
        (
            f'<g stroke-width="3"><g stroke-width="4"><path {CONSTANT} d="M1 1h9"/></g></g>',
            '<g stroke-width="3"><g stroke-width="4"><path d="M1 1h9" stroke-width="2"/></g></g>',
        ),
        (
            f'<g transform="rotate(30)scale(4)"><path {CONSTANT} transform="matrix(-.5 0 0 .5 1 1)" d="M1 1h9"/></g>',
            '<g transform="rotate(30)scale(4)"><path transform="matrix(-.5 0 0 .5 1 1)" d="M1 1h9" '
            'stroke-width=".25"/></g>',
        ),
        (
            f'<g stroke-dasharray="4 2"><path {CONSTANT} stroke-dashoffset="1" d="M1 1h9"/></g>',
            '<g stroke-dasharray="4 2"><path stroke-dashoffset=".5" d="M1 1h9" stroke-width=".5" '
            'stroke-dasharray="2 1"/></g>',
        ),
        (
            f'<path {CONSTANT} d="M1 1h9"/><path vector-effect="none" d="M2 2h9"/>',
            '<path d="M1 1h9" stroke-width=".5"/><path d="M2 2h9"/>',
        ),
    ],
)
def test_lengths_are_divided_by_the_scale(before: str, after: str) -> None:
    assert with_plain_strokes(document(before), 0.5) == document(after)


def test_the_root_gives_a_width_too() -> None:
    svg = document(f'<path {CONSTANT} d="M1 1h9"/>', ' stroke-width="8"')

    assert 'stroke-width="2"/>' in (with_plain_strokes(svg, 0.25) or "")


@pytest.mark.parametrize(
    "body",
    [
        f'<g transform="scale(2 1)"><path {CONSTANT} d="M1 1h9"/></g>',
        f'<path {CONSTANT} transform="skewX(9)" d="M1 1h9"/>',
        f'<path {CONSTANT} transform="scale(0)" d="M1 1h9"/>',
        f'<path {CONSTANT} stroke-width="9%" d="M1 1h9"/>',
        f'<path {CONSTANT} pathLength="3" stroke-dasharray="1" d="M1 1h9"/>',
        f'<mask id="m"><path {CONSTANT} d="M1 1h9"/></mask>',
        f'<svg viewBox="0 0 9 9"><path {CONSTANT} d="M1 1h9"/></svg>',
        f'<path id="a" {CONSTANT} d="M1 1h9"/><use href="#a" transform="scale(2)"/>',
    ],
)
def test_what_has_no_plain_form(body: str) -> None:
    assert with_plain_strokes(document(body), 1) is None


def test_which_drawings_have_one() -> None:
    assert has_constant_strokes(document(f'<path {CONSTANT} d="M1 1h9"/>'))
    assert not has_constant_strokes(document('<path vector-effect="none" d="M1 1h9"/>'))
