from __future__ import annotations

from iconkit.raster.agreement import agree
from iconkit.raster.picture import draw
from iconkit.raster.sheet import as_sheet, cut, laid_out
from tests.samples import SVG

SIZES = ((24, 24), (48, 48), (72, 72))


def test_each_place_shows_the_document_at_its_size() -> None:
    layout = laid_out(SIZES)

    pictures = cut(draw(as_sheet(SVG, layout), *layout.size), layout)

    assert tuple(pictures) == SIZES
    assert all(picture.size == size and agree(picture, draw(SVG, *size)) for size, picture in pictures.items())


def test_pictures_are_apart_in_a_sheet_of_about_their_area() -> None:
    layout = laid_out(SIZES)

    assert [corner for _, corner in layout.places] == [(50, 74), (0, 74), (0, 0)]
    assert layout.size == (74, 122)
