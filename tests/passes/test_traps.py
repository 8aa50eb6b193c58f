"""Drawings that normalizers are known to spoil: through all passes, once and again, the picture stays."""

from __future__ import annotations

import pytest

from iconkit.markup import standalone
from iconkit.model import Drawing
from iconkit.normalize import normalize
from iconkit.proof import VISIBLE
from tests.drawings import svg
from tests.passes.pictures import difference
from tests.samples import make_source

LINE = 'fill="none" stroke="#c00" stroke-width="2"'
WIDE = 'fill="none" stroke="#c00" stroke-width="4"'
STOPS = '<stop stop-color="red"/><stop offset="1" stop-color="blue"/>'

TRAPS: dict[str, str] = {
    "an s after a cubic that becomes a quadratic": svg(f'<path {LINE} d="M2 4C4 10 6 10 8 4S14-2 20 8s-2 10-6 10"/>'),
    "a t after a quadratic that becomes a line": svg(f'<path {LINE} d="M2 12Q6 12 10 12T18 12t0 8"/>'),
    "a scale of two millionths": svg(
        '<g transform="scale(2e-6)"><path fill="#080" d="M1e6 1e6H1.1e7V5e6H1e6z"/>'
        '<path fill="none" stroke="#c00" stroke-width="1000000" d="M1e6 8e6L1.1e7 9e6"/></g>'
    ),
    "a scale of two millionths that must stay": svg(
        '<g transform="scale(2e-6 1e-6)"><path fill="none" stroke="#c00" stroke-width="1000000" '
        'd="M1e6 8e6L1.1e7 1.9e7"/></g><path d="M1 1h4v4z"/>'
    ),
    "a full circle of one arc": svg(
        f'<path {LINE} d="M14.77 10a4.77 4.77 0 1 1 0-.0006Z"/><path fill="#08c" d="M20 19a3 3 0 1 1 0-.0001z"/>'
    ),
    "a full circle of one arc, turned and large": svg(
        '<path fill="#08c" d="M400.0001 200A200 100 30 1 1 400 199.9995z"/>', 'viewBox="0 0 512 512"'
    ),
    "two paths under one gradient of their boxes": svg(
        f'<linearGradient id="p">{STOPS}</linearGradient><g fill="url(#p)"><path d="M2 2h6v8H2z"/>'
        '<path d="M14 12h8v8h-8z"/></g>'
    ),
    "two paths under one stroke of a pattern": svg(
        '<pattern id="p" width=".5" height=".5"><path fill="red" d="M0 0h2v2H0z"/></pattern>'
        '<g fill="none" stroke="url(#p)" stroke-width="3"><path d="M2 4l8 6"/><path d="M14 12l8 8"/></g>'
    ),
    "crossing strokes that let through": svg(
        f'<g {LINE} stroke-opacity=".5"><path d="M2 2l20 20"/><path d="M22 2L2 22"/></g>'
    ),
    "crossing lines that let through as a whole": svg(
        f'<g {LINE} opacity=".5"><path d="M2 2l20 20"/><path d="M22 2L2 22"/></g>'
    ),
    "fills that overlap and let through": svg(
        '<g fill="#c00" fill-opacity=".5"><path d="M2 2h12v12H2z"/><path d="M8 8h12v12H8z"/></g>'
    ),
    "dots of all kinds": svg(
        '<g fill="none" stroke="#c00" stroke-width="4" stroke-linecap="round"><path d="M12 12h.01"/>'
        '<path d="M4 4v0"/><path d="M20 20z"/><path d="M4 20L4 20"/><path d="M20 4h0m-4 16h0"/></g>'
    ),
    "square dots": svg(
        '<g fill="none" stroke="#c00" stroke-width="4" stroke-linecap="square"><path d="M12 12h.01M4 4v.001"/></g>'
    ),
    "the corners of a rect": svg(
        f'<g {WIDE}><rect x="4" y="4" width="7" height="7"/><polygon points="14 14 21 14 21 21"/></g>'
        f'<path {WIDE} d="M14 4h6v6h-6v-6z"/>'
    ),
    "a corner that just keeps its miter": svg(f'<path {WIDE} stroke-miterlimit="1.41421357" d="M4 20V4h16"/>'),
    "what only the root says": svg(
        '<path d="M4 5l8 8 8-4"/><circle cx="12" cy="18" r="3"/>',
        'viewBox="0 0 24 24" fill="none" stroke="#c00" stroke-width="3" stroke-linecap="round" stroke-dasharray="4 5" '
        'opacity=".6" fill-rule="evenodd"',
    ),
    "dashes that go on around corners": svg(
        '<g fill="none" stroke="#c00" stroke-dasharray="3 2"><path d="M2 2L8 2L14 2V9"/>'
        '<rect x="3" y="12" width="8" height="8"/><path d="M14 14h8v8h-8z"/></g>'
    ),
    "markers at every node": svg(
        '<marker id="m" markerWidth="3" markerHeight="3" refX="1" refY="1"><circle cx="1" cy="1" r="1" fill="#08c"/>'
        '</marker><path fill="none" stroke="#c00" marker-mid="url(#m)" marker-end="url(#m)" '
        'd="M2 4L8 4L14 4h0L20 18z"/>'
    ),
}


def normalized(markup: str) -> Drawing:
    drawing = normalize(make_source(markup)).drawing
    assert drawing is not None
    return drawing


@pytest.mark.parametrize("name", TRAPS)
def test_the_picture_stays(name: str) -> None:
    drawing = normalized(TRAPS[name])
    source = TRAPS[name]
    if drawing.monochrome:
        source = source.replace("#c00", "#000").replace("#08c", "#000").replace("#080", "#000")
    assert difference(source, standalone(drawing, color="#000"), finer=8) <= VISIBLE


@pytest.mark.parametrize("name", TRAPS)
def test_nothing_is_left_to_do(name: str) -> None:
    once = standalone(normalized(TRAPS[name]))
    assert standalone(normalized(once)) == once


def test_nothing_rounds_to_nothing() -> None:
    assert "scale" not in normalized(TRAPS["a scale of two millionths"]).body
    assert "matrix(2e-6" in normalized(TRAPS["a scale of two millionths that must stay"]).body.replace(
        "scale(", "matrix("
    )


@pytest.mark.parametrize(
    "name",
    [
        "two paths under one gradient of their boxes",
        "two paths under one stroke of a pattern",
        "crossing strokes that let through",
        "fills that overlap and let through",
    ],
)
def test_what_must_stay_two_paths_stays_two(name: str) -> None:
    body = normalized(TRAPS[name]).body.partition("</pattern>")[2] or normalized(TRAPS[name]).body
    assert body.count("<path") == 2


def test_one_class_name_in_two_files_has_two_meanings() -> None:
    shape = '<path class="cls-1" d="M2 2h9v9z"/><path class="cls-2" d="M12 12h9v9z"/>'
    one = standalone(normalized(svg(f"<style>.cls-1{{fill:red}}.cls-2{{fill:#00f}}</style>{shape}")))
    other = standalone(normalized(svg(f"<style>.cls-2{{fill:red}}.cls-1{{fill:#00f}}</style>{shape}")))
    assert one.index("red") < one.index("#00f")
    assert other.index("#00f") < other.index("red")
    assert "class" not in one + other
