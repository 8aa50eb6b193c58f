import io
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from iconkit.path import (
    Matrix,
    Segments,
    decimals_for,
    distance,
    minify,
    minify_segments,
    parse_transform,
    read,
    transform,
)

from .strategies import plain_text, segments

BOUND = 24 / 3072
ROUND = 'fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
MITER = 'fill="none" stroke="#000" stroke-width="2"'


def stroke(text: str, decimals: int = 2) -> str:
    return minify(text, decimals, tolerance=BOUND)


def fill(text: str, decimals: int = 2) -> str:
    return minify(text, decimals, tolerance=BOUND, stroked=False)


@pytest.mark.parametrize(
    ("text", "shortest"),
    [
        ("M 1 2 L 3 4", "M1 2l2 2"),
        ("M1 2L3 2L3 9", "M1 2h2v7"),
        ("M100 100L9 9", "M100 100 9 9"),
        ("M1 1C1 5 5 5 5 9C5 13 12 13 12 9", "M1 1c0 4 4 4 4 8s7 4 7 0"),
        ("M1 1C1 1 5 5 5 9", "M1 1s4 4 4 8"),
        ("M1 1Q3 5 5 1Q7 -3 9 1", "M1 1q2 4 4 0t4 0"),
        ("M0.5 0.5L1 0.25", "M.5.5 1 .25"),
        ("M1 1L2 2M3 3L4 4", "M1 1l1 1M3 3l1 1"),
        ("M1000 2000H3000", "M1e3 2e3h2e3"),
        ("M1.005 1.004L3 3", "M1.01 1 3 3"),
        ("M1 1A3 3 0 0 1 4 4", "M1 1a3 3 0 013 3"),
        ("M1 1a3 2 -30 1 0 .5 .5", "M1 1a3 2-30 10.5.5"),
        ("M1 1l3 3l2 2l5 0l3 0", "M1 1l5 5h8"),
        ("M1 1h5h-2", "M1 1h5-2"),
        ("M1 1h4v4h-4z", "M1 1h4v4H1z"),
        ("M1 1h4v4h-4v-4z", "M1 1h4v4H1z"),
        ("M12 12m-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0", "M3 12a9 9 0 0018 0 9 9 0 00-18 0"),
        ("M1 1L5 5M7 7", "M1 1l4 4"),
        ("M1 1M2 2L5 5", "M2 2l3 3"),
        ("M1 1zM1 1h3", "M1 1zh3"),
        ("M7 7", ""),
        ("", ""),
    ],
)
def test_the_spelling(text: str, shortest: str) -> None:
    assert stroke(text) == shortest
    assert stroke(shortest) == shortest


@pytest.mark.parametrize(
    ("text", "shortest"),
    [
        ("M1 1h4v4h-4z", "M1 1h4v4h-4"),
        ("M1 1h4v4h-4zM2 2v2h2z", "M1 1h4v4h-4M2 2v2h2"),
        ("M1 1h4v4zl3 1", "M1 1h4v4zl3 1"),
        ("M5 5z", ""),
    ],
)
def test_a_fill_closes_by_itself(text: str, shortest: str) -> None:
    assert fill(text) == shortest


@pytest.mark.parametrize("dot", ["M12 12h.01", "M12 12h0", "M12 12z", "M12 12l.003 0", "M12 12h0z"])
@pytest.mark.parametrize("decimals", [0, 1, 2, 3])
def test_dots_stay(dot: str, decimals: int) -> None:
    text = minify("M1 1h3" + dot, decimals, tolerance=BOUND)
    assert text.count("m") + text.count("M") == 2
    _, drawn = read(text)[0][2:], read(text)[0][3:]
    assert drawn
    assert same_picture("M1 1h3" + dot, text, ROUND)


@pytest.mark.parametrize("decimals", [2, 3, 4, 5])
def test_a_curve_with_both_handles_at_its_ends_is_a_line_on_every_grid(decimals: int) -> None:
    assert minify("M3 4s-1.28 1.25-1.28 1.25l5 5", decimals, stroked=False, tolerance=0.002) == fill(
        "M3 4l-1.28 1.25l5 5"
    )


def test_a_dot_with_a_length_keeps_one() -> None:
    assert minify("M12 12h.01", 1) == "M12 12h.01"


def test_dots_in_a_fill_draw_nothing_and_harm_nothing() -> None:
    assert fill("M1 1h4v4zM12 12z") == "M1 1h4v4"


def test_a_full_circle_whose_end_would_fall_on_its_start_is_cut_in_two() -> None:
    text = "M14.77 10a4.77 4.77 0 1 1 0-.0006Z"
    short = stroke(text)
    assert short == "M14.77 10a1 1 0 01-9.54 0 1 1 0 019.54 0z"
    assert same_picture(text, short, ROUND)


def test_half_circles_do_not_lean_out_when_their_chord_shrinks() -> None:
    text = "M3 3.001a4.776 4.776 0 0 1 9.552 0"
    assert outline_moved(text, stroke(text)) < 0.02


def test_an_s_after_a_cubic_that_became_a_quadratic_is_written_in_full() -> None:
    # The first cubic is a raised quadratic; the second one's first handle mirrors the first one's second.
    text = "M2 2C4 8 8 8 12 2S16 9 21 6"
    short = stroke(text)
    assert outline_moved(text, short) < 0.02
    assert same_picture(text, short, ROUND)
    assert outline_moved("M0 0C2 4 4 4 6 0S10 8 12 0", stroke("M0 0C2 4 4 4 6 0S10 8 12 0")) < 0.02


def test_arcs_found_in_curves_hold_the_bound() -> None:
    text = "M12 2C6.477 2 2 6.477 2 12s4.477 10 10 10 10-4.477 10-10S17.523 2 12 2z"
    short = stroke(text)
    assert short == "M12 2a1 1 0 000 20 1 1 0 000-20z"
    assert outline_moved(text, short) < 0.02
    squircle = "M12 2C6 2 2 6 2 12s4 10 10 10 10-4 10-10S18 2 12 2z"
    assert "a" not in stroke(squircle).lower()


def test_nothing_drifts_over_many_relative_steps() -> None:
    text = "M0 0" + "l.004 .1" * 1000
    end = read(stroke(text))[0][-1]
    assert end[-2:] == pytest.approx((4, 100), abs=0.005)
    ring = "M1 1" + "l.333 0l0 .333l-.333 0l0 -.333" * 200
    assert read(stroke(ring))[0][-1][-2:] == (1, 1)


def test_short_numbers_stay_on_the_half_grid() -> None:
    assert stroke("M2.5 3.5H21.5V20.5H2.5z", 1) == "M2.5 3.5h19v17h-19z"


def test_a_closed_corner_stays_closed_and_an_open_one_open() -> None:
    assert stroke("M4 4h16v16h-16z").endswith("z")
    assert not stroke("M4 4h16v16h-16v-16").endswith("z")
    for text in ("M4 4h16v16h-16z", "M4 4h16v16h-16v-16", "M4 4h16v16h-16v-16z"):
        assert same_picture(text, stroke(text), MITER)


def test_a_start_on_a_side_is_moved_to_where_the_close_draws_most() -> None:
    text = "M5 7h14a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2z"
    short = stroke(text)
    assert len(short) < len(minify(text, 2, tolerance=BOUND, keep_nodes=True))
    assert same_picture(text, short, MITER)


def test_a_stroke_keeps_tangents_that_a_fill_may_lose() -> None:
    # The curve leaves upwards by less than the bound and then runs level: a cap stands across its start.
    text = "M2 12C2 12.004 12 12 20 12"
    assert fill(text + "V20z", 3) == "M2 12h18v8"
    assert "c" in stroke(text, 3)


@pytest.mark.parametrize(
    "text",
    ["M1 1h2h2v0v3", "M1 1h4v4h-4v-4z", "M1 1c1 0 2 0 3 0", "M9 9M1 1h1M3 3", "M0 0a1 1 0 0 1 1 1 1 1 0 0 1-1 1"],
)
def test_kept_nodes_are_all_there(text: str) -> None:
    before, after = read(text)[0], read(minify(text, 2, tolerance=BOUND, keep_nodes=True))[0]
    assert [segment[0] for segment in before] == [segment[0] for segment in after]
    assert [segment[-2:] for segment in before] == [segment[-2:] for segment in after]


def test_kept_nodes_take_decimals_rather_than_a_cut() -> None:
    circle = minify("M14.77 10a4.77 4.77 0 1 1 0-.0006z", 2, keep_nodes=True)
    assert [segment[0] for segment in read(circle)[0]] == ["M", "A", "Z"]


def test_after_an_error_the_rest_is_left_out_as_renderers_do() -> None:
    assert stroke("M1 1h3v3L5 oops") == "M1 1h3v3"


def test_a_matrix_is_applied_before_rounding() -> None:
    tiny = parse_transform("scale(2e-6)")
    assert minify("M500000 500000H6000000V9e6", 2, matrix=tiny) == "M1 1h11v17"
    assert minify("M1 2h3", 2, matrix=parse_transform("rotate(90 12 12)")) == "M22 1v3"


def outline_moved(before: str, after: str) -> float:
    return distance(read(before)[0], read(after)[0], 0.001)


def test_ellipses_hold_the_bound() -> None:
    text = "M3 8.123a7.777 3.333 33 1 1 2.345 6.789 4.321 1.234 -20 0 0 8 1z"
    assert distance(read(text)[0], read(stroke(text))[0], 0.01) < 0.03


@settings(max_examples=40)
@given(segments(3), st.sampled_from((1, 2, 3)), st.booleans(), st.sampled_from((0.0, 0.01, 0.05)))
def test_minified_paths_stay_within_the_bound(path: Segments, decimals: int, stroked: bool, tolerance: float) -> None:
    text = minify_segments(path, decimals, tolerance=tolerance, stroked=stroked)
    again, error = read(text)
    assert error is None
    if not stroked:
        path, again = filled(path), filled(again)
    allowed = 10.0**-decimals + tolerance
    assert distance(path, again, allowed / 4) <= 1.5 * allowed


def filled(path: Segments) -> Segments:
    """The outline of what is filled: each sub-path closed, those without any length left out."""
    out: Segments = []
    part: Segments = []
    for segment in [*path, ("M", 0.0, 0.0)]:
        if segment[0] == "M":
            if any(s[-2:] != part[0][-2:] or s[0] == "C" or s[0] == "Q" for s in part[1:]):
                out += part
                if part[-1][0] != "Z":
                    out.append(("Z", part[0][-2], part[0][-1]))
            part = []
        part.append(segment)
    return out


@settings(max_examples=120)
@given(segments(4), st.sampled_from((1, 2, 3)), st.booleans(), st.booleans())
def test_minifying_twice_changes_nothing(path: Segments, decimals: int, stroked: bool, keep_nodes: bool) -> None:
    once = minify(plain_text(path), decimals, tolerance=0.01, stroked=stroked, keep_nodes=keep_nodes)
    assert minify(once, decimals, tolerance=0.01, stroked=stroked, keep_nodes=keep_nodes) == once


@settings(max_examples=120)
@given(segments(4), st.sampled_from((1, 2, 3)))
def test_numbers_are_rounded_once_at_their_absolute_place(path: Segments, decimals: int) -> None:
    again = read(minify_segments(path, decimals, keep_nodes=True))[0]
    if len(again) != len(path):
        return  # an arc was cut in two or fell to its chord
    for before, after in zip(path, again, strict=True):
        assert math.dist(before[-2:], after[-2:]) <= 10.0**-decimals * (math.sqrt(0.5) + 1e-6)


def same_picture(before: str, after: str, paint: str, matrix: str = "") -> bool:
    """Drawn eight times as large and averaged down, no pixel differs by more than 12 of 255."""
    drawn = [picture(before, paint, matrix), picture(after, paint, "")]
    return all(abs(one - other) <= 12 for one, other in zip(*drawn, strict=True))


def picture(text: str, paint: str, matrix: str) -> list[int]:
    resvg_py = pytest.importorskip("resvg_py")
    turned = f'<g transform="{matrix}">' if matrix else "<g>"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" {paint}>{turned}<path d="{text}"/></g></svg>'
    data = resvg_py.svg_to_bytes(svg_string=svg, width=512, height=512, skip_system_fonts=True)
    image = Image.open(io.BytesIO(bytes(data))).convert("RGBA").getchannel("A")
    return list(image.reduce(8).tobytes())


@settings(max_examples=12)
@given(
    segments(3),
    st.sampled_from(("", "rotate(30 12 12)", "translate(24)scale(-1 1)", "skewX(10)scale(.8 .6)")),
    st.booleans(),
)
def test_transformed_and_minified_paths_draw_the_same_fill(path: Segments, turn: str, even_odd: bool) -> None:
    matrix: Matrix = parse_transform(turn)
    text = minify(plain_text(path), decimals_for(24), tolerance=BOUND / 2, stroked=False, matrix=matrix)
    rule = 'fill-rule="evenodd"' if even_odd else ""
    assert same_picture(plain_text(path), text, rule, turn)
    assert minify_segments(transform(path, matrix), decimals_for(24), tolerance=BOUND / 2, stroked=False) == text


@pytest.mark.parametrize("paint", ["", ROUND, MITER])
@pytest.mark.parametrize(
    "text",
    [
        "M12 3.25a8.75 8.75 0 1 0 8.75 8.75M12 7.123v4.9l3.217 2.119",
        "M4.011 4.007h7.993v7.993h-7.993zM14.5 4.5c0-2 5-2 5 0s-5 2-5 4 5 2 5 0",
        "M3 20.5c2.761 0 5-2.239 5-5s2.239-5 5-5 5-2.239 5-5V3M5.5 5.5h.01",
        "M2 12q2.5-7 5 0t5 0 5 0 5 0M7.0773 19.0032l2.003-.004 2.001.002 4 .001",
    ],
)
def test_drawings_keep_their_pixels(text: str, paint: str) -> None:
    short = minify(text, decimals_for(24), tolerance=BOUND, stroked=bool(paint))
    assert len(short) < len(text)
    assert same_picture(text, short, paint)


def test_an_almost_closed_arc_of_a_turned_ellipse_keeps_its_shape() -> None:
    text = "m14 15a5 12 40 1 0 1.26-.61"
    short = minify(text, 1)
    assert outline_moved(text, short) < 0.1
    assert minify(short, 1) == short


@pytest.mark.parametrize("decimals", [1, 2, 3])
def test_half_ellipses_do_not_move_when_radii_and_chord_are_rounded(decimals: int) -> None:
    text = "M9.14312 12.0511a2.8482 2.8456 0 1 0 5.6965 0 2.8482 2.8456 0 1 0-5.6965 0z"
    flat = (
        "M20.204443 12.451922A8.276666 1.3794443 0 1 1 3.651111 12.451922 8.276666 1.3794443 0 1 1 20.204443 12.451922"
    )
    for drawing in (text, flat):
        assert outline_moved(drawing, minify(drawing, decimals)) < 1.05 * 10**-decimals


def test_an_ellipse_thinner_than_the_grid_stays_where_it_is() -> None:
    text = "M17.4821 9.982A8.7528 .0344 0 1 1 17.5703 9.9827"
    assert outline_moved(text, minify(text, 3)) < 0.0025


@pytest.mark.parametrize("radius", ["1e-9", "1e-38", "1e-49"])
def test_a_radius_too_short_to_be_written_makes_a_line_the_first_time(radius: str) -> None:
    once = minify(f"M0 0a1e9 {radius} 45 01 9 9a0 0 0 00 1 1z", 3)
    assert once == minify(once, 3) == "M0 0l10 10z"


@pytest.mark.parametrize("tolerance", [0.0, 0.001])
def test_tiny_half_circles_keep_their_short_radii(tolerance: float) -> None:
    for text in ("M3 3a.001.001 0 01.01 0", "M3 3a.002.002 0 10.006.007"):
        once = minify(text, 3, tolerance=tolerance)
        assert minify(once, 3, tolerance=tolerance) == once
    assert minify("M3 3a.001.001 0 01.01 0", 3) == "M3 3a.001.001 0 01.01 0"


@pytest.mark.parametrize(
    "text",
    [
        "M4 4.0004v16L4.0006 20.0003h16",  # a foot of less than the grid makes a bevel of the corner
        "M12 4h8v8c0 4.4-3.6 8-8 8s-8-3.6-8-8 3.6-7.997 8-7.997z",  # the close draws a step in a side that looks smooth
        "M4 20c4 0 7.99 0 8-.004L12.0031 19.9931 5 4",  # and a short handle, the direction of a sharp corner
    ],
)
def test_short_lines_at_corners_keep_their_direction(text: str) -> None:
    wide = 'fill="none" stroke="#000" stroke-width="6"'
    assert same_picture(text, minify(text, 2, tolerance=BOUND / 8), wide)
    again = minify(text, 2)
    assert minify(again, 2) == again
    assert len(minify(text, 2, round_joins=True)) <= len(again)


def test_round_joins_hide_what_a_short_line_turns() -> None:
    text = "M4 4.0004v16L4.0006 20.0003h16"
    assert minify(text, 2, round_joins=True) == "M4 4v16h16"
    assert same_picture(text, "M4 4v16h16", ROUND)


def test_a_quadratic_gets_the_shortest_control_point_within_the_tolerance() -> None:
    cubic = "M4 16C4 18.333 4.66667 20 6 21C7.33333 20 8 18.333 8 16"
    assert minify(cubic, 5, tolerance=0.002) == "M4 16q0 3.5 2 5 2-1.5 2-5"
    assert minify(cubic, 5, tolerance=0.0004) == "M4 16q0 3.4998 2 5 2-1.5002 2-5"
