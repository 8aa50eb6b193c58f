from __future__ import annotations

import dataclasses
import io
from pathlib import Path

import pytest
from PIL import Image

from iconkit import codes, render
from iconkit.config import Config
from iconkit.model import Drawing, Renderer, ViewBox
from iconkit.render import cairo_is_installed, choose, draw_all, pixel_size
from iconkit.same_picture import same_picture
from tests.samples import make_drawing, make_icon, make_workers

needs_cairo = pytest.mark.skipif(not cairo_is_installed(), reason="Cairo's system library is not installed")
HALF = '<path d="M0 0h12v24H0z"/>'


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGBA")


@pytest.mark.parametrize("renderer", [pytest.param("cairosvg", marks=needs_cairo), "resvg"])
def test_a_png_shows_the_drawing_at_every_scale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, renderer: Renderer
) -> None:
    monkeypatch.setattr(render, "choose", lambda _: renderer)
    icon = make_icon(drawing=make_drawing(HALF, attributes=(("fill", "currentColor"),)))

    pictures, problems = draw_all([icon], Config(), make_workers(tmp_path))

    assert [code for p in problems for code in [p.code] if code.severity == "error"] == []
    assert [(p.icon_id, p.scale, p.renderer) for p in pictures] == [("close", n, renderer) for n in (1, 2, 3)]
    for picture in pictures:
        image = opened(picture.data)
        assert image.size == (24 * picture.scale, 24 * picture.scale)
        assert image.getpixel((4 * picture.scale, 9)) == (0, 0, 0, 255)
        assert image.getpixel((20 * picture.scale, 9)) == (0, 0, 0, 0)


@needs_cairo
def test_both_renderers_draw_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    icon = make_icon(drawing=make_drawing('<path fill="#c30" d="M2 2h20v20H2z"/>'))
    drawn = {}
    renderer: Renderer
    for renderer in ("cairosvg", "resvg"):
        monkeypatch.setattr(render, "choose", lambda _, renderer=renderer: renderer)
        pictures, _ = draw_all([icon], Config(scales=(2,)), make_workers(tmp_path))
        drawn[renderer] = pictures[0].data

    assert same_picture(drawn["cairosvg"], drawn["resvg"])


@needs_cairo
@pytest.mark.parametrize(
    ("drawing", "renderer"),
    [
        (make_drawing(), "cairosvg"),
        (make_drawing('<g opacity=".5"><path d="M0 0h9v9z"/></g>'), "resvg"),
        (make_drawing('<path opacity=".5" d="M0 0h9v9z"/>'), "cairosvg"),
        (make_drawing('<mask id="m"/><path mask="url(#m)" d="M0 0h9v9z"/>'), "resvg"),
        (make_drawing('<path fill="#1234" d="M0 0h9v9z"/>'), "resvg"),
        (make_drawing('<path fill="#11223344" d="M0 0h9v9z"/>'), "resvg"),
        (make_drawing('<path fill="#123456" d="M0 0h9v9z"/>'), "cairosvg"),
        (make_drawing(attributes=(("stroke-linecap", "square"),)), "resvg"),
        (make_drawing(attributes=(("stroke-linecap", "round"),)), "cairosvg"),
    ],
)
def test_what_cairosvg_draws_wrong_goes_to_resvg(drawing: Drawing, renderer: Renderer) -> None:
    assert choose(drawing) == renderer


def test_without_cairo_resvg_draws_and_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "cairo_is_installed", lambda: False)

    pictures, (problem,) = draw_all([make_icon()], Config(), make_workers(tmp_path))

    assert {picture.renderer for picture in pictures} == {"resvg"}
    assert (problem.code, problem.code.severity) == (codes.CAIRO_MISSING, "note")
    assert "apt-get install" in problem.message


def test_a_drawing_that_cannot_be_drawn_is_a_fault_of_that_icon(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render, "choose", lambda _: "resvg")
    broken = make_icon("broken", make_drawing("<g>"))

    pictures, (problem,) = draw_all([broken, make_icon()], Config(scales=(1,)), make_workers(tmp_path))

    assert [picture.icon_id for picture in pictures] == ["close"]
    assert (problem.code, problem.where.path) == (codes.RENDER_FAILED, "broken.svg")
    again, _ = draw_all([make_icon("broken")], Config(scales=(1,)), make_workers(tmp_path))
    assert len(again) == 1


def test_no_png_is_drawn_that_nobody_asked_for(tmp_path: Path) -> None:
    assert draw_all([make_icon()], Config(emit=("sprite", "svg")), make_workers(tmp_path)) == ((), ())
    assert list(tmp_path.iterdir()) == []


def test_workers_and_cache_do_not_change_a_byte(tmp_path: Path) -> None:
    icons = [make_icon(f"icon-{n}", make_drawing(f'<path d="M{n} 0h9v9z"/>')) for n in range(40)]
    config = Config(scales=(1, 2))

    one = draw_all(icons, config, make_workers(tmp_path / "one"))
    two = draw_all(icons, config, make_workers(tmp_path / "two", 2))
    cached = draw_all(icons, config, make_workers(tmp_path / "two", 2))

    assert one == two == cached


@pytest.mark.parametrize(
    ("box", "size", "scale", "pixels"),
    [
        (ViewBox(0, 0, 24, 24), 24, 1, (24, 24)),
        (ViewBox(0, 0, 512, 256), 24, 3, (72, 36)),
        (ViewBox(0, 0, 7, 9), 24, 2, (37, 48)),
        (ViewBox(0, 0, 10_000, 1), 24, 1, (24, 1)),
    ],
)
def test_pixel_size(box: ViewBox, size: int, scale: int, pixels: tuple[int, int]) -> None:
    assert pixel_size(dataclasses.replace(make_drawing(), view_box=box), size, scale) == pixels
