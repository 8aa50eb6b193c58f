from __future__ import annotations

from iconkit.color.inks import painted
from iconkit.color.white_hole import white_hole
from iconkit.parse import parse
from iconkit.tree import write
from tests.drawings import svg
from tests.samples import make_source


def test_the_white_shape_is_found_and_the_drawing_is_left_as_it_was() -> None:
    document = parse(make_source(svg('<path d="M2 2h20v20H2z"/>\n<g fill="#fff"><path d="M6 6h9v9H6z"/></g>')))
    before = write([document.root])

    shape = white_hole(document, list(painted(document.root)), "#fff")

    assert shape is not None
    assert (shape.tag, shape.line) == ("path", 2)
    assert write([document.root]) == before


def test_a_seam_is_no_hole() -> None:
    document = parse(make_source(svg('<path d="M2 2h10v20H2z"/><path fill="#fff" d="M11.99 2h10v20h-10z"/>')))

    assert white_hole(document, list(painted(document.root)), "#fff") is None
