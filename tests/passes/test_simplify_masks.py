from __future__ import annotations

import pytest

from iconkit.passes.simplify_clips import simplify_clips
from iconkit.passes.simplify_masks import simplify_masks
from tests.passes.references import EDGE, difference, drawing, run

WHITE = '<path fill="#fff" d="M0 0h24v24H0z"/>'
FRAME = 'maskUnits="userSpaceOnUse" x="0" y="0" width="24" height="24"'
SQUARE = '<path mask="url(#m)" fill="red" d="M3 3h18v18H3z"/>'
OTHER = '<path d="M0 0h2v2H0z"/>'


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (f'<mask id="m" {FRAME}>{WHITE}</mask><g mask="url(#m)"><circle cx="20" cy="9" r="8"/></g>', ""),
        (f'<mask id="m">{WHITE}</mask>{SQUARE}', ""),
        (f'<mask id="m" mask-type="alpha"><path fill="#123" d="M0 0h24v24H0z"/></mask>{SQUARE}', ""),
        (f'<mask id="m" mask-type="alpha">{WHITE}<circle r="9"/></mask>{SQUARE}', ""),
        (f'<mask id="m">{WHITE}<circle fill="#eee" cx="9" cy="9" r="4"/></mask>{SQUARE}', "mask="),
        (f'<mask id="m"><g opacity=".5">{WHITE}</g></mask>{SQUARE}', "mask="),
        (f'<mask id="m"><path fill="#fff" fill-opacity=".5" d="M0 0h24v24H0z"/></mask>{SQUARE}', "mask="),
        (f'<mask id="m"><g fill="#fff"><g transform="scale(2)"><path d="M0 0h12v12H0z"/></g></g></mask>{SQUARE}', ""),
        (f'<mask id="m"/>{SQUARE}{OTHER}', ""),
        (f'<mask id="m"><path d="M0 0h24v24H0z"/></mask>{SQUARE}{OTHER}', ""),
        (f'<mask id="m"><path fill="#fff" display="none" d="M0 0h24v24H0z"/></mask>{SQUARE}{OTHER}', ""),
        (f'<mask id="m" fill="white"><circle cx="9" cy="9" r="8"/></mask>{SQUARE}', "clip-path="),
        (
            f'<mask id="m" fill="white"><path fill-rule="evenodd" d="M2 2h20v20H2zM9 9h4v4H9z"/></mask>{SQUARE}',
            "clip-path=",
        ),
        (f'<mask id="m">{WHITE}<circle cx="12" cy="12" r="4"/></mask>{SQUARE}', ""),
        (f'<mask id="m">{WHITE}<circle cx="9" cy="9" r="2"/><circle cx="16" cy="16" r="3"/></mask>{SQUARE}', ""),
        (f'<mask id="m">{WHITE}<circle cx="3" cy="9" r="2"/></mask>{SQUARE}', "clip-path="),
        (f'<mask id="m">{WHITE}<circle cx="9" cy="9" r="3"/><circle cx="11" cy="9" r="3"/></mask>{SQUARE}', "mask="),
        (f'<mask id="m">{WHITE}<path d="M6 6l6 12 6-12-6 4z"/></mask>{SQUARE}', "mask="),
        (f'<mask id="m"><circle cx="9" cy="9" r="3"/>{WHITE}</mask>{SQUARE}', "mask="),
        (f'<mask id="m">{WHITE}<path stroke="#000" d="M6 6h6v6z"/></mask>{SQUARE}', "mask="),
        (
            f'<mask id="m" maskContentUnits="objectBoundingBox"><path fill="#fff" d="M0 0h.5v1H0z"/></mask>{SQUARE}',
            "mask=",
        ),
        (f'<mask id="m" {FRAME.replace("24", "9")}>{WHITE}</mask>{SQUARE}', "mask="),
        (f'<mask id="m">{WHITE}</mask><path mask="url(#m)" stroke="red" stroke-width="9" d="M8 8h6v6H8z"/>', "mask="),
    ],
)
def test_what_is_left(body: str, left: str) -> None:
    before = drawing(body)
    after = run(before, simplify_masks)
    painted = after.partition("</mask>")[2] or after.partition("<mask ")[2]
    assert [name for name in ("mask=", "clip-path=") if name in painted] == ([left] if left else [])
    assert difference(before, after) <= EDGE


def test_the_mask_of_a_sketch_export_goes_with_its_clip() -> None:
    before = drawing(
        '<mask id="m" fill="white"><path d="M2 2h20v20H2z"/></mask><path fill="#ddd" d="M2 2h20v20H2z"/>'
        '<g mask="url(#m)" fill="red"><circle cx="12" cy="12" r="9"/></g>'
    )
    after = run(before, simplify_masks, simplify_clips)
    assert "url(" not in after
    assert difference(before, after) <= EDGE


def test_a_shape_that_is_clipped_already_keeps_its_mask() -> None:
    clip = '<clipPath id="c"><path d="M0 0h9v24z"/></clipPath>'
    before = drawing(
        f'{clip}<mask id="m" fill="#fff"><circle cx="9" cy="9" r="8"/></mask>'
        '<path clip-path="url(#c)" mask="url(#m)" d="M3 3h18v18H3z"/>'
    )
    assert run(before, simplify_masks) == before


def test_the_new_clip_has_an_id_of_its_own() -> None:
    after = run(
        drawing(f'<mask id="m" fill="#fff"><circle id="m-clip" cx="9" cy="9" r="8"/></mask>{SQUARE}{SQUARE}'),
        simplify_masks,
    )
    assert after.count('<clipPath id="m-clip_"') == 1
    assert after.count('clip-path="url(#m-clip_)"') == 2
