"""Drawings in a box: the same picture in another place, with its strokes, and nothing more of it."""

from __future__ import annotations

import re

import pytest

from iconkit.markup import standalone
from iconkit.model import Align, Drawing, Treatment
from iconkit.normalize import normalize
from iconkit.proof import VISIBLE
from tests.drawings import DRAWINGS, svg
from tests.passes.pictures import difference
from tests.samples import make_source

BOX = Treatment(box=24.0, padding=3.0, color="keep")
PLAY = '<path d="M8 0v24l16-12z"/>'


def boxed(markup: str, treatment: Treatment = BOX) -> Drawing:
    result = normalize(make_source(markup, treatment=treatment), verify=True)
    assert result.drawing is not None, result.problems
    return result.drawing


def numbers(drawing: Drawing) -> list[float]:
    return [float(text) for text in re.findall(r"-?\d*\.?\d+", drawing.body)]


def center(drawing: Drawing) -> float:
    """Where the first circle is, across."""
    _, text, _ = re.split(r'cx="([^"]*)"', drawing.body, maxsplit=1)
    return float(text)


def in_place(source: str, x: float, y: float, width: float, height: float) -> str:
    """A source with its own viewBox, in a box of 24 units; what a browser makes of a nested ``<svg>``."""
    return svg(source.replace("<svg", f'<svg x="{x}" y="{y}" width="{width}" height="{height}"', 1))


@pytest.mark.parametrize("name", [name for name in DRAWINGS if "viewBox" in DRAWINGS[name]])
def test_every_drawing_is_the_same_picture_in_another_place(name: str) -> None:
    source = DRAWINGS[name]
    drawing = boxed(source, Treatment(box=48.0, color="keep"))
    assert drawing.view_box == (0, 0, 48, 48)
    assert difference(source, standalone(drawing), finer=8) <= VISIBLE


@pytest.mark.parametrize("name", DRAWINGS)
def test_what_is_in_the_box_stays_as_it_is(name: str) -> None:
    once = boxed(DRAWINGS[name])
    again = boxed(standalone(once))
    assert (again.body, again.attributes, again.view_box) == (once.body, once.attributes, once.view_box)


def test_a_logo_is_as_wide_as_the_padding_allows_and_in_the_middle() -> None:
    source = svg('<path fill="red" d="M0 0h100v20H0z"/>', 'viewBox="0 0 100 20"')
    drawing = boxed(source)
    assert "M3 10.2h18v3.6H3" in drawing.body
    assert difference(in_place(source, 3, 10.2, 18, 3.6), standalone(drawing), finer=8) <= VISIBLE


@pytest.mark.parametrize(
    ("align", "path"),
    [("xMinYMin", "M3 3h18v3.6H3"), ("xMaxYMid", "M3 10.2h18v3.6H3"), ("xMidYMax", "M3 17.4h18v3.6H3")],
)
def test_a_logo_is_aligned(align: Align, path: str) -> None:
    source = svg('<path fill="red" d="M0 0h100v20H0z"/>', 'viewBox="0 0 100 20"')
    assert path in boxed(source, Treatment(box=24.0, padding=3.0, align=align)).body


def test_strokes_grow_with_the_drawing() -> None:
    source = svg(
        '<path fill="none" stroke="red" stroke-width="1.5" stroke-dasharray="2 1" d="M2 2h12v12"/>',
        'viewBox="0 0 16 16"',
    )
    drawing = boxed(source, Treatment(box=24.0))
    assert 'stroke-width="2.25"' in drawing.body
    assert 'stroke-dasharray="3 1.5"' in drawing.body


def test_what_was_cut_off_still_is() -> None:
    source = svg('<circle fill="red" cx="20" cy="5" r="15"/>', 'viewBox="0 0 40 20"')
    drawing = boxed(source)
    assert "<svg " in drawing.body
    assert difference(in_place(source, 3, 7.5, 18, 9), standalone(drawing), finer=8) <= VISIBLE


def test_percentages_are_of_the_drawing_not_of_the_box() -> None:
    source = svg(
        '<linearGradient id="a" gradientUnits="userSpaceOnUse" x2="100%"><stop stop-color="red"/>'
        '<stop offset="1" stop-color="blue"/></linearGradient><rect fill="url(#a)" width="100%" height="50%"/>',
        'viewBox="0 0 16 16"',
    )
    assert difference(in_place(source, 3, 3, 18, 18), standalone(boxed(source)), finer=8) <= VISIBLE


def test_a_wrong_place_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    source = make_source(svg('<path d="M2 2h12v12z"/>', 'viewBox="0 0 16 16"'), treatment=BOX)
    assert normalize(source, verify=True).problems == ()
    monkeypatch.setattr("iconkit.normalize.framed", lambda svg, _: svg)
    assert [problem.code.name for problem in normalize(source, verify=True).problems] == ["picture-changed"]


@pytest.mark.parametrize(
    ("align", "x"),
    [
        pytest.param("xMidYMid", 8, id="as drawn"),
        pytest.param("bounds", 4, id="the box around the ink"),
        pytest.param("mass", 8 - 4 / 3, id="the weight of the ink"),
    ],
)
def test_ink_is_centered(align: Align, x: float) -> None:
    drawing = boxed(svg(PLAY), Treatment(box=24.0, align=align))
    assert numbers(drawing)[0] == pytest.approx(x, abs=0.02)
    assert boxed(standalone(drawing), Treatment(box=24.0, align=align)) == drawing


def test_ink_stays_inside_the_padding() -> None:
    ball = svg('<circle cx="8" cy="12" r="3"/><path d="M2 12h19v1H2z"/>')
    left = [center(boxed(ball, Treatment(box=24.0, padding=pad, align="mass"))) for pad in (0.0, 2.0, 6.0)]
    assert left[0] > left[1] > left[2] == 8, "it may go to the padding, and is not pushed where it is beyond already"


def test_ink_that_is_nearly_in_the_center_stays() -> None:
    ball = svg('<circle cx="12.05" cy="12" r="9"/>')
    assert center(boxed(ball, Treatment(box=24.0, align="bounds"))) == 12.05
