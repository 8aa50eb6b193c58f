"""What the examples on the pages do not show: where rules keep silent, and which of two icons is named."""

from __future__ import annotations

import pytest

from iconkit.drawing_rules import Look, check_drawings
from iconkit.portraits.thirds import thirds
from tests.drawing_rules.looks import crowd, look
from tests.samples import make_icon

BOX = 'viewBox="0 0 24 24"'
LINE = f'{BOX} fill="none" stroke="#000" stroke-width="2"'
CROWD = crowd()


def svg(body: str, root: str = BOX) -> str:
    return f"<svg {root}>{body}</svg>"


def found(name: str, *looks: Look) -> list[str]:
    return [look.icon.id for look, _, _ in check_drawings(looks, lambda code: code.name == name)]


def message(name: str, *looks: Look) -> str:
    ((_, _, finding),) = check_drawings(looks, lambda code: code.name == name)
    return finding.message


@pytest.mark.parametrize(("x", "is_found"), [(4, False), (6.2, False), (6.6, True), (1.8, False), (1.4, True)])
def test_off_center_begins_at_a_tenth(x: float, is_found: bool) -> None:
    drawing = look("box", svg(f'<path d="M{x} 4h16v16h-16z"/>'))
    assert found("off-center", drawing) == (["box"] if is_found else [])


@pytest.mark.parametrize(
    ("path", "way"),
    [("M0 6h12v12H0z", "left"), ("M12 6h12v12H12z", "right"), ("M6 0h12v12H6z", "up"), ("M6 12h12v12H6z", "down")],
)
def test_off_center_says_how_far_which_way(path: str, way: str) -> None:
    assert message("off-center", look("box", svg(f'<path d="{path}"/>'))).startswith(
        f"The drawing is 6 px too far {way}"
    )


def test_a_part_needs_its_whole_in_its_place_under_a_name_that_begins_alike() -> None:
    bar, bars = svg('<path d="M3 17h4v4H3z"/>'), svg('<path d="M3 17h4v4H3zM10 10h4v11h-4zM17 3h4v18h-4z"/>')
    moved = svg('<path d="M3 3h4v4H3zM10 3h4v11h-4zM17 3h4v18h-4z"/>')

    assert found("off-center", look("signal-1", bar), look("signal-3", bars)) == []
    assert found("off-center", look("signal-1", bar), look("bars", bars)) == ["signal-1"]
    assert found("off-center", look("signal-1", bar), look("signal-3", moved)) == ["signal-1"]
    assert found("off-center", look("signal-1", bar), look("signal-2", bar)) == ["signal-1", "signal-2"]


def test_what_is_cut_off_is_not_called_off_center_or_out_of_the_live_area_too() -> None:
    outside = look("box", svg('<path d="M12 2h20v20H12z"/>'))
    assert [rule.code.name for _, rule, _ in check_drawings([*CROWD, outside])] == ["outside-view-box"]


@pytest.mark.parametrize("name", ["live-area", "stroke-weight", "stroke-ends"])
def test_a_small_set_has_no_custom(name: str) -> None:
    odd = look("odd", svg('<path stroke-width="4" stroke-linecap="square" d="M2.4 12h19.2"/>', LINE))
    assert found(name, *CROWD, odd) == ["odd"]
    assert found(name, *CROWD[:8], odd) == []


def test_sets_of_two_weights_have_no_usual_one() -> None:
    thin = [look(f"thin{n}", svg(f'<path d="M2 {n + 2}h9"/>', LINE.replace('"2"', '"1"'))) for n in range(10)]
    assert found("stroke-weight", *CROWD, *thin) == []


def test_stroke_messages_name_both() -> None:
    odd = look("odd", svg('<path stroke-width="1.5" stroke-linejoin="bevel" d="M4 4h9v9"/>', LINE))
    assert "1.5 px thick (at 24 px); in the rest of the set they are 2 px" in message("stroke-weight", *CROWD, odd)
    text = message("stroke-ends", *CROWD, odd)
    assert "butt caps where the rest of the set has round ones, and bevel joins where" in text


def test_of_two_equal_drawings_the_second_id_is_reported_with_the_first() -> None:
    square = svg('<path d="M4 4h16v16H4z"/>')
    looks = [look(name, square) for name in ("stop", "halt", "stop-filled", "box")]

    findings = [(found.icon.id, finding.message) for found, _, finding in check_drawings(looks)]
    assert findings == [
        ("halt", "It draws the same picture as box."),
        ("stop", "It draws the same picture as box."),
        ("stop-filled", "It draws the same picture as box."),
    ]


@pytest.mark.parametrize("places", [(100, 300), (30, 100), (0, 399), (150, 151)])
def test_drawings_are_the_same_though_two_pixels_lie_on_two_sides_of_the_middle(places: tuple[int, int]) -> None:
    square = look("stop", svg('<path d="M4 4h16v16H4z"/>'))

    def with_level(name: str, level: int) -> Look:
        pixels = bytes(level if at in places else old for at, old in enumerate(square.portrait.pixels))
        return Look(make_icon(name), square.portrait._replace(pixels=pixels, thirds=thirds(pixels)))

    assert found("same-drawing", with_level("stop", 120), with_level("box", 136)) == ["stop"]
    assert found("same-drawing", with_level("stop", 100), with_level("box", 136)) == []


@pytest.mark.parametrize(
    "other",
    [
        svg('<path d="M4 4h16v16H4z" transform="translate(1)"/>'),
        svg('<path d="M4 4h16v16H4z" opacity=".5"/>'),
        svg('<path d="M4 4h16v16H4zM11 11h1v1h-1z" fill-rule="evenodd"/>'),
        svg('<path d="M4 4h16v16H4z"/>', 'viewBox="0 0 48 24"'),
        svg('<path fill="red" d="M4 4h8v16H4z"/><path fill="#00f" d="M12 4h8v16h-8z"/>'),
    ],
)
def test_what_can_be_told_apart_is_not_the_same(other: str) -> None:
    assert found("same-drawing", look("stop", svg('<path d="M4 4h16v16H4z"/>')), look("other", other)) == []


L_SHAPE = "M4 2h6v14h10v6H4z"


@pytest.mark.parametrize(
    ("body", "is_copy"),
    [
        (f'<path d="{L_SHAPE}" transform="rotate(90 12 12)"/>', True),
        (f'<path d="{L_SHAPE}" transform="rotate(180 12 12)"/>', True),
        (f'<path d="{L_SHAPE}" transform="matrix(-1 0 0 1 24 0)"/>', True),
        (f'<path d="{L_SHAPE}" transform="rotate(270 12 12) matrix(-1 0 0 1 24 0)"/>', True),
        (f'<path d="{L_SHAPE}" transform="translate(7 5) scale(.5)"/>', True),
        (f'<path d="{L_SHAPE}"/>', False),
        (f'<path d="{L_SHAPE}" transform="rotate(30 12 12)"/>', False),
        ('<path d="M4 2h6v12h10v8H4z"/>', False),
        (f'<path d="{L_SHAPE}M14 4h4v4h-4z" transform="rotate(90 12 12)"/>', False),
    ],
)
def test_copies_in_other_places_sizes_colors_and_orientations(body: str, is_copy: bool) -> None:
    looks = [look("corner", svg(f'<path d="{L_SHAPE}"/>')), look("letter", svg(body))]
    assert found("copied-drawing", *looks) == (["letter"] if is_copy else [])


@pytest.mark.parametrize(
    ("path", "is_copy"), [("M8 8h8v8H8z", True), ("M8 8h8v4H8z", False), ("M12 7a5 5 0 1 0 .1 0z", False)]
)
def test_colored_drawings_are_compared_without_their_colors(path: str, is_copy: bool) -> None:
    looks = [
        look(icon_id, svg(f'<path fill="{tile}" d="M2 2h20v20H2z"/><path fill="{mark}" d="{d}"/>'))
        for icon_id, tile, mark, d in (("one", "#d22", "#fff", "M8 8h8v8H8z"), ("two", "#27c", "#ff0", path))
    ]
    assert found("same-drawing", *looks) == []
    assert found("copied-drawing", *looks) == (["two"] if is_copy else [])


def test_directions_of_one_icon_are_no_copies() -> None:
    turned = f'<path d="{L_SHAPE}" transform="rotate(90 12 12)"/>'
    assert (
        found("copied-drawing", look("corner-down", svg(f'<path d="{L_SHAPE}"/>')), look("corner-up", svg(turned)))
        == []
    )


def test_backgrounds_that_hide_an_icon_are_named() -> None:
    pale = look("pale", svg('<path fill="#fd0" d="M2 2h20v10H2z"/><path fill="#fe4" d="M2 12h20v10H2z"/>'))
    assert message("low-contrast", pale) == "It has a contrast below 3:1 on #ffffff."


def test_black_and_white_in_one_outline_are_both_named() -> None:
    body = "".join(f'<path fill="{c}" d="M2 {y}h20v5H2z"/>' for c, y in (("#000", 2), ("#fff", 9), ("#d22", 16)))
    text = message("black-or-white", look("flag", svg(body)))
    assert "of its outline is black and" in text
    assert "of its outline is white, and vanishes" in text
