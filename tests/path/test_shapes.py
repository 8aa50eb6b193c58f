import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iconkit.path import (
    Segments,
    circle,
    distance,
    ellipse,
    line,
    minify_segments,
    polygon,
    polyline,
    read,
    recognize,
    rect,
)


def commands(path: Segments) -> str:
    return "".join(segment[0] for segment in path)


def test_a_square_rect_starts_top_left_clockwise_and_is_closed() -> None:
    assert rect(3, 4, 10, 6) == read("M3 4H13V10H3z")[0]


def test_a_round_rect_starts_behind_its_first_corner() -> None:
    assert rect(3, 4, 10, 6, 2) == read("M5 4H11A2 2 0 0 1 13 6V8A2 2 0 0 1 11 10H5A2 2 0 0 1 3 8V6A2 2 0 0 1 5 4z")[0]


def test_radii_are_auto_and_clamped() -> None:
    assert rect(0, 0, 10, 6, ry=1) == rect(0, 0, 10, 6, 1, 1)
    assert rect(0, 0, 10, 6, 9, 9) == rect(0, 0, 10, 6, 5, 3)
    assert rect(0, 0, 10, 6, -1) == rect(0, 0, 10, 6)
    assert rect(0, 0, 10, 6, 0, 2) == rect(0, 0, 10, 6)
    assert commands(rect(0, 0, 10, 6, 5, 3)) == "MAAAAZ"


def test_circles_and_ellipses_start_at_three_oclock() -> None:
    assert circle(12, 12, 9) == read("M21 12A9 9 0 0 1 12 21 9 9 0 0 1 3 12 9 9 0 0 1 12 3 9 9 0 0 1 21 12z")[0]
    assert ellipse(1, 2, None, 3) == circle(1, 2, 3)
    assert commands(ellipse(1, 2, 5, 3)) == "MAAAAZ"


def test_what_is_not_rendered_has_no_segments() -> None:
    assert (
        rect(0, 0, 0, 5)
        == rect(0, 0, 5, -1)
        == circle(0, 0, 0)
        == ellipse(0, 0, 3, 0)
        == ellipse(0, 0, None, None)
        == []
    )
    assert polygon([]) == polyline([]) == []


def test_lines() -> None:
    assert line(1, 2, 1, 2) == [("M", 1, 2), ("L", 1, 2)]
    assert polyline([(1, 2), (3, 4)]) == [("M", 1, 2), ("L", 3, 4)]
    assert polygon([(1, 2), (3, 4)]) == [("M", 1, 2), ("L", 3, 4), ("Z", 1, 2)]


side = st.integers(1, 400).map(lambda n: n / 8)


@settings(max_examples=40)
@given(side, side, side, side, st.one_of(st.none(), side), st.one_of(st.none(), side))
def test_rects_are_recognized_with_their_geometry(
    x: float, y: float, width: float, height: float, rx: float | None, ry: float | None
) -> None:
    path = rect(x, y, width, height, rx, ry)
    text = minify_segments(path, 4)
    for drawn in (path, read(text)[0]):
        shape = recognize(drawn)[0]
        values = shape.attributes
        if shape.name == "rect":
            again = rect(**values)
        else:
            again = ellipse(
                values["cx"], values["cy"], values.get("rx", values.get("r")), values.get("ry", values.get("r"))
            )
        precision = (width + height) / 500
        assert distance(path, again, precision) <= 2 * precision + 1e-3


@pytest.mark.parametrize(
    ("text", "name", "attributes"),
    [
        ("M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0", None, {}),
        ("M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z", "circle", {"cx": 12, "cy": 12, "r": 9}),
        ("M3 12a1 1 0 0 1 18 0 1 1 0 0 1-18 0z", "circle", {"cx": 12, "cy": 12, "r": 9}),
        ("M3 12a9 5 0 1 0 18 0a9 5 0 1 0 -18 0z", "ellipse", {"cx": 12, "cy": 12, "rx": 9, "ry": 5}),
        ("M3 3h4v5h-4z", "rect", {"x": 3, "y": 3, "width": 4, "height": 5}),
        ("M7 3v5h-4V3z", "rect", {"x": 3, "y": 3, "width": 4, "height": 5}),
        ("M3 3h4v5h-4V3", "polyline", {}),
        ("M3 3h4l1 5h-5z", "polygon", {}),
        ("M3 3h4v5z", "polygon", {}),
        ("M1 2L3 4", "line", {"x1": 1, "y1": 2, "x2": 3, "y2": 4}),
        ("M3 12a9 9 0 1 0 18 0a10 10 0 1 0 -18 0z", None, {}),
        ("M3 12a9 9 0 1 0 18 0a9 9 0 1 1 -18 0z", None, {}),
        ("M5 3h4a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 0 2-2z", None, {}),
        ("M1 1h2M5 5h2", None, {}),
        ("M1 1q2 2 4 0", None, {}),
        ("M1 1", None, {}),
    ],
)
def test_recognition_of_stroked_paths(text: str, name: str | None, attributes: dict[str, float]) -> None:
    found = recognize(read(text)[0])
    assert (found[0].name if found else None) == name
    if found:
        assert found[0].attributes == pytest.approx(attributes)


def test_without_a_stroke_an_open_outline_is_as_good_as_closed() -> None:
    assert recognize(read("M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0")[0], stroked=False)[0].name == "circle"
    assert recognize(read("M3 3h4v5h-4")[0], stroked=False)[0].name == "rect"
