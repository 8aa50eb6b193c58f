from __future__ import annotations

import pytest

from iconkit.raster.agreement import agree
from iconkit.raster.cairo import cairo_is_installed, draw_with_cairo
from iconkit.raster.picture import draw
from tests.samples import XMLNS

pytestmark = pytest.mark.skipif(not cairo_is_installed(), reason="Cairo's system library is not installed")
RING = (
    f'<svg {XMLNS} viewBox="0 0 24 24"><circle cx="12" cy="12" r="9" fill="none" stroke="#b00" stroke-width="2"/></svg>'
)
WIDE = f'<svg {XMLNS} viewBox="0 0 24 7"><path fill="#00b" d="M1 1h22v5H1z"/><path fill="#fff" d="M9 2h4v3H9z"/></svg>'
SQUARES = '<path d="M2 2h12v12H2z"/><path fill="red" d="M9 9h12v12H9z"/>'
GROUP = f'<svg {XMLNS} viewBox="0 0 24 24"><g opacity=".5">{SQUARES}</g></svg>'


@pytest.mark.parametrize("svg", [RING, GROUP], ids=["ring", "group"])
@pytest.mark.parametrize(
    "sides", [(24, 48, 72), (17, 34, 51), (16, 24, 23), (512, 1023), (96,)], ids=lambda sides: "-".join(map(str, sides))
)
def test_every_size_is_right_whatever_is_drawn_with_it(svg: str, sides: tuple[int, ...]) -> None:
    pictures = draw_with_cairo(svg, [(side, side) for side in sides])

    assert [picture.size for picture in pictures] == [(side, side) for side in sides]
    assert all(agree(picture, draw(svg, *picture.size)) for picture in pictures)


def test_sizes_of_different_proportions() -> None:
    sizes = [(24, 7), (37, 11), (48, 14), (100, 29)]

    for size, picture in zip(sizes, draw_with_cairo(WIDE, sizes), strict=True):
        assert agree(picture, draw(WIDE.replace("viewBox", 'width="{}" height="{}" viewBox'.format(*size)), *size))


def test_what_refers_to_a_file_is_not_fetched() -> None:
    with pytest.raises(PermissionError, match="refers to"):
        draw_with_cairo(
            f'<svg {XMLNS} viewBox="0 0 9 9"><image href="file:///etc/hostname" width="9" height="9"/></svg>', [(9, 9)]
        )
