from __future__ import annotations

import math

import pytest

from iconkit.geometry.painted_box import EVERYWHERE, NOTHING, START, compute, painted_box
from iconkit.path.bounds import Box
from tests.passes.references import document, drawing


def box_of(body: str) -> Box:
    root = document(drawing(body)).root
    by_id = {node.attributes["id"]: node for node in root.walk() if "id" in node.attributes}
    return painted_box(root, compute(root, START), by_id, (24, 24))


@pytest.mark.parametrize(
    ("body", "box"),
    [
        ('<path d="M2 3h4v5z"/>', (2, 3, 6, 8)),
        ('<path fill="none" d="M2 3h4v5z"/>', NOTHING),
        ("", NOTHING),
        ('<circle cx="9" cy="9" r="4" fill="none" stroke="red" stroke-width="2"/>', (4, 4, 14, 14)),
        ('<path stroke="red" d="M4 12h8"/>', (3.5, 11.5, 12.5, 12.5)),
        ('<path stroke="red" stroke-linecap="square" d="M4 12h8"/>', (3.5, 11.5, 12.5, 12.5)),
        ('<path stroke="red" stroke-width="2" stroke-linejoin="round" d="M4 4h9v9H4z"/>', (3, 3, 14, 14)),
        ('<g transform="translate(3 4)"><path transform="scale(2)" d="M1 1h4v5H1z"/></g>', (5, 6, 13, 16)),
        ('<g stroke="red"><path transform="scale(2)" d="M2 2h3v3H2z"/></g>', (3, 3, 11, 11)),
        ('<g transform="scale(1 3)"><path stroke="red" d="M2 2h3v3H2z"/></g>', (1.5, 4.5, 5.5, 16.5)),
        ('<path id="a" d="M2 3h4v5z"/><use href="#a" x="9"/>', (2, 3, 15, 8)),
        ('<path id="a" display="none" d="M2 3h4v5z"/>', NOTHING),
        ('<defs><path d="M2 3h4v5z"/></defs><clipPath id="c"><path d="M2 3h4v5z"/></clipPath>', NOTHING),
        ('<svg x="2" y="2" width="6" height="6"><path d="M1 1h99v2z"/></svg>', (3, 3, 8, 5)),
        ('<svg x="2" y="2" width="6" height="6" overflow="visible"><path d="M1 1h99v2z"/></svg>', (3, 3, 102, 5)),
        ('<svg width="0"><path d="M1 1h99v2z"/></svg>', NOTHING),
    ],
)
def test_box(body: str, box: Box) -> None:
    assert box_of(body) == pytest.approx(box)


@pytest.mark.parametrize(
    "body",
    [
        '<g filter="url(#f)"><path d="M2 3h4v5z"/></g>',
        '<path marker-end="url(#m)" d="M2 3h4v5z"/>',
        '<path stroke="red" vector-effect="non-scaling-stroke" d="M2 3h4v5z"/>',
        '<g transform="turn(3)"><path d="M2 3h4v5z"/></g>',
        '<path d="M2 3h4v5z and so on"/>',
        '<symbol id="s" viewBox="0 0 9 9"><path d="M2 3h4v5z"/></symbol><use href="#s"/>',
    ],
)
def test_what_is_unknown_is_everywhere(body: str) -> None:
    assert box_of(body) == EVERYWHERE


def test_a_mitre_is_inside() -> None:
    # The sides rise 14 in 8: half the angle between them has the sine 8 / hypot(8, 14).
    box = box_of('<path fill="none" stroke="red" stroke-width="2" d="M4 20l8-14 8 14"/>')
    assert box[1] == pytest.approx(6 - math.hypot(8, 14) / 8)
