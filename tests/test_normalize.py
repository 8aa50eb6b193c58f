from __future__ import annotations

import io
import re
from xml.etree import ElementTree as ET

import pytest
import resvg_py
from PIL import Image, ImageChops

from iconkit.markup import standalone
from iconkit.model import Drawing
from iconkit.normalize import normalize
from tests.drawings import DRAWINGS, svg
from tests.samples import make_source

ALL = pytest.mark.parametrize("name", DRAWINGS)
FEW = list(DRAWINGS.values())[:20]  # as many as are worth a second process when pictures are compared
SIDE, FINER = 64, 8
VISIBLE = 12  # of 255, in any channel of a pixel at 64 px


def drawing_of(markup: str, icon_id: str = "icon") -> Drawing:
    normalized = normalize(make_source(markup, icon_id=icon_id))
    assert normalized.drawing is not None, normalized.problems
    return normalized.drawing


def codes_of(markup: str) -> list[str]:
    return sorted({problem.code.name for problem in normalize(make_source(markup)).problems})


def picture(markup: str) -> Image.Image:
    """The drawing at 64 px, from a picture eight times finer; colors premultiplied, as they meet a page."""
    side = SIDE * FINER
    data = resvg_py.svg_to_bytes(svg_string=markup, width=side, height=side, skip_system_fonts=True, dpi=96)
    fine = Image.open(io.BytesIO(bytes(data))).convert("RGBA").convert("RGBa")
    return fine.resize((SIDE, SIDE), Image.Resampling.BOX)


def difference(first: Image.Image, second: Image.Image, *, alpha_only: bool) -> int:
    bands = ImageChops.difference(first, second).split()
    # A histogram counts each level from 0 to 255; the highest level that is there at all is the difference.
    return max(
        max(level for level, count in enumerate(band.histogram()) if count)
        for band in (bands[3:] if alpha_only else bands)
    )


@ALL
def test_the_picture_stays(name: str) -> None:
    source, drawing = DRAWINGS[name], drawing_of(DRAWINGS[name])
    before, after = picture(source), picture(standalone(drawing, color="#000"))
    assert before.getbbox() is not None, "nothing to see"
    # What was one ink has the color of the text around it: only where it is, and how much, can be compared.
    assert difference(before, after, alpha_only=drawing.monochrome) <= VISIBLE


@ALL
def test_normalizing_again_changes_nothing(name: str) -> None:
    once = drawing_of(DRAWINGS[name])
    again = drawing_of(standalone(once))
    assert (again.body, again.attributes, again.view_box) == (once.body, once.attributes, once.view_box)
    assert (again.monochrome, again.external_use) == (once.monochrome, once.external_use)


@ALL
def test_nothing_but_drawing_is_left(name: str) -> None:
    titled = DRAWINGS[name].replace("</svg>", "<title>Leak</title><desc>Leak</desc><metadata>Leak</metadata></svg>")
    drawing = drawing_of(titled)
    root = ET.fromstring(standalone(drawing))
    for element in root.iter():
        assert element.tag.rpartition("}")[2] not in {"style", "title", "desc", "metadata", "text"}
        assert not set(element.keys()) & {"class", "style"}
        assert not element.text
        assert not element.tail


@ALL
def test_inner_ids_carry_the_icons_id(name: str) -> None:
    drawing = drawing_of(DRAWINGS[name], icon_id="arrow-left")
    ids = re.findall(r' id="([^"]*)"', drawing.body)
    named = re.findall(r'(?:href="#|url\(#)([^")]*)', drawing.body)
    assert set(ids) == set(named)
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch("arrow-left_[a-z]+", found) for found in ids)


@ALL
def test_url_references_are_flagged(name: str) -> None:
    drawing = drawing_of(DRAWINGS[name])
    assert drawing.external_use == ("url(#" not in drawing.body)


def test_monochrome_drawings() -> None:
    inks = {name: drawing_of(markup).monochrome for name, markup in DRAWINGS.items()}
    assert inks["classes"]
    assert inks["white alone"]
    assert inks["markers"], "the line itself has no paint"
    assert inks["mask of Sketch"]
    assert not inks["white hole"]
    assert not inks["gradient chain"]
    assert not inks["color on groups"]


def test_root_attributes_are_kept_for_the_symbol() -> None:
    root = (
        'viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" class="i" id="r"'
    )
    drawing = drawing_of(svg('<path d="M4 4h9"/><path d="M4 9h9"/>', root))
    assert dict(drawing.attributes) == {
        "fill": "none",
        "stroke": "currentColor",
        "stroke-linecap": "round",
        "stroke-width": "2",
    }


def test_a_class_means_what_its_own_file_says() -> None:
    red = drawing_of(svg('<style>.cls-1{fill:red}</style><path class="cls-1" d="M2 2h9v9z"/><path d="M0 0h1v1z"/>'))
    blue = drawing_of(svg('<style>.cls-1{fill:blue}</style><path class="cls-1" d="M2 2h9v9z"/><path d="M0 0h1v1z"/>'))
    assert "red" in standalone(red)
    assert "#00f" in standalone(blue)


def test_the_title_of_the_source_is_a_hint_only() -> None:
    drawing = drawing_of(svg('<title> Close\n  window </title><path d="M2 2h9v9z"/>'))
    assert drawing.source_title == "Close window"
    assert "Close" not in standalone(drawing)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<script>alert(1)</script>", "script"),
        ('<path onload="alert(1)" d="M0 0h9"/>', "script"),
        ('<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler>', "script"),
        ('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', "unsupported-element"),
        ('<image xlink:href="data:image/png;base64,AAAA"/>', "embedded-image"),
        (
            '<filter id="f"><feImage href="https://example.com/a.png"/></filter><path filter="url(#f)" d="M0 0h9v9"/>',
            "external-reference",
        ),
        ('<use href="https://example.com/a.svg#b"/>', "external-reference"),
        ('<use xlink:href="data:image/svg+xml,x#a"/>', "external-reference"),
        ('<linearGradient xlink:href="javascript:alert(1)"/>', "script"),
        ('<path fill="url(https://example.com/a#b)" d="M0 0h9v9"/>', "external-reference"),
        (r'<path fill="u\72l(https://example.com/a#b)" d="M0 0h9v9"/>', "external-reference"),
        ('<path style="mask:URL( //example.com/a )" d="M0 0h9v9"/>', "external-reference"),
        ('<path style="mask:image-set(&quot;https://example.com/a&quot; 1x)" d="M0 0h9v9"/>', "external-reference"),
        ("<style>@import url(https://example.com/a.css);</style>", "external-reference"),
        ("<style>path{filter:url(https://example.com/a#b)}</style>", "external-reference"),
        ("<text>Close</text>", "live-text"),
        ('<animate attributeName="x" from="0" to="9"/>', "animation"),
        ('<set attributeName="href" to="javascript:alert(1)"/>', "animation"),
        ('<iframe src="https://example.com"/>', "unknown-element"),
    ],
)
def test_what_is_hostile_goes_and_is_reported(body: str, code: str) -> None:
    markup = svg(f'{body}<path d="M2 2h9v9z"/>')
    normalized = normalize(make_source(markup))
    assert code in {problem.code.name for problem in normalized.problems}
    if normalized.drawing is not None:
        written = standalone(normalized.drawing)
        assert not re.search(r"script|example\.com|data:|\bon[a-z]+=|iframe|import|image", written)


def test_one_report_of_each_fault_with_its_place() -> None:
    normalized = normalize(make_source(svg('\n  <text x="1">A</text>\n<path d="M2 2h9v9z"/>')))
    (problem,) = normalized.problems
    assert (problem.where.line, problem.where.column) == (2, 3)
    assert "Create Outlines" in problem.hint
    assert normalized.drawing is None


@pytest.mark.parametrize(
    "body",
    [
        "",
        '<g display="none"><path d="M2 2h9v9z"/></g>',
        '<defs><path d="M2 2h9v9z"/></defs>',
        '<path fill="none" d="M2 2h9v9z"/>',
        '<path fill="url(#no)" d="M2 2h9v9z"/>',
        '<use href="#a"/>',
        '<path d="no path"/>',
        '<path d="M2 2"/>',
        '<rect y="1" width="2"/><polygon/><circle cx="3" r="0"/>',
    ],
)
def test_a_drawing_of_nothing_is_an_error(body: str) -> None:
    assert "draws-nothing" in codes_of(svg(body))
    assert normalize(make_source(svg(body))).drawing is None


def test_clones_of_clones_are_counted_before_they_are_drawn() -> None:
    levels = "".join(f'<g id="g{n + 1}">{f"<use href=%s#g{n}%s/>" % (chr(34), chr(34)) * 10}</g>' for n in range(9))
    bomb = svg(f'<defs><path id="g0" d="M2 2h9v9z"/>{levels}</defs><use href="#g9"/>')
    assert codes_of(bomb) == ["too-large"]


def test_a_long_chain_of_clones_is_too_deep() -> None:
    chain = "".join(f'<g id="g{n}"><use href="#g{n + 1}"/></g>' for n in range(300))
    assert codes_of(svg(f'<defs>{chain}<path id="g300" d="M2 2h9v9z"/></defs><use href="#g0"/>')) == ["too-deep"]


@pytest.mark.parametrize(
    "body",
    [
        '<g id="a"><path d="M2 2h9v9z"/><use href="#a" x="9"/></g>',
        '<pattern id="p" width="1" height="1"><path fill="url(#p)" d="M2 2h9v9z"/></pattern>'
        '<path fill="url(#p)" d="M2 2h9v9z"/><path d="M0 0h9v9z"/>',
        '<linearGradient id="p" href="#q"/><linearGradient id="q" href="#p"><stop stop-color="red"/></linearGradient>'
        '<path fill="url(#p)" d="M2 2h9v9z"/>',
        '<mask id="m"><path fill="#fff" mask="url(#m)" d="M2 2h9v9z"/></mask><path mask="url(#m)" d="M2 2h9v9z"/>',
    ],
)
def test_what_refers_to_itself_is_cut_once_and_drawn(body: str) -> None:
    normalized = normalize(make_source(svg(body)))
    assert [problem.code.name for problem in normalized.problems] == ["dangling-reference"]
    assert normalized.drawing is not None
    picture(standalone(normalized.drawing))
