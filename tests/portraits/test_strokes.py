from __future__ import annotations

import pytest

from iconkit.model import Stroke, ViewBox
from iconkit.portraits.strokes import strokes
from tests.samples import make_drawing

LINE = (("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "2"))


def found(body: str, *root: tuple[str, str], side: float = 24) -> list[tuple[float, str, str]]:
    drawing = make_drawing(body, ViewBox(0, 0, side, side), root or LINE)
    return [(round(stroke.width * 24, 2), stroke.cap, stroke.join) for stroke in strokes(drawing)]


@pytest.mark.parametrize(
    ("body", "ends"),
    [
        ('<path d="M4 4 8 8 8 20"/>', ("butt", "miter")),
        ('<path d="M4 4h8v8"/>', ("butt", "miter")),
        ('<path d="M4 4h8v8z"/>', ("", "miter")),
        ('<path d="M4 4h8v8zM1 1h9"/>', ("butt", "miter")),
        ('<path d="M4 4h8"/>', ("butt", "")),
        ('<path d="M4 4h8M4 9h8"/>', ("butt", "")),
        ('<path d="M4 4q8 0 8 8"/>', ("butt", "")),
        ('<path d="M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0z"/>', ("", "")),
        ('<circle r="9"/>', ("", "")),
        ('<rect width="9" height="9"/>', ("", "miter")),
        ('<rect width="9" height="9" rx="2"/>', ("", "")),
        ('<line x2="9"/>', ("butt", "")),
        ('<polyline points="1 1 9 9 1 9"/>', ("butt", "miter")),
        ('<polygon points="1 1 9 9 1 9"/>', ("", "miter")),
    ],
)
def test_caps_and_joins_count_where_they_are_seen(body: str, ends: tuple[str, str]) -> None:
    assert found(body) == [(2, *ends)]


def test_properties_are_inherited_and_each_kind_counts_once() -> None:
    body = '<g stroke-width="1.5" stroke-linecap="round"><path d="M1 1h9"/><path d="M1 5h9"/></g><path d="M1 9h9"/>'
    assert found(body) == [(1.5, "round", ""), (2, "butt", "")]


def test_width_is_a_part_of_the_longer_side() -> None:
    assert found('<path d="M1 1h9"/>', side=48) == [(1, "butt", "")]


def test_a_transform_scales_lines() -> None:
    assert found('<g transform="scale(.5)"><path transform="rotate(30)" d="M1 1h9"/></g>') == [(1, "butt", "")]


@pytest.mark.parametrize(
    "body",
    [
        '<path transform="scale(2 1)" d="M1 1h9"/>',
        '<path transform="turn" d="M1 1h9"/>',
        '<path vector-effect="non-scaling-stroke" d="M1 1h9"/>',
        '<path stroke="none" d="M1 1h9"/>',
        '<path stroke-width="0" d="M1 1h9"/>',
        '<mask id="m"><path d="M1 1h9"/></mask>',
    ],
)
def test_what_has_no_one_width_or_is_not_drawn_says_nothing(body: str) -> None:
    assert found(body) == []


def test_a_drawing_without_strokes_has_none() -> None:
    assert strokes(make_drawing()) == ()
    assert strokes(make_drawing('<path stroke="red" d="M1 1h9"/>')) == (Stroke(0.04167, "butt", ""),)
