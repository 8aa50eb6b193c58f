from __future__ import annotations

import pytest

from iconkit.raster.cairo_form import cairo_form
from tests.samples import XMLNS


def document(body: str, root: str = "") -> str:
    return f'<svg {XMLNS} viewBox="0 0 24 24"{root}>{body}</svg>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<path fill="#f00" d="M0 0z"/>', '<path fill="#f00" d="M0 0z"/>'),
        ('<path fill="#f008" d="M1 1h2"/>', '<path fill="#ff0000" d="M1 1h2" fill-opacity="0.533333"/>'),
        ('<path stroke="#11223380" stroke-opacity="50%"/>', '<path stroke="#112233" stroke-opacity="0.25098"/>'),
        ('<stop stop-color="#0000" offset="1"/>', '<stop stop-color="#000000" offset="1" stop-opacity="0"/>'),
        ('<g fill="#f008"><path d="M1 1h2"/></g>', '<g fill="#ff0000" fill-opacity="0.533333"><path d="M1 1h2"/></g>'),
        ('<use opacity=".5" href="#a"/>', '<g opacity=".5"><use href="#a"/></g>'),
        (
            '<g stroke-linecap="round"><path d="M1 1zm2 2Z"/></g>',
            '<g stroke-linecap="round"><path d="M1 1h0zm2 2h0Z"/></g>',
        ),
    ],
)
def test_an_equal_form(before: str, after: str) -> None:
    assert cairo_form(document(before)) == document(after)


@pytest.mark.parametrize(
    "body",
    [
        '<mask id="m"/><path mask="url(#m)"/>',
        '<filter id="f"/>',
        '<pattern id="p"/>',
        '<path paint-order="stroke"/>',
        '<path style="mix-blend-mode:screen"/>',
        '<g stroke-dasharray="2"><path stroke-dasharray="none"/></g>',
        '<clipPath id="a" clip-path="url(#b)"/>',
        '<clipPath id="a" clipPathUnits="objectBoundingBox"/>',
        '<g fill="#f008"><path fill-opacity=".5" d="M1 1h2"/></g>',
        '<path clip-path="circle(4)" d="M1 1h2"/>',
    ],
)
def test_what_has_no_form_that_cairosvg_draws_right(body: str) -> None:
    assert cairo_form(document(body)) is None


def test_the_root_has_colors_too() -> None:
    assert cairo_form(document("<path/>", ' fill="#0008"')) == document(
        "<path/>", ' fill="#000000" fill-opacity="0.533333"'
    )
