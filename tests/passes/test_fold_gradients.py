from __future__ import annotations

import pytest

from iconkit.passes.fold_gradients import fold_gradients
from tests.passes.references import difference, drawing, run

SQUARE = 'd="M2 2h20v20H2z"'


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
    after = run(before, fold_gradients)
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
    assert difference(drawing(written_out + painted), run(drawing(chain + painted), fold_gradients)) == 0


def test_a_gradient_that_is_also_painted_with_keeps_its_own() -> None:
    before = drawing(
        '<linearGradient id="a"><stop stop-color="red"/><stop offset="1"/></linearGradient>'
        f'<linearGradient id="b" href="#a" x2="0" y2="1"/><path fill="url(#b)" stroke="url(#a)" {SQUARE}/>'
    )
    after = run(before, fold_gradients)
    assert 'href="#a"' in after
    assert difference(before, after) <= 1
