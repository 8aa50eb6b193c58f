from __future__ import annotations

import pytest

from iconkit.geometry.ink_center import move_to_center
from iconkit.model import Align, Treatment
from iconkit.parse import parse
from tests.drawings import svg
from tests.samples import make_source


def move(body: str, align: Align, padding: float = 0.0) -> tuple[float, float]:
    root = parse(make_source(svg(body))).root
    return move_to_center(root, Treatment(box=24.0, padding=padding, align=align))


def test_the_box_around_the_ink() -> None:
    assert move('<path d="M2 5h9v9z"/><path fill="none" d="M0 0h24v24"/>', "bounds") == (5.5, 2.5)
    assert move('<path stroke="red" stroke-width="2" stroke-linejoin="round" d="M2 5h9v9z"/>', "bounds") == (5.5, 2.5)


def test_the_weight_of_the_ink() -> None:
    assert move('<path d="M9 3v18l12-9z"/>', "mass") == pytest.approx((-1, 0), abs=0.02)
    assert move('<path d="M2 2h4v4H2z"/><path fill-opacity=".5" d="M2 10h4v8H2z"/>', "mass") == pytest.approx(
        (8, 3), 0.01
    )


def test_only_what_is_seen_of_the_ink_has_weight() -> None:
    clip = '<clipPath id="c"><path d="M0 0h8v8H0z"/></clipPath>'
    assert move(f'{clip}<path clip-path="url(#c)" d="M0 0h24v8H0z"/>', "mass") == pytest.approx((0, 8), abs=0.02)


@pytest.mark.parametrize("body", ["", '<path fill="none" d="M2 2h9v9z"/>', '<path filter="url(#f)" d="M2 2h4v4z"/>'])
def test_what_draws_nothing_or_nobody_knows_where_stays(body: str) -> None:
    assert move(body, "bounds") == (0, 0)


def test_the_ink_stays_inside_the_padding() -> None:
    body = '<path d="M4 4h10v2H4z"/>'
    assert move(body, "bounds", padding=3) == (3, 7)
    assert move('<path d="M0 3h10v10H0zM0 22h24v1H0z"/>', "mass", padding=3) == (0, 0)
