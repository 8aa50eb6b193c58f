from __future__ import annotations

import pytest

from iconkit.passes.drop_empty import drop_empty
from iconkit.passes.simplify_gradients import simplify_gradients
from tests.passes.references import difference, drawing, run

ONE = '<stop stop-color="#f00" stop-opacity=".5"/><stop offset="1" stop-color="red" stop-opacity="50%"/>'
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


@pytest.mark.parametrize(
    "body",
    [
        '<linearGradient id="a"><stop stop-color="red" offset="20%"/>'
        '<stop offset="80%" stop-color="blue"/></linearGradient>'
        '<linearGradient id="b" href="#a" x1="4" x2="20" gradientUnits="userSpaceOnUse"/>',
        '<radialGradient id="a" cx=".2" r=".9" spreadMethod="reflect"><stop stop-color="red"/><stop offset="1"/>'
        '</radialGradient><radialGradient id="b" href="#a" cy=".3"/>',
        '<radialGradient id="a" cx=".2" spreadMethod="repeat">'
        '<stop stop-color="red"/><stop offset="1"/></radialGradient>'
        '<linearGradient id="b" href="#a" x1=".3" x2=".6"/>',
    ],
)
def test_a_chain_of_one_becomes_one(body: str) -> None:
    before = drawing(f'{body}<path fill="url(#b)" {SQUARE}/>')
    after = run(before, simplify_gradients, drop_empty)
    assert "href" not in after
    assert after.count("<stop") == 2 and after.count("Gradient ") == 1
    assert difference(before, after) <= 1


def test_a_transform_is_taken_over_from_any_distance() -> None:
    # Compared with the chain written out, as resvg takes no gradientTransform over, which browsers do.
    stops = '<stop stop-color="red"/><stop offset="1" stop-color="blue"/>'
    chain = (
        f'<linearGradient id="c" gradientTransform="rotate(30)">{stops}</linearGradient>'
        '<linearGradient id="a" href="#c"/><linearGradient id="b" href="#a" y1=".2"/>'
    )
    written_out = f'<linearGradient id="b" y1=".2" gradientTransform="rotate(30)">{stops}</linearGradient>'
    painted = f'<path fill="url(#b)" {SQUARE}/>'
    assert difference(drawing(written_out + painted), run(drawing(chain + painted), simplify_gradients)) == 0


def test_a_gradient_that_is_also_painted_with_keeps_its_own() -> None:
    before = drawing(
        '<linearGradient id="a"><stop stop-color="red"/><stop offset="1"/></linearGradient>'
        f'<linearGradient id="b" href="#a" x2="0" y2="1"/><path fill="url(#b)" stroke="url(#a)" {SQUARE}/>'
    )
    after = run(before, simplify_gradients)
    assert 'href="#a"' in after
    assert difference(before, after) <= 1
