from __future__ import annotations

import pytest
import resvg_py

from iconkit.raster.picture import draw
from tests.samples import SVG


def test_pixels() -> None:
    picture = draw(SVG, 48, 48)
    assert (picture.mode, picture.size) == ("RGBA", (48, 48))
    assert picture.getpixel((24, 24)) == (0, 0, 0, 255)
    assert picture.getpixel((2, 2)) == (0, 0, 0, 0)


def test_a_background() -> None:
    picture = draw(SVG, 24, 24, background="#fff")

    assert [picture.getpixel((at, at)) for at in (1, 12)] == [(255, 255, 255, 255), (0, 0, 0, 255)]


def test_what_is_no_drawing_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match=r"."):
        draw("<svg", 4, 4)


def test_a_panic_of_the_renderer_is_a_drawing_that_cannot_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        pass

    def panic(**_: object) -> bytes:
        raise PanicException

    monkeypatch.setattr(resvg_py, "svg_to_bytes", panic)
    with pytest.raises(ValueError, match="gave up"):
        draw(SVG, 4, 4)
