"""What a shape covers: never less than its pixels, and clear only where there is a gap."""

from __future__ import annotations

import io
import math

import pytest
import resvg_py
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PIL import Image

from iconkit.geometry.footprint import Footprint, Stroke, clear
from iconkit.path import read

SLACK = 24 / 1024


def footprint(d: str, *, width: float = 0, miter: float = 0, square: bool = False, filled: bool = False) -> Footprint:
    stroke = Stroke(width, miter, square) if width else None
    return Footprint(read(d)[0], filled=filled, stroke=stroke, slack=SLACK)


@pytest.mark.parametrize(
    ("one", "other", "is_clear"),
    [
        ("M2 4h20", "M2 7.1h20", True),
        ("M2 4h20", "M2 6.9h20", False),
        ("M2 2l20 20", "M22 2l-20 20", False),
        ("M2 2l20 20", "M10 2l12 12", True),
        ("M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0z", "M12 12h.01", True),
        ("M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0z", "M12 12h8", False),
        ("M2 2c0 20 20 20 20 0", "M12 2v11.9", True),
        ("M2 2c0 20 20 20 20 0", "M12 2v13.2", False),
        ("M2 2q10 26 20 0", "M12 2v12.1", False),
    ],
)
def test_strokes_of_two_need_a_gap_of_one(one: str, other: str, is_clear: bool) -> None:
    assert clear(footprint(one, width=2), footprint(other, width=2), 1) is is_clear
    assert clear(footprint(other, width=2), footprint(one, width=2), 1) is is_clear


def test_a_mitre_reaches_to_its_tip() -> None:
    line = footprint("M2 2h8", width=2)
    roof = "M4 20l2-14 2 14"
    assert clear(footprint(roof, width=2), line, 0.5)
    assert not clear(footprint(roof, width=2, miter=10), line, 0.5)
    assert clear(footprint(roof, width=2, miter=4), line, 0.5), "beyond its limit a mitre is cut off"


def test_a_square_cap_reaches_beyond_the_end() -> None:
    other = footprint("M9.5 12h6", width=2)
    assert clear(footprint("M2 2l6.5 6.5", width=2), other, 1)
    assert not clear(footprint("M2 2l6.5 6.5", width=2, square=True), other, 1)


def test_a_fill_covers_its_inside_but_not_its_hole() -> None:
    dot = footprint("M11 11h2v2h-2z", filled=True)
    disc = "M2 2h20v20h-20z"
    assert not clear(footprint(disc, filled=True), dot, 0.5)
    assert clear(footprint(f"{disc}M4 4v16h16v-16z", filled=True), dot, 0.5)
    assert not clear(footprint(f"{disc}M4 4h16v16h-16z", filled=True), dot, 0.5)
    hole = Footprint(read(f"{disc}M4 4h16v16h-16z")[0], filled=True, stroke=None, slack=SLACK, even_odd=True)
    assert clear(hole, dot, 0.5)


def test_a_fill_closes_what_is_open() -> None:
    assert not clear(footprint("M2 2h20v20", filled=True), footprint("M8 8v4", width=1), 0.1)


def test_what_draws_nothing_is_clear_of_everything() -> None:
    assert clear(footprint(""), footprint("M2 2h20", width=2), 5)


numbers = st.integers(0, 24)
points = st.tuples(numbers, numbers)
commands = st.one_of(
    points.map(lambda p: f"L{p[0]} {p[1]}"),
    st.tuples(points, points, points).map(lambda t: "C" + " ".join(f"{x} {y}" for x, y in t)),
    st.tuples(points, points).map(lambda t: "Q" + " ".join(f"{x} {y}" for x, y in t)),
    st.tuples(st.integers(1, 9), st.booleans(), st.booleans(), points).map(
        lambda t: f"A{t[0]} {t[0]} 0 {t[1]:d} {t[2]:d} {t[3][0]} {t[3][1]}"
    ),
    st.just("z"),
)
paths = st.tuples(points, st.lists(commands, min_size=1, max_size=3)).map(
    lambda t: f"M{t[0][0]} {t[0][1]}" + "".join(t[1])
)
looks = st.sampled_from(
    [
        'fill="none" stroke="#000" stroke-width="2"',
        'fill="none" stroke="#000" stroke-width="2" stroke-miterlimit="9" stroke-linecap="square"',
        'fill="none" stroke="#000" stroke-width="1" stroke-linejoin="round" stroke-linecap="round"',
        "",
    ]
)


@settings(max_examples=150)
@given(paths, paths, looks)
def test_shapes_that_are_clear_share_no_pixel(one: str, other: str, look: str) -> None:
    # An arc that ends where it starts is left out (SVG 2, section 9.5.1); resvg draws its caps all the same.
    assume(all(len(read(d)[0]) == sum(map(str.isalpha, d)) for d in (one, other)))
    stroke = None
    if look:
        width = 1 if 'width="1"' in look else 2
        stroke = Stroke(width, 0 if "round" in look else 9 if "square" in look else 4, "square" in look)
    first, second = (Footprint(read(d)[0], filled=not look, stroke=stroke, slack=SLACK) for d in (one, other))
    if clear(first, second, math.sqrt(2) / 4):
        masks = [_touched(d, look) for d in (one, other)]
        assert not any(a and b for a, b in zip(*masks, strict=True))


def _touched(d: str, look: str) -> bytes:
    """The alpha of a drawing of 24 by 24 user units in 96 by 96 pixels."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path {look} d="{d}"/></svg>'
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=96, height=96, dpi=96, skip_system_fonts=True))
    return Image.open(io.BytesIO(png)).convert("RGBA").getchannel("A").tobytes()
