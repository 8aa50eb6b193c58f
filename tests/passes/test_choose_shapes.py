"""Shapes and paths are exchanged for what draws the same."""

from __future__ import annotations

import math
import sys

import pytest

from iconkit.passes.choose_shapes import choose_shapes
from iconkit.passes.round_numbers import round_numbers
from tests.passes.pages import run
from tests.passes.pictures import difference

DRAWING = '<svg viewBox="0 0 24 24"%s>%s</svg>'
LINES = ' fill="none" stroke="#000" stroke-width="2"'


def chosen(markup: str) -> str:
    return run(choose_shapes, markup)[0]


@pytest.mark.parametrize(
    "shape",
    [
        '<rect stroke-width="4" x="5" y="6" width="14" height="11"/>',
        '<rect stroke-width="4" stroke-linejoin="bevel" x="5" y="6" width="14" height="11"/>',
        '<rect stroke-dasharray="5 2" x="5" y="6" width="14" height="11"/>',
        '<polygon stroke-width="3" points="4 4 20 6 9 20"/>',
        '<polyline stroke-linecap="square" points="4 4 20 6 9 20"/>',
        '<line stroke-linecap="round" x1="5" x2="5" y1="9" y2="9"/>',
    ],
)
def test_shape_to_path(shape: str) -> None:
    drawing = DRAWING % (LINES, shape)
    assert "<path" in chosen(drawing)
    assert difference(drawing, chosen(drawing)) == 0


@pytest.mark.parametrize("cap", ["butt", "round"])
@pytest.mark.parametrize("close", ["", "z"])
@pytest.mark.parametrize(
    ("d", "tag"),
    [
        ("M12 12m-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0", "circle"),
        ("M12 3a9 9 0 0 1 9 9a9 9 0 0 1-9 9a9 9 0 0 1-9-9a9 9 0 0 1 9-9", "circle"),
        ("M4 12a8 5 0 0 1 16 0a8 5 0 0 1-16 0", "ellipse"),
        ("M3 7a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-14a2 2 0 0 1-2-2l0-10", "rect"),
    ],
)
def test_path_to_shape(d: str, tag: str, close: str, cap: str) -> None:
    drawing = DRAWING % (LINES, f'<path stroke-linecap="{cap}" d="{d}{close}"/>')
    assert f"<{tag} " in chosen(drawing)
    assert difference(drawing, chosen(drawing), finer=8) <= 3


@pytest.mark.parametrize(
    "path",
    [
        '<path stroke-linecap="square" d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0"/>',
        '<path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 .1"/>',
        '<path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 1-18 0z"/>',
        '<path d="M3 12a9 9 0 1 0 18 0"/>',
        '<path d="M3 7a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-14a3 3 0 0 1-2-2z"/>',
        '<path d="M3 12a9 9 0 1 0 18 0a9 9.05 0 1 0-18 0z"/>',
        '<path d="M3 12c0-4 18-4 18 0s-18 4-18 0z"/>',
        '<path fill="#000" stroke="none" d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0z"/>',
    ],
)
def test_path_stays(path: str) -> None:
    assert path in chosen(DRAWING % (LINES, path))


@pytest.mark.parametrize(
    "path",
    [
        '<g transform="scale(.25)"><path d="M52 48c0 2.20914-1.79086 4-4 4s-4-1.79086-4-4s1.79086-4 4-4s4 1.79086 4 4z'
        '"/></g>',
        '<path d="M3.0004 12a9.0003 9.0003 0 1 0 18.0006 0a9.0003 9.0003 0 1 0-18.0006 0z"/>',
        '<path d="M12 3a5 9 0 0 1 5 9a5 9 0 0 1-5 9a5 9 0 0 1-5-9a5.0002 9.0001 0 0 1 5-9z"/>',
        '<g transform="scale(.25)"><path d="M40 84c-2.20914 0-4-1.79086-4-4v-56c0-2.20914 1.79086-4 4-4s4 1.79086 4 4'
        'v56c0 2.20914-1.79086 4-4 4z"/></g>',
        '<g transform="scale(2.5)"><path d="M2.00011 4.9a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0z"/></g>',
    ],
)
def test_what_rounding_makes_a_shape_is_one_at_once(path: str) -> None:
    drawing = DRAWING % (LINES, path)
    first = chosen(drawing)
    assert "<path" not in first
    assert difference(drawing, first, finer=8) <= 3
    rounded = run(round_numbers, drawing)[0]
    assert "<path" not in chosen(rounded)


def test_radii_that_rounding_makes_equal_are_one() -> None:
    assert chosen(DRAWING % ("", '<ellipse cx=".0001" cy="9" rx="8.0001" ry="8.0002"/>')) == (
        '<svg viewBox="0 0 24 24"><circle cy="9" r="8.0001"/></svg>'
    )
    apart = '<ellipse cx="9" cy="9" rx="8" ry="8.01"/>'
    assert apart in chosen(DRAWING % ("", apart))


def test_a_clone_may_be_dashed() -> None:
    drawing = '<defs><path id="a" stroke="#000" d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0z"/></defs><use href="#a"/>'
    assert "<circle" not in chosen(DRAWING % ("", drawing))


@pytest.mark.parametrize("shape", ['<rect width="9"/>', '<polygon points="1 2 3"/>', '<rect width="50%" height="9"/>'])
def test_what_draws_nothing_or_is_not_known_stays(shape: str) -> None:
    assert shape in chosen(DRAWING % ("", shape))


@pytest.mark.parametrize(
    "d",
    [
        pytest.param("M4 4h16a1 1 0 0 1 1 1v14H4z", id="a corner"),
        pytest.param("M12 20C4 14 3 8 6 5c2-2 5-1 6 2 1-3 4-4 6-2 3 3 2 9-6 15z", id="a corner of curves"),
        pytest.param("M4.5 12.5l8-8a4.9 4.9 0 0 1 7 7l-8 8a4.9 4.9 0 0 1-7-7z", id="slanted lines"),
        pytest.param(
            "M9.8 9.2a4 4 0 1 0 0 5.7 10 10 0 0 0 2.2-2.9 10 10 0 0 1 2.2-2.8 4 4 0 1 1 0 5.6z", id="two ways"
        ),
    ],
)
def test_what_cannot_be_round_is_not_rounded_to_see_it(d: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(sys.modules[choose_shapes.__module__], "rounded_outline")
    drawing = DRAWING % (LINES, f'<path d="{d}"/>')
    assert chosen(drawing) == drawing


@pytest.mark.parametrize("turn", range(8))
@pytest.mark.parametrize("noise", [0, 1e-4])
def test_what_is_nearly_round_is_found(turn: int, noise: float) -> None:
    """A circle of eight curves, whose points are a little off, each another way."""
    reach = 4 / 3 * math.tan(math.pi / 16) * 8
    before: list[str] = []
    points: list[str] = []
    after: list[str] = []
    for index in range(8):
        angle = (index + turn / 8) * math.pi / 4
        across, down = math.cos(angle), math.sin(angle)
        x, y = 12 + 8 * across + noise * math.cos(7 * index), 12 + 8 * down + noise * math.sin(5 * index)
        before.append(f"{x + reach * down:.9f} {y - reach * across:.9f}")
        points.append(f"{x:.9f} {y:.9f}")
        after.append(f"{x - reach * down:.9f} {y + reach * across:.9f}")
    curves = "".join(f"C{after[index - 1]} {before[index]} {points[index]}" for index in [*range(1, 8), 0])
    assert "<circle" in chosen(DRAWING % (LINES, f'<path d="M{points[0]}{curves}z"/>'))
