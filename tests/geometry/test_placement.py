from __future__ import annotations

import pytest

from iconkit.geometry.placement import Placed, Placement
from iconkit.path import apply
from tests.passes.references import document, drawing


def placed(body: str) -> tuple[Placement, Placed]:
    """The placement of a drawing and, in it, the one circle."""
    placement = Placement(document(drawing(body)).root)
    return placement, next(each for each in placement.elements if each.node.tag == "circle")


def test_way_to_the_root_goes_through_transforms_and_viewports() -> None:
    _, circle = placed(
        '<g transform="translate(1 2)"><svg x="3" width="12" height="12" viewBox="0 0 6 6">'
        '<circle transform="scale(2)" r="1"/></svg></g>'
    )
    assert circle.to_root is not None
    assert apply(circle.to_root, 1, 1) == (8, 6)
    assert circle.size == (6, 6)


@pytest.mark.parametrize("around", ["clipPath", "defs", "mask", "pattern", "symbol"])
def test_definitions_have_no_place(around: str) -> None:
    _, circle = placed(f'<{around} id="a"><g><circle r="1"/></g></{around}>')
    assert circle.to_root is None


def test_values_are_inherited() -> None:
    _, circle = placed('<g stroke="red" stroke-width="3"><circle stroke-width="inherit" fill="none" r="1"/></g>')
    assert [circle.values[name] for name in ("fill", "stroke", "stroke-width")] == ["none", "red", "3"]


def test_only_what_the_view_box_shows_counts() -> None:
    placement, circle = placed('<g transform="scale(2)"><circle cx="12" cy="6" r="3"/></g>')
    assert placement.shown_box(circle) == pytest.approx((9, 3, 12, 9), abs=1e-3)


def test_what_may_be_rounded_away_does_not_count() -> None:
    # The grid of a picture of 24 units is a thousandth; of a point nothing can be left out.
    placement, circle = placed('<circle cx="12" cy="6" r="3.0005"/>')
    assert placement.shown_box(circle) == pytest.approx((9, 3, 15, 9))
    placement, point = placed('<circle cx="6" cy="6" r=".0004"/>')
    assert placement.shown_box(point) == pytest.approx((6, 6, 6, 6))


def test_without_a_place_all_counts() -> None:
    placement, circle = placed('<defs><circle id="a" cx="99" cy="6" r="3"/></defs>')
    assert placement.shown_box(circle) == pytest.approx((96, 3, 102, 9))
