from __future__ import annotations

import dataclasses

import pytest
from PIL.Image import Image

from iconkit.model import Drawing, Renderer
from iconkit.raster import judged
from iconkit.raster.agreement import CLOSE, TOLERANCE, agree
from iconkit.raster.cairo import cairo_is_installed, draw_with_cairo
from iconkit.raster.judged import Judged, Look, draw_right
from iconkit.raster.sheet import Layout
from tests.samples import make_drawing

needs_cairo = pytest.mark.skipif(not cairo_is_installed(), reason="Cairo's system library is not installed")
LOOKS = [Look("#000", (24, 24)), Look("#000", (48, 48))]
RED = make_drawing('<path fill="#f00" d="M0 0h24v24H0z"/>')
INK = make_drawing('<path fill="currentColor" d="M4 4h16v16H4z"/>')


def pixels(drawn: Judged) -> dict[Look, bytes]:
    return {look: picture.tobytes() for look, picture in drawn.pictures.items()}


@needs_cairo
@pytest.mark.parametrize(
    ("drawing", "renderer"),
    [
        (make_drawing(), "cairosvg"),
        (
            dataclasses.replace(make_drawing('<path fill="var(--icon-accent,red)" d="M0 0h9v9z"/>'), accent="red"),
            "cairosvg",
        ),
        (make_drawing('<g opacity=".5"><path d="M0 0h9v9z"/></g>'), "cairosvg"),
        (make_drawing('<path fill="#1234" d="M0 0h9v9z"/>'), "cairosvg"),
        (
            make_drawing('<mask id="m"><path fill="#fff" d="M0 0h9v9z"/></mask><path mask="url(#m)" d="M0 0h9v9z"/>'),
            "resvg",
        ),
        (make_drawing('<path stroke="#000" stroke-width="8" stroke-linecap="square" d="M9 9h0"/>'), "resvg"),
    ],
)
def test_cairosvg_draws_what_it_draws_right(drawing: Drawing, renderer: Renderer) -> None:
    drawn = draw_right(drawing, LOOKS, None)

    assert (drawn.renderer, drawn.apart) == (renderer, (0, 0))
    assert pixels(drawn) == pixels(draw_right(drawing, LOOKS, renderer))


@needs_cairo
def test_each_color_and_size_once_whatever_its_order() -> None:
    looks = [Look("#b00", (24, 24)), Look("#000", (300, 300)), Look("#b00", (48, 48)), Look("#b00", (24, 24))]

    drawn = draw_right(INK, looks, None)

    assert {*drawn.pictures} == {*looks}
    for (color, size, _), picture in drawn.pictures.items():
        assert picture.size == size
        middle = picture.getpixel((size[0] // 2, size[1] // 2))
        assert middle == ((187, 0, 0, 255) if color == "#b00" else (0, 0, 0, 255))


@needs_cairo
def test_one_ink_is_drawn_once_and_has_its_exact_color_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    disk = make_drawing('<circle fill="currentColor" fill-opacity=".6" cx="12" cy="12" r="9"/>')
    sheets: list[str] = []

    def counted(svg: str, layout: Layout) -> Image:
        sheets.append(svg)
        return draw_with_cairo(svg, layout)

    monkeypatch.setattr(judged, "draw_with_cairo", counted)
    looks = [Look(color, (24, 24)) for color in ("#000", "#b06", "#fff")]

    tinted = draw_right(disk, looks, None)
    drawn = draw_right(dataclasses.replace(disk, monochrome=False), looks, None)

    assert len(sheets) == 1 + 3
    for look, (red, green, blue) in zip(looks, [(0, 0, 0), (187, 0, 102), (255, 255, 255)], strict=True):
        picture = tinted.pictures[look]
        assert {color[:3] for _, color in picture.getcolors(999) or () if isinstance(color, tuple)} == {
            (red, green, blue)
        }
        assert picture.getchannel("A").tobytes() == drawn.pictures[look].getchannel("A").tobytes()


@needs_cairo
def test_ink_in_a_mask_is_coverage_by_its_color() -> None:
    ink = 'fill="currentColor" d="M0 0h24v24H0z"'
    body = f'<mask id="a"><path {ink}/></mask><path mask="url(#a)" {ink}/>'
    looks = [Look("#000", (24, 24)), Look("#fff", (24, 24))]

    drawn = draw_right(make_drawing(body), looks, None)

    assert [drawn.pictures[look].getchannel("A").getpixel((12, 12)) for look in looks] == [0, 255]


@needs_cairo
def test_ink_beside_the_view_box_makes_no_difference() -> None:
    """In a sheet it is seen beside the picture; so each is compared alone."""
    overfull = make_drawing('<path d="M-9 4H40v16H-9z"/>')

    drawn = draw_right(overfull, LOOKS, None)

    assert (drawn.renderer, drawn.apart) == ("cairosvg", (0, 0))
    assert all(agree(drawn.pictures[look], draw_right(overfull, [look], "resvg").pictures[look]) for look in LOOKS)


@needs_cairo
@pytest.mark.parametrize("monochrome", [False, True])
def test_every_picture_is_compared(monkeypatch: pytest.MonkeyPatch, monochrome: bool) -> None:
    """Whichever is wrong, of small ones drawn in one sheet and large ones: it is found."""
    drawing = dataclasses.replace(INK, monochrome=monochrome)
    sides = (24, 48, 72, 300)
    for wrong in sides:

        def spoiled(svg: str, layout: Layout, wrong: int = wrong) -> Image:
            sheet = draw_with_cairo(svg, layout)
            for (width, height), (left, top) in layout.places:
                if width == wrong:
                    sheet.paste((0, 0, 0, 0), (left, top, left + width // 2, top + height))
            return sheet

        monkeypatch.setattr(judged, "draw_with_cairo", spoiled)

        drawn = draw_right(drawing, [Look("#000", (side, side)) for side in sides], None)

        assert (drawn.renderer, drawn.apart) == ("resvg", (wrong, wrong))


@needs_cairo
@pytest.mark.parametrize("wrong", ["#000", "#b00"])
def test_pictures_in_each_color_are_compared(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    def spoiled(svg: str, layout: Layout) -> Image:
        return draw_with_cairo(svg.replace(f'color="{wrong}"', 'color="#0a0"'), layout)

    monkeypatch.setattr(judged, "draw_with_cairo", spoiled)

    drawn = draw_right(
        dataclasses.replace(INK, monochrome=False), [Look("#000", (24, 24)), Look("#b00", (24, 24))], None
    )

    assert (drawn.renderer, drawn.apart) == ("resvg", (24, 24))


@needs_cairo
def test_where_they_disagree_all_sizes_are_resvgs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judged, "are_close", lambda *_: False)
    monkeypatch.setattr(judged, "distance", lambda one, _: one.width * 2)

    drawn = draw_right(RED, LOOKS, None)

    assert (drawn.renderer, drawn.apart) == ("resvg", (48, 48))
    assert pixels(drawn) == pixels(draw_right(RED, LOOKS, "resvg"))


@needs_cairo
def test_what_cairosvg_draws_wrong_is_not_what_resvg_draws() -> None:
    wrong = make_drawing('<filter id="f"><feOffset dx="8"/></filter><path filter="url(#f)" d="M2 2h9v9H2z"/>')

    assert draw_right(wrong, LOOKS[:1], "cairosvg").apart == (24, 24)
    assert draw_right(wrong, LOOKS, None).renderer == "resvg"


@needs_cairo
@pytest.mark.parametrize(
    ("apart", "renderer", "said"),
    [(CLOSE, "cairosvg", (0, 0)), (TOLERANCE, "resvg", (0, 0)), (TOLERANCE + 1, "resvg", (24, 24))],
)
def test_what_is_nearly_close_is_resvgs_and_not_said(
    monkeypatch: pytest.MonkeyPatch, apart: int, renderer: Renderer, said: tuple[int, int]
) -> None:
    monkeypatch.setattr(judged, "are_close", lambda *_: False)
    monkeypatch.setattr(judged, "distance", lambda *_: apart)

    drawn = draw_right(RED, LOOKS[:1], None)

    assert (drawn.renderer, drawn.apart) == (renderer, said)


def test_without_cairo_resvg_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judged, "cairo_is_installed", lambda: False)

    drawn = draw_right(RED, LOOKS, None)

    assert (drawn.renderer, drawn.lacks_cairo) == ("resvg", True)


@needs_cairo
def test_what_cairosvg_cannot_draw_is_resvgs(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(judged, "draw_with_cairo", fails)

    assert (draw_right(RED, LOOKS, None).renderer, draw_right(RED, LOOKS, None).apart) == ("resvg", (24, 24))
    with pytest.raises(RecursionError):
        draw_right(RED, LOOKS, "cairosvg")
