from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from iconkit import codes, render
from iconkit.config.load import Config, RendererChoice
from iconkit.model import PictureSet
from iconkit.raster import judged, shots
from iconkit.raster.cairo import cairo_is_installed
from iconkit.render import draw_all
from tests.samples import make_drawing, make_icon, make_workers

needs_cairo = pytest.mark.skipif(not cairo_is_installed(), reason="Cairo's system library is not installed")
HALF = make_icon(drawing=make_drawing('<path d="M0 0h12v24H0z"/>', attributes=(("fill", "currentColor"),)))
BROKEN = make_icon("broken", make_drawing("<g>"))


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGBA")


def test_a_png_shows_the_drawing_at_every_scale(tmp_path: Path) -> None:
    pictures, problems = draw_all([HALF], Config(renderer="resvg"), make_workers(tmp_path))

    assert problems == ()
    assert [(p.icon_id, p.scale, p.renderer) for p in pictures] == [("close", n, "resvg") for n in (1, 2, 3)]
    for picture in pictures:
        image = opened(picture.data)
        assert image.size == (24 * picture.scale, 24 * picture.scale)
        assert image.getpixel((4 * picture.scale, 9)) == (0, 0, 0, 255)
        assert image.getpixel((20 * picture.scale, 9)) == (0, 0, 0, 0)


def test_each_set_has_its_own_icons_size_and_colors(tmp_path: Path) -> None:
    white = PictureSet("white", include=("half",), size=16, scales=(2,), color="#fff", background="#123")
    icons = [make_icon(), HALF._replace(id="half")]

    pictures, _ = draw_all(icons, Config(scales=(1,), pictures=(PictureSet(), white)), make_workers(tmp_path))

    assert [(p.icon_id, p.set_name, p.scale) for p in pictures] == [
        ("close", "png", 1),
        ("half", "png", 1),
        ("half", "white", 2),
    ]
    image = opened(pictures[-1].data)
    assert (image.size, image.getpixel((4, 9)), image.getpixel((30, 9))) == (
        (32, 32),
        (255, 255, 255, 255),
        (17, 34, 51, 255),
    )


def test_without_cairo_resvg_draws_and_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (judged, render):
        monkeypatch.setattr(module, "cairo_is_installed", lambda: False)

    pictures, (problem,) = draw_all([make_icon()], Config(), make_workers(tmp_path))

    assert {picture.renderer for picture in pictures} == {"resvg"}
    assert (problem.code, problem.code.severity) == (codes.CAIRO_MISSING, "note")
    assert "apt-get install" in problem.message


@needs_cairo
def test_once_cairo_is_there_what_was_drawn_without_it_is_drawn_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as without:
        for module in (judged, render):
            without.setattr(module, "cairo_is_installed", lambda: False)
        draw_all([make_icon()], Config(), make_workers(tmp_path))

    pictures, problems = draw_all([make_icon()], Config(), make_workers(tmp_path))

    assert ({picture.renderer for picture in pictures}, problems) == ({"cairosvg"}, ())


def test_a_drawing_that_cannot_be_drawn_is_a_fault_of_that_icon(tmp_path: Path) -> None:
    config = Config(scales=(1,), renderer="resvg")

    pictures, (problem,) = draw_all([BROKEN, make_icon()], config, make_workers(tmp_path))

    assert [picture.icon_id for picture in pictures] == ["close"]
    assert (problem.code, problem.where.path) == (codes.RENDER_FAILED, "broken.svg")
    again, _ = draw_all([make_icon("broken")], config, make_workers(tmp_path))
    assert len(again) == 1


@needs_cairo
@pytest.mark.parametrize(
    ("choice", "code", "severity", "renderer"),
    [
        ("auto", codes.RENDERERS_DISAGREE, "note", "resvg"),
        ("cairosvg", codes.PICTURE_DOUBTFUL, "warning", "cairosvg"),
    ],
)
def test_what_the_renderers_draw_differently_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, choice: RendererChoice, code: object, severity: str, renderer: str
) -> None:
    monkeypatch.setattr(judged, "are_close", lambda *_: False)
    monkeypatch.setattr(judged, "distance", lambda *_: 255)
    config = Config(renderer=choice)

    pictures, (problem,) = draw_all([make_icon()], config, make_workers(tmp_path))

    assert (problem.code, problem.code.severity, problem.where.path) == (code, severity, "close.svg")
    assert "72x72 px" in problem.message
    assert {picture.renderer for picture in pictures} == {renderer}


def test_two_ids_of_one_drawing_are_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[shots.Task] = []

    def counted(task: shots.Task) -> shots.Drawn:
        drawn.append(task)
        return shots.draw_shots(task)

    monkeypatch.setattr(render, "draw_shots", counted)
    alias = HALF._replace(id="shut", alias_of="close")

    pictures, _ = draw_all([HALF, alias], Config(), make_workers(tmp_path))

    assert (len(pictures), len(drawn)) == (6, 1)


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


CONSTANT = 'stroke="#000" stroke-width="2" vector-effect="non-scaling-stroke" d="M3 12h18"'


@pytest.mark.parametrize(("size", "scales"), [(24, (1, 2)), (96, (1,)), (12, (1, 4))])
def test_a_stroke_of_constant_width_has_its_width_at_every_size(
    tmp_path: Path, size: int, scales: tuple[int, ...]
) -> None:
    icon = make_icon(drawing=make_drawing(f"<path {CONSTANT}/>"))

    pictures, problems = draw_all([icon], Config(size=size, scales=scales), make_workers(tmp_path))

    assert problems == ()
    for picture in pictures:
        alpha = opened(picture.data).getchannel("A")
        middle = alpha.width // 2
        assert sum(alpha.crop((middle, 0, middle + 1, alpha.height)).tobytes()) == 2 * picture.scale * 255


@pytest.mark.parametrize(("size", "is_said"), [(24, False), (16, True)])
def test_one_that_is_scaled_unevenly_is_right_at_one_size_only(tmp_path: Path, size: int, is_said: bool) -> None:
    body = f'<g transform="scale(1 2)"><path {CONSTANT}/></g>'

    _, problems = draw_all([make_icon(drawing=make_drawing(body))], Config(size=size), make_workers(tmp_path))

    assert [problem.code for problem in problems] == [codes.PICTURE_DOUBTFUL] * is_said
    assert all("at 16 px" in problem.message for problem in problems)
