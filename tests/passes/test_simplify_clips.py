from __future__ import annotations

import pytest

from iconkit.passes.simplify_clips import simplify_clips
from tests.passes.references import EDGE, difference, drawing, run

FRAME = '<clipPath id="c"><path d="M0 0h24v24H0z"/></clipPath>'
BOX = '<clipPath id="c"><rect x="4" y="4" width="16" height="16"/></clipPath>'
OTHER = '<path d="M0 0h2v2H0z"/>'


@pytest.mark.parametrize(
    ("body", "is_gone"),
    [
        (f'{FRAME}<g clip-path="url(#c)"><circle cx="22" cy="9" r="9"/></g>', True),
        (f'{FRAME}<g clip-path="url(#c)" transform="translate(3 3)"><circle cx="2" cy="2" r="9"/></g>', False),
        (f'{FRAME}<g transform="translate(-3 -3)"><g clip-path="url(#c)"><circle cx="9" cy="9" r="9"/></g></g>', True),
        (f'{BOX}<path clip-path="url(#c)" d="M4 4h16v16H4z"/>', True),
        (f'{BOX}<path clip-path="url(#c)" d="M4 4h16v16H3z"/>', False),
        (f'{BOX}<path clip-path="url(#c)" stroke="red" d="M4 4h16v16H4z"/>', False),
        (f'{BOX}<path clip-path="url(#c)" fill="none" stroke="red" d="M5 19l7-13 7 13"/>', True),
        (f'{BOX}<path clip-path="url(#c)" fill="none" stroke="red" stroke-width="2" d="M8 19L12 6l4 13"/>', False),
        (f'{BOX}<path clip-path="url(#c)" stroke="red" stroke-linejoin="round" d="M12 4.5l3 9H9z"/>', True),
        (f'{BOX}<g clip-path="url(#c)"><g transform="rotate(45 12 12)"><path d="M7 7h10v10H7z"/></g></g>', True),
        (f'{BOX}<g clip-path="url(#c)"><g transform="rotate(45 12 12)"><path d="M5 5h14v14H5z"/></g></g>', False),
        ('<clipPath id="c" transform="rotate(45 12 12)"><path d="M4 4h16v16H4z"/></clipPath>'
         '<path clip-path="url(#c)" d="M8 8h8v8H8z"/>', True),
        ('<clipPath id="c"><path d="M4 4h16v16H4zM9 9v4h4V9z"/>'
            '</clipPath><path clip-path="url(#c)" d="M8 8h8v8H8z"/>', False),
        ('<clipPath id="d"><path d="M9 9h9v9z"/></clipPath>'
            '<clipPath id="c" clip-path="url(#d)"><path d="M0 0h24v24H0z"/>'
         '</clipPath><path clip-path="url(#c)" d="M8 8h8v8H8z"/>', False),
        ('<clipPath id="c" clipPathUnits="objectBoundingBox"><path d="M0 0h1v.5H0z"/></clipPath>'
         '<path clip-path="url(#c)" d="M8 8h8v8H8z"/>', False),
        (f'<filter id="f"><feOffset dx="9"/></filter>{BOX}'
         '<g clip-path="url(#c)"><path filter="url(#f)" d="M5 5h9v9H5z"/></g>', False),
        (f'<clipPath id="c"/><path clip-path="url(#c)" d="M8 8h8v8H8z"/>{OTHER}', True),
        ('<clipPath id="c"><path d="M1 1h3v3H1z"/></clipPath>'
            f'<path clip-path="url(#c)" d="M8 8h8v8H8z"/>{OTHER}', True),
        (f'<clipPath id="c"><path visibility="hidden" d="M0 0h24v24H0z"/></clipPath>'
         f'<path clip-path="url(#c)" d="M8 8h8v8H8z"/>{OTHER}', True),
    ],
)  # fmt: skip
def test_what_cuts_nothing_goes(body: str, is_gone: bool) -> None:
    before = drawing(body)
    after = run(before, simplify_clips)
    painted = after.rpartition("</clipPath>")[2]
    assert ("clip-path=" not in painted) == is_gone
    assert difference(before, after) <= EDGE


@pytest.mark.parametrize(
    ("between", "is_gone"),
    [
        ("<g>", True),
        ('<g transform="translate(2)">', False),
        ('<g filter="url(#f)">', False),
        ('<g opacity=".5">', True),
    ],
)
def test_the_same_clip_again(between: str, is_gone: bool) -> None:
    before = drawing(
        '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>'
        '<clipPath id="c"><path d="M2 2h14l4 19z"/></clipPath>'
        f'<g clip-path="url(#c)">{between}<path clip-path="url(#c)" d="M0 0h24v24H0z"/></g></g>'
    )
    after = run(before, simplify_clips)
    assert (after.count("clip-path=") == 1) == is_gone
    assert difference(before, after) <= EDGE


@pytest.mark.parametrize(
    ("data", "is_directed"),
    [
        ("M2 2h20v20H2zM8 8h8v8H8z", True),
        ("M2 2h20v20H2zM8 8v8h8V8z", True),
        (
            "M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20zm0 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12z"
            "m0 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6z",
            True,
        ),
        ("M2 2h9v9H2zM13 13v9h9v-9z", True),
        ("M2 12C2 6 6 2 12 2s10 4 10 10-4 10-10 10S2 18 2 12M8 12q0 4 4 4t4-4-4-4-4 4", True),
        ("M2 2h12v12H2zM8 8h12v12H8z", False),
        ("M2 2h20L2 22h20z", False),
        ("M2 2h20v20H2zM4 4h16v4H4zM6 6h4v12H6z", False),
    ],
)
def test_evenodd_becomes_direction(data: str, is_directed: bool) -> None:
    before = drawing(
        f'<clipPath id="c"><path clip-rule="evenodd" d="{data}"/>'
        '</clipPath><path clip-path="url(#c)" d="M0 0h24v24H0z"/>'
    )
    after = run(before, simplify_clips)
    assert ("evenodd" not in after) == is_directed
    assert difference(before, after) <= 1


def test_a_rule_from_the_root_is_followed() -> None:
    body = (
        '<clipPath id="c"><path d="M2 2h20v20H2zM8 8h8v8H8z"/></clipPath><path clip-path="url(#c)" d="M0 0h24v24H0z"/>'
    )
    before = drawing(body).replace("<svg", '<svg clip-rule="evenodd"')
    after = run(before, simplify_clips)
    assert 'clip-rule="nonzero"' in after
    assert difference(before, after) <= 1
