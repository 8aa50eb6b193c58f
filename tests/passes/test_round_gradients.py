from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iconkit.passes.round_gradients import round_gradients
from tests.passes.references import difference, drawing, run

STOPS = '<stop stop-color="red"/><stop offset=".5" stop-color="lime"/><stop offset="1" stop-color="blue"/>'
SQUARE = 'd="M2 2h20v20H2z"'
LONG = 'gradientUnits="userSpaceOnUse" x1="2.123456789" y1="3.1234567" x2="20.987654321" y2="11.123456"'
ENDS = 'x1="2.123456789"'


@pytest.mark.parametrize(
    ("body", "is_rounded"),
    [
        (f'<linearGradient id="p" {LONG}>{STOPS}</linearGradient><path fill="url(#p)" {SQUARE}/>', True),
        (f'<linearGradient id="p" {LONG}>{STOPS}</linearGradient><g fill="url(#p)"><path {SQUARE}/></g>', True),
        (
            f'<linearGradient id="p" {LONG}>{STOPS}</linearGradient>'
            f'<g fill="url(#p)"><path transform="scale(1 .5)" {SQUARE}/></g>',
            True,
        ),
        (
            f'<linearGradient id="s">{STOPS}</linearGradient><linearGradient id="p" href="#s" {LONG}/>'
            f'<linearGradient id="q" href="#s"/><path fill="url(#p)" stroke="url(#q)" {SQUARE}/>',
            True,
        ),
        (
            f'<linearGradient id="p" {LONG}>{STOPS}</linearGradient>'
            f'<path id="a" fill="url(#p)" {SQUARE}/><use href="#a" transform="scale(.5)"/>',
            False,
        ),
        (
            f'<linearGradient id="p" {LONG}>{STOPS}</linearGradient>'
            f'<path fill="url(#p)" transform="scale(2" {SQUARE}/><path fill="url(#p)" {SQUARE}/>',
            False,
        ),
    ],
)
def test_what_is_seen_in_known_places_is_rounded(body: str, is_rounded: bool) -> None:
    before = drawing(body)
    after = run(before, round_gradients)
    assert (ENDS not in after) is is_rounded
    assert difference(before, after) <= 2


def test_a_focus_that_another_gradient_takes_over_stays() -> None:
    given_to = (
        f'<radialGradient id="s" cx=".3" fx=".3">{STOPS}</radialGradient><radialGradient id="p" href="#s" cx=".6"/>'
        f'<path fill="url(#p)" stroke="url(#s)" {SQUARE}/>'
    )
    assert 'fx=".3"' in run(drawing(given_to), round_gradients)


share = st.floats(0.05, 0.95)


@settings(max_examples=25)
@given(
    st.tuples(share, share, share, share),
    st.floats(-3, 3),
    st.floats(0, 360),
    st.tuples(st.floats(-2, 2), st.floats(-2, 2)),
    st.booleans(),
    share,
)
def test_no_color_changes_visibly(
    ends: tuple[float, float, float, float],
    exponent: float,
    turn: float,
    skews: tuple[float, float],
    is_round: bool,
    offset: float,
) -> None:
    # The same gradient in the picture, whatever the units that it is written in.
    scale = 10**exponent
    x1, y1, x2, y2 = (value * 24 / scale for value in ends)
    cos, sin = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
    matrix = f"matrix({cos} {sin} {-sin + skews[0] * 0.2 * scale} {cos} {skews[0]} {skews[1]})"
    units = f'gradientUnits="userSpaceOnUse" gradientTransform="{matrix}"'
    length = max(math.hypot(x2 - x1, y2 - y1), 1 / scale)
    stops = STOPS.replace('".5"', f'"{offset}"')
    if is_round:
        gradient = f'<radialGradient id="p" {units} cx="{x1}" cy="{y1}" r="{length}">{stops}</radialGradient>'
    else:
        gradient = (
            f'<linearGradient id="p" {units} x1="{x1}" y1="{y1}" x2="{x1 + length}" y2="{y2}">{stops}</linearGradient>'
        )
    before = drawing(f'{gradient}<path fill="url(#p)" {SQUARE}/>')
    after = run(before, round_gradients)
    assert len(after) <= len(before)
    assert run(after, round_gradients) == after
    assert difference(before, after) <= 3
