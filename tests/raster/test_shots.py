from __future__ import annotations

import http.server
import io
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from iconkit.model import PictureSet, Renderer, ViewBox
from iconkit.raster.shots import Drawn, Shot, Task, draw_shots, shots_of
from tests.samples import SQUARE, make_drawing

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


def test_nothing_is_imported_after_the_warm_up() -> None:
    code = """
import sys
from iconkit.model import Drawing, ViewBox
from iconkit.raster.shots import Shot, Task, draw_shots, warm_up
warm_up(None)
before = {*sys.modules}
body = '<linearGradient id="a"><stop/></linearGradient><g opacity=".5"><path fill="url(#a)" d="M2 2h8v8z"/></g>'
shots = tuple(Shot(((side, side, 1),), "#b00", "#fff", "png") for side in (24, 48))
assert draw_shots(Task(Drawing(ViewBox(0, 0, 24, 24), (), body, True, True), shots)).files
print(sorted({*sys.modules} - before))
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")

    assert run.stdout.strip() == "[]"
