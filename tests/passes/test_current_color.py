"""What becomes of the colors of whole drawings, and what is said about it."""

from __future__ import annotations

from importlib import import_module

import pytest

from iconkit.markup import standalone
from iconkit.model import Normalized, Treatment
from iconkit.normalize import normalize
from iconkit.proof import VISIBLE
from tests.drawings import svg
from tests.passes.pictures import difference
from tests.samples import make_source

TWO = '<path fill="#222" d="M2 2h9v20H2z"/><path fill="#f60" d="M13 2h9v20h-9z"/>'
HOLE = '<path d="M2 2h20v20H2z"/><circle cx="12" cy="12" r="6" fill="#fff"/>'
ACCENT = Treatment(color="accent", is_own=True)


def treated(body: str, treatment: Treatment = ACCENT) -> Normalized:
    return normalize(make_source(svg(body), treatment=treatment), verify=True)


def said(result: Normalized) -> list[str]:
    return [problem.code.name for problem in result.problems]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(TWO, id="plain"),
        pytest.param(f'<g fill="none" stroke="#222"><path d="M2 2h9"/></g>{TWO}', id="strokes"),
        pytest.param('<path d="M2 2h9v20H2z"/><path fill="orange" d="M8 2h9v20h-9z"/>', id="black that nobody says"),
        pytest.param(f'<g opacity=".5" transform="rotate(9)">{TWO}</g>', id="opacity"),
        pytest.param(
            '<style>.a{fill:#222}.b{fill:hsl(24,100%,50%)}</style><path class="a" d="M2 2h9v9z"/>'
            '<path class="b" d="M2 12h9v9z"/>',
            id="classes",
        ),
        pytest.param(
            f'<mask id="m"><path fill="#fff" d="M0 0h24v12H0z"/></mask><g mask="url(#m)">{TWO}</g>', id="in a mask"
        ),
    ],
)
def test_two_tones_are_the_texts_color_and_an_accent(body: str) -> None:
    result = treated(body)
    drawing = result.drawing
    assert drawing is not None
    assert said(result) == []
    assert drawing.accent in {"#f60", "orange"}
    written = "".join(f"{name}={value} " for name, value in drawing.attributes) + drawing.body
    assert written.count("currentColor") >= 1 <= written.count(f"var(--icon-accent,{drawing.accent})")
    assert not drawing.monochrome
    alone = standalone(drawing, color="#222" if "#222" in body else "#000")
    assert "var(" not in alone
    assert difference(svg(body), alone, finer=8) <= VISIBLE
    again = normalize(make_source(standalone(drawing), treatment=ACCENT))
    assert again.drawing == drawing
    assert said(again) == []


def test_a_drawing_that_names_the_accent_itself_is_not_scolded_for_it() -> None:
    body = '<path fill="currentColor" d="M2 2h9v9z"/><path fill="var(--icon-accent, #F60)" d="M12 2h9v9z"/>'
    assert said(treated(body)) == []
    assert "var(--icon-accent,#f60)" in standalone_body(treated(body))
    assert said(treated(body, Treatment())) == ["css-dropped"]


def standalone_body(result: Normalized) -> str:
    assert result.drawing is not None
    return result.drawing.body


def test_the_proof_sees_a_wrong_accent(monkeypatch: pytest.MonkeyPatch) -> None:
    module = import_module("iconkit.passes.current_color")
    monkeypatch.setattr(module, "with_variable", lambda _: "var(--icon-accent,#f6a)")
    result = treated(TWO)
    assert said(result) == ["picture-changed"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (f'{TWO}<path fill="red" d="M0 0h2v2z"/>', "3 colors, #222, #f60, red"),
        (f'{TWO}<path fill="#00f8" d="M0 0h2v2z"/><path fill-opacity=".3" d="M9 9h1v1z"/>', "translucent"),
        (
            f'<linearGradient id="a"><stop stop-color="red"/><stop offset="1"/></linearGradient>{TWO}'
            '<path fill="url(#a)" d="M0 0h2v2z"/>',
            "gradients",
        ),
    ],
)
def test_what_cannot_be_two_tones_is_said_where_the_icon_asks_for_it(body: str, reason: str) -> None:
    result = treated(body)
    (problem,) = result.problems
    assert problem.code.name == "color-kept"
    assert reason in problem.message
    assert result.drawing is not None
    assert not result.drawing.accent
    assert said(treated(body, Treatment(color="accent"))) == [], "a whole set has such icons"


def test_a_named_accent_must_be_there() -> None:
    result = treated(TWO, Treatment(color="accent", accent="#f0f", is_own=True))
    assert said(result) == ["color-kept"]
    assert "#222 and #f60" in result.problems[0].message


def test_several_blacks_become_one() -> None:
    result = treated('<path d="M2 2h9v9z"/><path fill="#231f20" d="M12 2h9v9z"/>', Treatment(color="current"))
    assert result.drawing is not None
    assert result.drawing.monochrome
    assert said(result) == []


def test_a_brand_keeps_its_one_color() -> None:
    result = treated('<path fill="#d6001c" d="M2 2h9v9z"/>', Treatment(color="keep"))
    assert result.drawing is not None
    assert not result.drawing.monochrome
    assert "#d6001c" in result.drawing.body


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(HOLE, id="over a shape"),
        pytest.param(HOLE.replace("<path", '<path fill="#231f20"'), id="rich black"),
        pytest.param(HOLE.replace("#fff", "#fdfdfd"), id="nearly white"),
        pytest.param(HOLE.replace("<path", '<path fill="currentColor"'), id="over the text's color"),
        pytest.param('<path d="M2 2h20v20H2z"/><path fill="none" stroke="#fff" d="M2 9h20"/>', id="a line"),
        pytest.param('<path stroke="#fff" stroke-width="2" d="M2 2h20v20H2z"/>', id="its own outline"),
        pytest.param(f'<g transform="rotate(9 12 12) scale(.9)">{HOLE}</g>', id="moved"),
        pytest.param(
            '<defs><circle id="c" r="5"/></defs><path d="M2 2h20v20H2z"/><use href="#c" x="12" y="12" fill="#fff"/>',
            id="a clone",
        ),
    ],
)
def test_a_painted_hole_is_reported(body: str) -> None:
    result = treated(body, Treatment())
    assert said(result) == ["white-hole"]
    assert "Minus Front" in result.problems[0].hint
    assert result.drawing is not None
    assert not result.drawing.monochrome
    assert said(treated(body, Treatment(color="keep"))) == [], "then white is meant"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param('<path d="M2 2h9v20H2z"/><path fill="#fff" d="M11 2h9v20h-9z"/>', id="beside"),
        pytest.param('<path fill="#fff" d="M0 0h24v24H0z"/><path d="M2 2h9v9z"/>', id="under"),
        pytest.param('<path fill="#fff" stroke="#000" stroke-width="2" d="M3 3h18v18H3z"/>', id="in an outline"),
        pytest.param(HOLE.replace("<path", '<path fill="red"'), id="on a color"),
        pytest.param(f'{HOLE}<path fill="red" d="M0 0h1v1z"/>', id="of three colors"),
        pytest.param(
            '<clipPath id="c"><path d="M0 0h2v24H0z"/></clipPath><path d="M2 2h20v20H2z"/>'
            '<path fill="#fff" clip-path="url(#c)" d="M0 0h24v24H0z"/>',
            id="cut to where nothing else is",
        ),
    ],
)
def test_white_that_is_no_hole_is_not(body: str) -> None:
    assert said(treated(body, Treatment())) == []


@pytest.mark.parametrize("mode", ["current", "accent"])
def test_a_painted_hole_is_not_filled(mode: str) -> None:
    result = treated(HOLE, Treatment(color="current" if mode == "current" else "accent"))
    assert said(result) == ["white-hole"]
    assert "#fff" in standalone_body(result)


def test_a_white_accent_can_be_asked_for_by_name() -> None:
    result = treated(HOLE, Treatment(color="accent", accent="#fff", is_own=True))
    assert said(result) == []
    assert "var(--icon-accent,#fff)" in standalone_body(result)
