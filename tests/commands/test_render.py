from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
import resvg_py
from click.testing import CliRunner, Result
from PIL import Image

from iconkit.cli import cli
from iconkit.model import Faults
from iconkit.raster import judged
from tests.samples import SVG, fill


def run(here: Path, *words: str) -> Result:
    fill(here, {"icons/close.svg": SVG})
    return CliRunner().invoke(cli, ["render", "close", *words])


def opened(path: Path) -> Image.Image:
    return Image.open(io.BytesIO(path.read_bytes()))


@pytest.mark.parametrize(("name", "form"), [("a.png", "PNG"), ("a.webp", "WEBP"), ("a.ico", "ICO")])
def test_the_ending_says_the_form(here: Path, name: str, form: str) -> None:
    result = run(here, "-o", name)

    assert result.exit_code == 0, result.output
    assert result.stdout.startswith(f"Wrote {name}: ")
    assert opened(here / name).format == form


def test_size_colors_and_padding(here: Path) -> None:
    assert (
        run(here, "--size", "96", "--padding", "12", "--color", "#b00", "--background", "#fff", "-o", "a.png").exit_code
        == 0
    )

    image = opened(here / "a.png").convert("RGBA")
    assert image.size == (96, 96)
    assert [image.getpixel((at, at)) for at in (4, 48)] == [(255, 255, 255, 255), (187, 0, 0, 255)]


def test_a_favicon_has_the_sizes_that_are_asked_for(here: Path) -> None:
    run(here, "-o", "favicon.ico")

    assert opened(here / "favicon.ico").info["sizes"] == {(16, 16), (32, 32), (48, 48)}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--size", "100000", "-o", "a.png"), "100000 is not in the range 1<=x<=4096"),
        (("--size", "512", "-o", "a.ico"), "at most 256 px"),
        (("--size", "24", "--padding", "12", "-o", "a.png"), "leaves no room"),
        (("--color", "red", "-o", "a.png"), "is not a hex color"),
        (("-o", "a.gif"), "must end in .png, .webp or .ico"),
        (("-o", "missing/a.png"), "cannot be written"),
        ((), "Missing option '-o'"),
    ],
)
def test_misuse(here: Path, words: tuple[str, ...], message: str) -> None:
    result = run(here, *words)

    assert result.exit_code == 2
    assert message in result.output
    assert not list(here.glob("a.*"))


@pytest.mark.parametrize(
    ("icon_id", "size", "why"), [("huge", "24", "viewBox"), ("good", "100000", "100000 is not in the range 1<=x<=4096")]
)
def test_what_no_memory_holds_is_refused_before_any_surface_is_made(
    here: Path, monkeypatch: pytest.MonkeyPatch, icon_id: str, size: str, why: str
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("A surface was made.")

    monkeypatch.setattr(resvg_py, "svg_to_bytes", never)
    monkeypatch.setattr(judged, "draw_with_cairo", never)
    fill(here, {"icons/huge.svg": SVG.replace("0 0 24 24", "0 0 1e9 1e9"), "icons/good.svg": SVG})

    result = CliRunner().invoke(cli, ["render", icon_id, "--size", size, "-o", "a.png"])

    assert result.exit_code in {1, 2}
    assert why in result.stderr
    assert not (here / "a.png").exists()


def test_an_icon_that_cannot_be_read_is_said_and_not_drawn(here: Path) -> None:
    fill(here, {"icons/huge.svg": SVG.replace("0 0 24 24", "0 0 1e9 1e9")})

    result = CliRunner().invoke(cli, ["render", "huge", "-o", "a.png"])

    assert result.exit_code == 1
    assert "viewBox" in result.stderr
    assert not (here / "a.png").exists()


def test_an_unknown_id_names_the_nearest(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG})

    result = CliRunner().invoke(cli, ["render", "clos", "-o", "a.png"])

    assert result.exit_code == 2
    assert "Did you mean 'close'?" in result.output


def test_without_icons_there_is_nothing_to_draw(here: Path) -> None:
    result = CliRunner().invoke(cli, ["render", "close", "-o", "a.png"])

    assert isinstance(result.exception, Faults)
    assert not (here / "a.png").exists()


def test_a_renderer_that_crashes_costs_a_message(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        os.abort()

    monkeypatch.setattr(resvg_py, "svg_to_bytes", crash)

    result = run(here, "-o", "a.png")

    assert result.exit_code == 1
    assert result.stderr.startswith("Error: Drawing this icon ended its process (SIGABRT), with 2,048 MB to use. ")
    assert not (here / "a.png").exists()
