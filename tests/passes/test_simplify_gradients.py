from __future__ import annotations

import pytest

from iconkit.passes.simplify_gradients import simplify_gradients
from tests.passes.references import difference, drawing, run

SQUARE = 'd="M2 2h20v20H2z"'


@pytest.mark.parametrize(
    ("body", "is_plain"),
    [
        (f'<linearGradient id="p"><stop stop-color="red"/></linearGradient><path fill="url(#p)" {SQUARE}/>', True),
        (f'<linearGradient id="p"/><path fill="url(#p)" {SQUARE}/><path d="M9 9h3v3z"/>', True),
        (
            '<linearGradient id="p"><stop stop-color="red" stop-opacity=".5"/></linearGradient>'
            f'<g fill-opacity=".5"><path fill="url(#p)" {SQUARE}/></g>',
            True,
        ),
        (
            '<linearGradient id="p"><stop stop-color="red" stop-opacity=".5"/></linearGradient>'
            f'<g fill="url(#p)"><path fill-opacity=".5" {SQUARE}/><path d="M0 0h9v9z"/></g>',
            False,
        ),
        (
            '<linearGradient id="p"><stop stop-color="red"/></linearGradient>'
            f'<g fill="url(#p)"><path fill-opacity=".5" {SQUARE}/><path d="M0 0h9v9z"/></g>',
            True,
        ),
        (
            '<linearGradient id="p"><stop stop-color="red"/></linearGradient>'
            f'<g stroke="url(#p)"><path {SQUARE}/><path d="M0 9h9"/></g>',
            False,
        ),
        (
            '<linearGradient id="p"><stop stop-color="red"/><stop offset=".5" stop-color="red" stop-opacity=".9"/>'
            f'</linearGradient><path fill="url(#p)" {SQUARE}/>',
            False,
        ),
        (
            f'<radialGradient id="p"><stop stop-color="currentColor"/></radialGradient><path fill="url(#p)" {SQUARE}/>',
            False,
        ),
    ],
)
def test_one_color_is_a_color(body: str, is_plain: bool) -> None:
    before = drawing(body)
    after = run(before, simplify_gradients)
    assert ("url(" not in after) == is_plain
    assert difference(before, after) <= 1
