from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from iconkit.model import Portrait
from iconkit.portraits.portrait import MARGIN, SIDE, _around, portrait
from tests.drawing_rules.looks import BACKGROUNDS, look
from tests.samples import make_drawing

BOX = 'viewBox="0 0 24 24"'


def seen(body: str, root: str = BOX) -> Portrait:
    return look("icon", f"<svg {root}>{body}</svg>").portrait


@pytest.mark.parametrize(
    ("body", "root", "ink"),
    [
        ('<path d="M3 6h18v12H3z"/>', BOX, (0.125, 0.25, 0.875, 0.75)),
        ('<path d="M0 0h24v24H0z"/>', BOX, (0, 0, 1, 1)),
        ('<path d="M0 0h9v9H0z"/>', 'viewBox="0 0 9 9"', (0, 0, 1, 1)),
        ('<path d="M-12-6h24V6h-24z"/>', 'viewBox="-12 -6 24 12"', (0, 0, 1, 0.5)),
        ('<path d="M12 2v10h-3v10h-3V2z"/>', BOX, (0.25, 0.0833, 0.5, 0.9167)),
        ('<path d="M4 12h16" fill="none" stroke="#000" stroke-width="2"/>', BOX, (0.1667, 0.4583, 0.8333, 0.5417)),
        ('<path d="M-1.5 6H12v12H-1.5z"/>', BOX, (-0.0625, 0.25, 0.5, 0.75)),
    ],
)
def test_ink_is_the_box_around_what_is_painted(body: str, root: str, ink: tuple[float, ...]) -> None:
    assert seen(body, root).ink == pytest.approx(ink, abs=0.025)


def test_pixels_are_the_drawing_at_16_px_in_a_margin() -> None:
    found = seen('<path d="M0 0h12v24H0z"/>')

    rows = [found.pixels[start : start + found.side] for start in range(0, len(found.pixels), found.side)]
    assert found.side == len(rows) == SIDE + 2 * MARGIN
    assert rows[0] == bytes(found.side)
    assert rows[MARGIN] == bytes(MARGIN) + bytes([255] * 8) + bytes(8 + MARGIN)


def test_colors_are_kept_where_the_drawing_keeps_them() -> None:
    red_and_blue = seen('<path fill="red" d="M0 0h12v24H0z"/><path fill="#00f" d="M12 0h12v24H12z"/>')

    assert red_and_blue.is_colored
    assert bytes((255, 0, 0, 255)) in red_and_blue.pixels
    assert bytes((0, 0, 255, 255)) in red_and_blue.pixels
    assert not seen('<path fill="red" d="M0 0h12v24H0z"/>').is_colored


def test_contrast_is_told_for_each_background() -> None:
    found = seen('<path fill="#fd0" d="M2 2h20v10H2z"/><path fill="#fc0" d="M2 12h20v10H2z"/>')
    assert dict(found.seen) == {"#ffffff": 0, "#121212": 1}

    half = seen('<path fill="#fd0" d="M2 2h20v10H2z"/><path fill="#00f" d="M2 12h20v10H2z"/>')
    assert dict(half.seen) == pytest.approx({"#ffffff": 0.5, "#121212": 0.5}, abs=0.02)


def test_the_outline_is_told_apart_from_what_is_inside() -> None:
    black_below = seen('<path fill="#d22" d="M2 2h20v10H2z"/><path d="M2 12h20v10H2z"/>')
    assert black_below.black_edge == pytest.approx(0.5, abs=0.05)
    assert black_below.white_edge == 0

    white_inside = seen('<path fill="#d22" d="M2 2h20v20H2z"/><path fill="#fff" d="M8 8h8v8H8z"/>')
    assert (white_inside.black_edge, white_inside.white_edge) == (0, 0)


@pytest.mark.parametrize(("width", "is_lost"), [(0.4, True), (2, False)])
def test_lines_that_16_px_cannot_show_are_lost(width: float, is_lost: bool) -> None:
    lines = "".join(f"M{x:g} 2v20" for x in (4, 8, 12, 16, 20))
    found = seen(f'<path d="{lines}" fill="none" stroke="#000" stroke-width="{width}"/>')
    assert (found.lost > 0.3) is is_lost
    assert (found.lost == 0) is not is_lost


@settings(max_examples=200)
@given(st.integers(1, 9), st.integers(1, 9), st.data())
def test_what_is_around_a_pixel_is_what_a_filter_of_images_finds(width: int, height: int, data: st.DataObject) -> None:
    marks = bytes(data.draw(st.lists(st.integers(0, 1), min_size=width * height, max_size=width * height)))

    spread = Image.frombytes("L", (width, height), marks).filter(ImageFilter.MaxFilter(3)).tobytes()
    inside = int.from_bytes(b"\1" * len(marks))
    assert _around(marks, width) & inside == int.from_bytes(spread)


def test_faint_ink_is_no_lost_detail() -> None:
    assert seen('<path d="M2 2h20v20H2z" opacity=".2"/>').lost == 0


def test_a_drawing_of_nothing_has_no_portrait() -> None:
    assert portrait(make_drawing('<path d="M3 3"/>'), BACKGROUNDS) is None
