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


@pytest.mark.parametrize("name", ["illustrator_cc", "potrace", "vectornator", "xd", "affinity", "boxy", "coreldraw"])
def test_what_needs_no_reference_has_none(name: str) -> None:
    assert drawing_of(name).external_use


def test_masks_and_clips_that_only_frame_go() -> None:
    assert drawing_of("figma").body.count("url(#") == 1  # the stroke that is painted inside its shape alone
    assert drawing_of("sketch").body.count("url(#") == 1


@pytest.mark.parametrize("name", ["potrace", "xd", "font_download"])
def test_one_ink_follows_the_text(name: str) -> None:
    assert drawing_of(name).monochrome


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ('<text x="4" y="20" class="cls-1">A</text>', "live-text"),
        ('<flowRoot xmlns="http://www.w3.org/2000/svg"><flowPara>A</flowPara></flowRoot>', "live-text"),
        ('<image width="9" height="9" xlink:href="data:image/png;base64,AAAA"/>', "embedded-image"),
        ('<image width="9" height="9" xlink:href="photo.jpg"/>', "embedded-image"),
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
