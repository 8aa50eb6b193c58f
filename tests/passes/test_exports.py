"""Every drawing tool's raw export becomes the same picture, or a finding that its designer can act on."""

from __future__ import annotations

from pathlib import Path

import pytest

from iconkit.model import Drawing, Normalized, Source
from iconkit.normalize import normalize
from iconkit.proof import VISIBLE, difference

FOLDER = Path(__file__).parent / "exports"
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))
# resvg knows no transform-origin, so this picture is compared with the one in which the origin is written out.
WRITTEN_OUT = {
    "boxy": (
        'style="fill: rgb(16, 185, 129); transform-origin: 20px 20px;" '
        'transform="matrix(0.866025, 0.5, -0.5, 0.866025, 0, 0)"',
        'fill="#10b981" transform="translate(20 20) matrix(0.866025, 0.5, -0.5, 0.866025, 0, 0) translate(-20 -20)"',
    )
}


def text_of(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


def normalized(text: str) -> Normalized:
    return normalize(Source("export.svg", "export", "", text.encode()))


def drawing_of(name: str) -> Drawing:
    found = normalized(text_of(name)).drawing
    assert found is not None
    return found


@pytest.mark.parametrize("name", NAMES)
def test_picture_is_the_same(name: str) -> None:
    assert difference(text_of(name).replace(*WRITTEN_OUT.get(name, ("\0", ""))), drawing_of(name)) <= VISIBLE


@pytest.mark.parametrize("name", NAMES)
def test_nothing_to_complain_of(name: str) -> None:
    assert [problem.message for problem in normalized(text_of(name)).problems] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_private_data_is_left(name: str) -> None:
    body = drawing_of(name).body
    for mark in ("sketch", "inkscape", "sodipodi", "serif", "vectornator", "bx:", "/home", "data-", "class=", "style="):
        assert mark not in body


@pytest.mark.parametrize(
    "name",
    [
        "affinity",
        "boxy",
        "coreldraw",
        "hand_written",
        "illustrator_cc",
        "illustrator_cs3",
        "potrace",
        "vectornator",
        "xd",
    ],
)
def test_what_needs_no_reference_has_none(name: str) -> None:
    assert drawing_of(name).external_use


def test_masks_and_clips_that_only_frame_go() -> None:
    assert drawing_of("figma").body.count("url(#") == 1  # the stroke that is painted inside its shape alone
    assert drawing_of("sketch").body.count("url(#") == 1


@pytest.mark.parametrize("name", ["potrace", "xd", "font_download"])
def test_one_ink_follows_the_text(name: str) -> None:
    assert drawing_of(name).monochrome


def test_a_shadow_keeps_its_filter_and_its_place() -> None:
    for name in ("figma_shadow", "sketch_shadow"):
        drawing = drawing_of(name)
        assert drawing.body.count("<filter ") == 1
        assert not drawing.external_use


def test_exact_matrices_of_gradients_do_not_stay() -> None:
    assert "gradientTransform" not in drawing_of("sketch").body
    assert "98765432" not in drawing_of("inkscape_flip").body


@pytest.mark.parametrize(
    ("part", "code", "advice"),
    [
        pytest.param(
            '<defs><pattern id="pattern0" patternContentUnits="objectBoundingBox" width="1" height="1">'
            '<use xlink:href="#image0_1_2" transform="scale(0.01)"/></pattern>'
            '<image id="image0_1_2" width="100" height="100" xlink:href="data:image/png;base64,iVBORw0KGgo="/></defs>'
            '<rect width="24" height="24" fill="url(#pattern0)"/>',
            "embedded-image",
            "Figma",
            id="Figma: an image as a fill",
        ),
        pytest.param(
            '<foreignObject x="-4" y="-4" width="32" height="32"><div xmlns="http://www.w3.org/1999/xhtml" '
            'style="backdrop-filter:blur(2px);height:100%;width:100%"></div></foreignObject>'
            '<g data-figma-bg-blur-radius="4"><rect width="9" height="9" fill-opacity=".4"/></g>',
            "unsupported-element",
            "background blur",
            id="Figma: a background blur",
        ),
        pytest.param(
            '<text transform="translate(2 20)" style="font-family:MyriadPro-Regular;font-size:12px">New</text>',
            "live-text",
            "Type > Create Outlines",
            id="Illustrator: live text",
        ),
        pytest.param(
            '<flowRoot><flowRegion><rect width="9" height="9"/></flowRegion><flowPara>New</flowPara></flowRoot>',
            "live-text",
            "Path > Object to Path",
            id="Inkscape: flowed text",
        ),
        pytest.param(
            '<script id="mesh_polyfill" type="text/javascript">!function(){}()</script>',
            "script",
            "linear or radial gradient",
            id="Inkscape: a mesh gradient",
        ),
        pytest.param(
            '<image width="9" height="9" xlink:href="../Links/photo.jpg"/>',
            "external-reference",
            "Image Trace",
            id="Illustrator: a linked image",
        ),
        pytest.param(
            '<g><animateTransform attributeName="transform" type="rotate" dur="1s"/><path d="M2 2h9v9z"/></g>',
            "animation",
            "standing still",
            id="a spinner",
        ),
        pytest.param(
            '<use xlink:href="other.svg#shape"/>', "external-reference", "Unlink Clone", id="Inkscape: a linked clone"
        ),
    ],
)
def test_a_designer_is_told_what_to_do(part: str, code: str, advice: str) -> None:
    found = normalized(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http'
        f'://www.w3.org/1999/xlink" viewBox="0 0 24 24"><path d="M2 2h9v9H2z"/>{part}</svg>'
    )
    assert found.drawing is None
    (problem,) = found.problems
    assert problem.code.name == code
    assert advice in problem.hint


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ('<text x="4" y="20" class="cls-1">A</text>', "live-text"),
        ('<flowRoot xmlns="http://www.w3.org/2000/svg"><flowPara>A</flowPara></flowRoot>', "live-text"),
        ('<image width="9" height="9" xlink:href="data:image/png;base64,AAAA"/>', "embedded-image"),
        ('<image width="9" height="9" xlink:href="photo.jpg"/>', "external-reference"),
        ('<foreignObject width="9" height="9">'
            '<p xmlns="http://www.w3.org/1999/xhtml">A</p></foreignObject>', "unsupported-element"),
        ('<path d="M0 0h9v9z"><animate attributeName="d" dur="1s"/></path>', "animation"),
        ('<path d="M0 0h9v9z" fill="url(https://example.com/a.svg#b)"/>', "external-reference"),
        ('<path d="M0 0h9v9z" onclick="go()"/>', "script"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_says_what_to_do(part: str, code: str) -> None:
    body = f'<path d="M2 2h9v9H2z"/>{part}'
    found = normalized(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http'
        f'://www.w3.org/1999/xlink" viewBox="0 0 24 24">{body}</svg>'
    )
    assert found.drawing is None
    assert [problem.code.name for problem in found.problems] == [code]
    assert all(problem.hint for problem in found.problems)
