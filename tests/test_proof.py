"""Pictures are compared, and a pass that changes one is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

import iconkit.normalize as stage
from iconkit import codes, proof
from iconkit.model import Drawing, Source, Treatment
from iconkit.normalize import normalize
from iconkit.passes import PASSES
from iconkit.proof import VISIBLE, VISIBLE_AT_96_PX, change_at_96_px, difference, is_blind_to
from iconkit.tree import Document
from tests.samples import make_source

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"'
TICK = f'{HEAD} fill="none" stroke="#123456" stroke-width="2"><path d="M4 12l6 6L20 6"/></svg>'
# Rounded, its upper edge falls onto a line of sub-pixels that resvg draws at 96 px.
EDGE = f'{HEAD}><path d="M1 10.031246H23V20H1z"/></svg>'
TWO_INKS = f'{HEAD}><path fill="#123456" d="M2 2h9v9H2z"/><path fill="#b00" d="M12 12h9v9h-9z"/></svg>'


def drawing_of(markup: str) -> Drawing:
    drawing = normalize(make_source(markup)).drawing
    assert drawing is not None
    return drawing


@pytest.mark.parametrize("markup", [TICK, TWO_INKS])
def test_the_same_picture(markup: str) -> None:
    assert difference(markup, drawing_of(markup)) <= 2


def test_a_moved_line_is_seen() -> None:
    moved = replace(drawing_of(TICK), body='<path d="M4 12.2l6 6L20 6.2"/>')
    assert difference(TICK, moved) > VISIBLE


def test_a_shift_within_the_bound_is_not() -> None:
    moved = replace(drawing_of(TICK), body='<path d="M4.003 12.003l6 6L20 6"/>')
    assert 0 < difference(TICK, moved) <= VISIBLE


def test_an_edge_that_only_one_sampling_moves_is_not_seen() -> None:
    colors = ("#123456", "#b00", "#0a6", "#fc0")
    layers = [f'<path fill="{color}" d="M16.215 10h80v90h-80z"/>' for color in colors]
    source = f"{HEAD.replace('24 24', '128 128')}>{''.join(layers)}</svg>"
    moved = replace(drawing_of(source), body="".join(layers).replace("16.215", "16.22"))
    assert proof._change(source, moved, (), 8) > VISIBLE
    assert difference(source, moved) <= VISIBLE


def test_an_edge_that_shows_at_96_px_is_left_where_it_is_when_asked_to_verify() -> None:
    rounded, kept = normalize(make_source(EDGE)), normalize(make_source(EDGE), verify=True)
    assert rounded.problems == ()
    assert rounded.drawing is not None
    assert kept.drawing is not None
    assert difference(EDGE, rounded.drawing) <= 2
    assert change_at_96_px(EDGE, rounded.drawing) > VISIBLE_AT_96_PX

    assert [problem.code for problem in kept.problems] == [codes.STEPPED_BACK]
    assert "round_numbers would change the picture (1.0% of its pixels at 96 px)" in kept.problems[0].message
    assert change_at_96_px(EDGE, kept.drawing) == 0


def test_a_picture_in_a_box_is_not_compared_at_96_px(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "change_at_96_px", lambda *_: pytest.fail("compared"))

    assert normalize(make_source(EDGE)._replace(treatment=Treatment(box=20)), verify=True).problems == ()


def test_what_no_step_back_mends_at_96_px_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "change_at_96_px", lambda *_: 0.02)

    result = normalize(make_source(TICK), verify=True)

    assert result == normalize(make_source(TICK))


def test_what_cannot_be_drawn_at_96_px_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> float:
        raise ValueError("resvg gave up")

    monkeypatch.setattr(stage, "change_at_96_px", refuse)

    assert normalize(make_source(TICK), verify=True) == normalize(make_source(TICK))


def test_two_inks_are_not_one() -> None:
    one = replace(drawing_of(TWO_INKS), monochrome=True)
    assert difference(TWO_INKS, one) == 255
    assert change_at_96_px(TWO_INKS, one) == 1


@pytest.mark.parametrize(
    "root",
    [
        "<svg xmlns='http://www.w3.org/2000/svg' width='48' height='48' viewBox='0 0 24 24'>",
        '<svg xmlns="http://www.w3.org/2000/svg" width="24mm" height="24mm" viewBox="0 0 24 24">',
        '<s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">',
    ],
)
def test_the_size_of_the_source_does_not_matter(root: str) -> None:
    end = "</s:svg>" if root.startswith("<s:") else "</svg>"
    source = f'{root}<path d="M2 2h20v9H2z"/>{end}'
    assert difference(source, drawing_of(f'{HEAD}><path d="M2 2h20v9H2z"/></svg>')) == 0


def test_a_flat_icon_is_averaged_over_whole_blocks() -> None:
    flat = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 15"><path d="M2 2h36v13H2z"/></svg>'
    assert difference(flat, drawing_of(flat)) == 0


@pytest.mark.parametrize("color", ["rebeccapurple", "hsl(270deg 50% 40%)", "rgb(102 51 153 / 50%)", "oklch(.6 .2 20)"])
def test_colors_that_the_renderer_does_not_know_are_no_change(color: str) -> None:
    markup = f'{HEAD}><path fill="{color}" d="M2 2h9v9H2z"/><path fill="tan" d="M12 12h9v9h-9z"/></svg>'
    assert [problem.code for problem in normalize(make_source(markup), verify=True).problems] == []


@pytest.mark.parametrize(
    "body",
    [
        '<path id="a" fill="red" d="M2 2h9v9H2z"/><use href="#a" x="40%" y="40%"/>',
        '<g color="red"><path style="fill:CURRENTCOLOR" d="M2 2h9v9H2z"/></g><path fill="blue" d="M12 12h9v9h-9z"/>',
        '<style>path.a{fill:red!important}</style><path class="a" fill="blue" d="M2 2h9v9H2z"/>',
    ],
)
def test_what_the_renderer_does_not_know_is_no_change(body: str) -> None:
    assert normalize(make_source(f"{HEAD}>{body}</svg>"), verify=True).problems == ()


def _break(document: Document) -> None:
    for node in document.root.walk():
        if node.tag == "path":
            node.attributes["d"] = "M2 2h9v9z"


def _passes_with(name: str, broken: object) -> tuple[object, ...]:
    return tuple(broken if change.__name__ == name else change for change in PASSES)


@pytest.mark.parametrize(
    "word", ["var(--a)", "currentcolor", "CURRENTCOLOR", "fill: currentColor; color: CurrentColor"]
)
def test_what_the_renderer_does_not_know_is_seen_in_the_source(word: str) -> None:
    assert is_blind_to(f'<svg style="fill: {word}"/>')
    assert not is_blind_to('<svg style="fill: currentColor"/>')


def test_the_guilty_pass_is_left_out_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def merge_paths(document: Document) -> None:
        _break(document)

    monkeypatch.setattr(stage, "PASSES", _passes_with("merge_paths", merge_paths))

    result = normalize(make_source(TICK), verify=True)

    assert [problem.code for problem in result.problems] == [codes.STEPPED_BACK]
    assert "merge_paths" in result.problems[0].message
    assert result.drawing is not None
    assert difference(TICK, result.drawing) <= VISIBLE


def test_a_change_that_no_step_back_removes_fails_the_icon(monkeypatch: pytest.MonkeyPatch) -> None:
    def sort_attributes(document: Document) -> None:
        _break(document)

    monkeypatch.setattr(stage, "PASSES", _passes_with("sort_attributes", sort_attributes))

    result = normalize(make_source(TICK), verify=True)

    assert [problem.code for problem in result.problems] == [codes.PICTURE_CHANGED]
    assert result.drawing is None


def test_an_unproved_pass_that_did_something_is_checked_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[Source] = []
    real = stage._proved

    def proved(source: Source, attempt: stage._Attempt, *, verify: bool) -> stage._Attempt:
        checked.append(source)
        return real(source, attempt, verify=verify)

    monkeypatch.setattr(stage, "_proved", proved)

    normalize(make_source(TICK))
    assert checked == []
    used = f'{HEAD}><defs><path id="a" d="M2 2h9v9z"/></defs><use href="#a"/></svg>'
    normalize(make_source(used))
    assert len(checked) == 1


def test_what_the_renderer_cannot_draw_is_not_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise ValueError("cannot parse")

    monkeypatch.setattr(stage, "difference", refuse)

    result = normalize(make_source(TICK), verify=True)

    assert [problem.code for problem in result.problems] == [codes.PICTURE_CHANGED]
    assert "cannot be compared" in result.problems[0].message
