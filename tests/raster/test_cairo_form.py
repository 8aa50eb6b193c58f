from __future__ import annotations

import pytest

from iconkit.raster.agreement import are_close
from iconkit.raster.cairo import cairo_is_installed, draw_with_cairo
from iconkit.raster.cairo_form import cairo_form
from iconkit.raster.picture import draw
from iconkit.raster.sheet import laid_out
from tests.samples import XMLNS

needs_cairo = pytest.mark.skipif(not cairo_is_installed(), reason="Cairo's system library is not installed")
LAYOUT = laid_out(((72, 72),))
CIRCLES = '<circle cx="9" cy="12" r="7"/>', '<circle cx="15" cy="12" r="7"/>'
ALL = 'd="M0 0h24v24H0z"'
SQUARES = '<path fill="#f00" d="M2 2h14v14H2z"/><path fill="#0a0" d="M8 8h14v14H8z"/>'
RIGHT = {
    "alpha color": '<path fill="#b008" d="M2 2h20v20H2z"/>',
    "clip": f'<clipPath id="a">{"".join(CIRCLES)}</clipPath><path clip-path="url(#a)" {ALL}/>',
    "clipped clip": f'<clipPath id="b">{CIRCLES[0]}</clipPath>'
    f'<clipPath id="a" clip-path="url(#b)">{CIRCLES[1]}</clipPath><path clip-path="url(#a)" {ALL}/>',
    "isolation": f'<path fill="#ff0" {ALL}/><g style="isolation:isolate" opacity=".5">{SQUARES}</g>',
    "clone": f'<g id="a">{SQUARES}</g><use href="#a" x="4" opacity=".4"/>',
    "round dot": '<path stroke="#000" stroke-width="9" stroke-linecap="round" d="M12 12z"/>',
}
WRONG = {
    "luminance mask": f'<mask id="a"><path fill="#fff" {ALL}/>{CIRCLES[0]}</mask><path mask="url(#a)" {ALL}/>',
    "alpha mask": '<mask id="a" maskUnits="userSpaceOnUse" x="0" y="0" width="24" height="24">'
    f'<g fill="#fff">{CIRCLES[0]}</g></mask><path mask="url(#a)" {ALL}/>',
    "filter": '<filter id="a"><feGaussianBlur stdDeviation="2"/></filter><path filter="url(#a)" d="M6 6h12v12H6z"/>',
    "filter function": '<path filter="blur(2px)" d="M6 6h12v12H6z"/>',
    "pattern": '<pattern id="a" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 0h3v3H0z"/>'
    f'</pattern><path fill="url(#a)" {ALL}/>',
    "marker": '<marker id="a" markerWidth="4" markerHeight="4" refY="2" orient="auto"><path d="M0 0l4 2-4 2z"/>'
    '</marker><path fill="none" marker-mid="url(#a)" stroke="#090" d="M4 14a6 6 0 0 1 12 0v3"/>',
    "even-odd clip": '<clipPath id="a"><path clip-rule="evenodd" d="M3 3h18v18H3zM8 8h8v8H8z"/></clipPath>'
    f'<path clip-path="url(#a)" {ALL}/>',
    "clip in a box": '<clipPath id="a" clipPathUnits="objectBoundingBox"><circle cx=".5" cy=".5" r=".4"/></clipPath>'
    f'<path clip-path="url(#a)" {ALL}/>',
    "paint-order": '<path paint-order="stroke" stroke="#f00" stroke-width="6" d="M6 6h12v12H6z"/>',
    "blending": f'<path fill="#f00" {ALL}/><path style="mix-blend-mode:multiply" fill="#0f0" {ALL}/>',
    "no dashes": '<g stroke="red" stroke-dasharray="3"><path stroke-dasharray="none" stroke-width="4" d="M2 2v9"/></g>',
}


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


@needs_cairo
@pytest.mark.parametrize("body", RIGHT.values(), ids=RIGHT)
def test_a_form_is_close_to_what_resvg_draws(body: str) -> None:
    form = cairo_form(document(body))

    assert form is not None
    assert are_close(draw_with_cairo(form, LAYOUT), draw(document(body), 72, 72))


@needs_cairo
@pytest.mark.parametrize("body", WRONG.values(), ids=WRONG)
def test_what_has_no_form_is_drawn_wrong_as_it_is(body: str) -> None:
    """Where this fails, CairoSVG has learned something."""
    assert cairo_form(document(body)) is None
    try:
        drawn = draw_with_cairo(document(body), LAYOUT)
    except Exception:
        return
    assert not are_close(drawn, draw(document(body), 72, 72))
