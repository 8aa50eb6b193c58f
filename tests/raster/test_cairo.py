from __future__ import annotations

import pytest
from PIL.Image import Image

from iconkit.raster.agreement import agree
from iconkit.raster.cairo import cairo_is_installed, draw_with_cairo
from iconkit.raster.picture import draw
from iconkit.raster.sheet import Size, cut, laid_out
from tests.samples import XMLNS

pytestmark = pytest.mark.skipif(not cairo_is_installed(), reason="Cairo's system library is not installed")
RING = (
    f'<svg {XMLNS} viewBox="0 0 24 24"><circle cx="12" cy="12" r="9" fill="none" stroke="#b00" stroke-width="2"/></svg>'
)
WIDE = f'<svg {XMLNS} viewBox="0 0 24 7"><path fill="#00b" d="M1 1h22v5H1z"/><path fill="#fff" d="M9 2h4v3H9z"/></svg>'
SQUARES = '<path d="M2 2h12v12H2z"/><path fill="red" d="M9 9h12v12H9z"/>'
GROUP = f'<svg {XMLNS} viewBox="0 0 24 24"><g opacity=".5">{SQUARES}</g></svg>'


RUN = (
    f'<svg {XMLNS} viewBox="0 0 24 24"><linearGradient id="a"><stop/><stop offset="1" stop-color="#fd0"/>'
    '</linearGradient><path fill="url(#a)" d="M1 1h22v22H1z"/></svg>'
)


def drawn(svg: str, *sizes: Size) -> dict[Size, Image]:
    layout = laid_out(sizes)
    return {size: picture.convert("RGBA") for size, picture in cut(draw_with_cairo(svg, layout), layout).items()}


@pytest.mark.parametrize("svg", [RING, GROUP, RUN], ids=["ring", "group", "gradient"])
@pytest.mark.parametrize(
    "sides", [(24, 48, 72), (17, 34, 51), (16, 24, 23), (512, 1023), (96,)], ids=lambda sides: "-".join(map(str, sides))
)
def test_every_size_is_right_whatever_is_drawn_with_it(svg: str, sides: tuple[int, ...]) -> None:
    pictures = drawn(svg, *((side, side) for side in sides))

    assert list(pictures) == [(side, side) for side in sides]
    assert all(picture.size == size and agree(picture, draw(svg, *size)) for size, picture in pictures.items())


def test_a_picture_does_not_depend_on_where_it_lies() -> None:
    near, far = drawn(RUN, (24, 24), (12, 12)), drawn(RUN, (12, 12), (24, 24))

    assert {size: picture.tobytes() for size, picture in near.items()} == {size: far[size].tobytes() for size in near}


def test_sizes_of_different_proportions() -> None:
    for size, picture in drawn(WIDE, (24, 7), (37, 11), (48, 14), (100, 29)).items():
        assert agree(picture, draw(WIDE.replace("viewBox", 'width="{}" height="{}" viewBox'.format(*size)), *size))


def test_what_lies_outside_the_view_box_is_cut_off() -> None:
    small, large = drawn(RING.replace('r="9"', 'r="14"'), (24, 24), (48, 48)).values()

    assert agree(small, large.reduce(2))


def test_what_refers_to_a_file_is_not_fetched() -> None:
    with pytest.raises(PermissionError, match="refers to"):
        drawn(f'<svg {XMLNS} viewBox="0 0 9 9"><image href="file:///etc/hostname" width="9" height="9"/></svg>', (9, 9))
