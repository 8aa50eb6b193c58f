from __future__ import annotations

import dataclasses
import http.server
import io
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from iconkit.model import Drawing, PictureSet, Renderer, ViewBox
from iconkit.raster import shots
from iconkit.raster.agreement import CLOSE, TOLERANCE
from iconkit.raster.cairo import cairo_is_installed
from iconkit.raster.shots import Drawn, Shot, Task, draw_shots, shots_of
from tests.samples import SQUARE, make_drawing

needs_cairo = pytest.mark.skipif(not cairo_is_installed(), reason="Cairo's system library is not installed")
SMALL = (Shot(((24, 24, 0),), "#000", "", "png"),)
RED = make_drawing('<path fill="#f00" d="M0 0h24v24H0z"/>')
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\x00\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGBA")


@pytest.mark.parametrize(
    ("box", "pictures", "sizes"),
    [
        (SQUARE, PictureSet(size=24, scales=(1, 3)), [(1, ((24, 24, 0),)), (3, ((72, 72, 0),))]),
        (ViewBox(0, 0, 48, 24), PictureSet(size=24, scales=(2,)), [(2, ((48, 24, 0),))]),
        (SQUARE, PictureSet(size=32, scales=(2,), padding=4), [(2, ((48, 48, 8),))]),
        (SQUARE, PictureSet(format="ico", size=16, scales=(3, 1)), [(3, ((16, 16, 0), (48, 48, 0)))]),
        (ViewBox(0, 0, 10_000, 1), PictureSet(size=24, scales=(1,)), [(1, ((24, 1, 0),))]),
    ],
)
def test_which_files_a_set_makes(box: ViewBox, pictures: PictureSet, sizes: list[object]) -> None:
    assert [(scale, shot.sizes) for scale, shot in shots_of(box, pictures)] == sizes


def test_padding_and_background() -> None:
    drawn = draw_shots(Task(RED, (Shot(((16, 16, 4),), "#000", "#00f", "png"),), "resvg"))

    image = opened(drawn.files[0])
    assert image.size == (24, 24)
    assert [image.getpixel((at, at)) for at in (3, 4, 19, 20)] == [
        (0, 0, 255, 255),
        (255, 0, 0, 255),
        (255, 0, 0, 255),
        (0, 0, 255, 255),
    ]


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
    drawn = draw_shots(Task(drawing, SMALL))

    assert (drawn.renderer, drawn.apart, drawn.error) == (renderer, (0, 0), "")
    assert drawn.files == draw_shots(Task(drawing, SMALL, renderer)).files


@needs_cairo
def test_where_they_disagree_all_sizes_are_resvgs(monkeypatch: pytest.MonkeyPatch) -> None:
    both = (*SMALL, Shot(((48, 48, 0),), "#000", "", "png"))
    monkeypatch.setattr(shots, "distance", lambda one, _: one.width * 2)

    drawn = draw_shots(Task(RED, both))

    assert (drawn.renderer, drawn.apart) == ("resvg", (48, 48))
    assert drawn.files == draw_shots(Task(RED, both, "resvg")).files


@needs_cairo
def test_what_cairosvg_draws_wrong_is_not_what_resvg_draws() -> None:
    wrong = make_drawing('<filter id="f"><feOffset dx="8"/></filter><path filter="url(#f)" d="M2 2h9v9H2z"/>')

    assert draw_shots(Task(wrong, SMALL, "cairosvg")).apart == (24, 24)
    assert draw_shots(Task(wrong, SMALL)).renderer == "resvg"


def test_bytes_and_back() -> None:
    for drawn in (Drawn((b"a\nb", b"", b"c"), "cairosvg", (24, 12)), Drawn(lacks_cairo=True), Drawn(error="no\n")):
        assert Drawn.from_bytes(drawn.to_bytes()) == drawn


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """An address on this machine, and the paths that were asked for there."""
    paths: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", paths
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("renderer", [None, "cairosvg", "resvg"])
@pytest.mark.parametrize(
    "body",
    [
        '<image href="{}" width="24" height="24"/>',
        '<use href="{}#a"/>',
        '<path fill="url({}#a)" d="M0 0h9v9z"/>',
        '<filter id="f"><feImage href="{}"/></filter><path filter="url(#f)" d="M0 0h24v24H0z"/>',
        '<g style="background:url({})"><path d="M0 0h9v9z"/></g>',
        '<text font-family="serif" y="20">A</text>',
    ],
)
def test_no_font_file_or_address_is_ever_read(
    here: Path, asked: tuple[str, list[str]], body: str, renderer: Renderer | None
) -> None:
    """A picture that is there, and would show if it were read; and a server that would be asked."""
    picture = here / "red.gif"
    picture.write_bytes(GIF)
    for address in (str(picture), picture.name, picture.as_uri(), f"{asked[0]}/x.svg"):
        drawn = draw_shots(Task(make_drawing(body.format(address)), SMALL, renderer))

        assert drawn.files == ()
        assert drawn.error.startswith("ValueError: It has ")
    assert asked[1] == []


@needs_cairo
@pytest.mark.parametrize(
    ("apart", "renderer", "said"), [(CLOSE, "cairosvg", (0, 0)), (TOLERANCE, "resvg", (0, 0)), (49, "resvg", (24, 24))]
)
def test_what_is_nearly_close_is_resvgs_and_not_said(
    monkeypatch: pytest.MonkeyPatch, apart: int, renderer: Renderer, said: tuple[int, int]
) -> None:
    monkeypatch.setattr(shots, "distance", lambda *_: apart)

    drawn = draw_shots(Task(RED, SMALL))

    assert (drawn.renderer, drawn.apart) == (renderer, said)
