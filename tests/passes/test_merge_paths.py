"""Merged paths draw the same pixels; what could not is left apart."""

from __future__ import annotations

import random
import sys
from types import FrameType

import pytest

from iconkit.passes.merge_paths import merge_paths
from tests.passes.pages import run
from tests.passes.pictures import difference

LINES = '<svg viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="2">%s</svg>'
FILLS = '<svg viewBox="0 0 24 24">%s</svg>'


def merged(markup: str) -> str:
    return run(merge_paths, markup)[0]


def count(markup: str) -> int:
    return merged(markup).count("<path")


@pytest.mark.parametrize(
    ("drawing", "left"),
    [
        (LINES % '<path d="M4 4h16"/><path d="M4 12h16"/><path d="M4 20h16"/>', 1),
        (LINES % '<path stroke-linecap="round" d="M4 4h.01"/><path stroke-linecap="round" d="M9 4z"/>', 1),
        (LINES % '<path stroke-dasharray="3 1" d="M4 4h15"/><path stroke-dasharray="3 1" d="M4 12h7"/>', 1),
        (LINES % '<path opacity=".5" d="M4 4h15"/><path opacity=".5" d="M4 12h7"/>', 1),
        (LINES % '<path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0z"/><path d="M8 12h8"/>', 1),
        (FILLS % '<path d="M3 3h18v18h-18zM5 5v14h14v-14z"/><path d="M8 8h8v8z"/>', 1),
        (FILLS % '<path fill="red" d="M3 3h4v4z"/><path d="M9 3h4v4z"/><path fill="red" d="M15 3h4v4z"/>', 2),
        # The places of shapes of one ink do not matter, whatever their looks.
        (LINES % '<path d="M4 4h16"/><path stroke-width="1" d="M12 2v20"/><path d="M4 12h16"/>', 2),
        (FILLS % '<path d="M2 2h9v4z"/><path fill-opacity=".5" d="M2 2h9v20z"/><path d="M16 2h6v4z"/>', 2),
    ],
)
def test_merged(drawing: str, left: int) -> None:
    assert count(drawing) == left
    assert difference(drawing, merged(drawing)) == 0


@pytest.mark.parametrize(
    "drawing",
    [
        # Crossing and touching strokes, translucent and opaque.
        LINES % '<path stroke-opacity=".5" d="M4 4l16 16"/><path stroke-opacity=".5" d="M20 4L4 20"/>',
        LINES % '<path opacity=".5" d="M4 4l16 16"/><path opacity=".5" d="M20 4L4 20"/>',
        LINES % '<path d="M4 4l16 16"/><path d="M20 4L4 20"/>',
        LINES % '<path d="M4 4h16"/><path d="M12 4v16"/>',
        LINES % '<path d="M4 4h16"/><path d="M4 6.2h16"/>',
        # A paint by the bounding box, inherited.
        '<svg viewBox="0 0 24 24" fill="url(#a)"><linearGradient id="a"><stop stop-color="red"/><stop offset="1"/>'
        '</linearGradient><path d="M3 3h4v4z"/><path d="M15 15h4v4z"/></svg>',
        # Something else in between.
        FILLS % '<path d="M2 2h9v9h-9z"/><path fill="red" d="M8 8h9v9h-9z"/><path d="M14 14h9v9h-9z"/>',
        FILLS
        % '<path d="M2 2h9v4z"/><g style="mix-blend-mode:multiply"><path d="M2 9h9v4z"/></g><path d="M2 16h9v4z"/>',
        # An arc so vast that chords are far off it: its top is at 12.
        FILLS
        % '<path fill-opacity=".5" d="M-2487.6758 12.6248A5000000 5000000 0 0 1 2511.6758 10000011.3752A5000000 5000000'
        ' 0 0 1 -2487.6758 12.6248z"/><path fill-opacity=".5" d="M4 11h16v1.1H4z"/>',
        # Windings that would add up.
        FILLS % '<path d="M2 2h20v20h-20z"/><path d="M8 8v8h8v-8z"/>',
        FILLS % '<path fill-rule="evenodd" d="M2 2h20v20h-20z"/><path fill-rule="evenodd" d="M8 8v8h8v-8z"/>',
        # Looks that are not the same.
        LINES % '<path d="M4 4h16"/><path stroke-width="1" d="M4 12h16"/>',
        LINES % '<path opacity=".5" d="M4 4h16"/><path d="M4 12h16"/>',
        LINES % '<path clip-path="url(#a)" d="M4 4h16"/><path clip-path="url(#a)" d="M4 12h16"/>',
        LINES % '<path transform="scale(2)" d="M2 2h8"/><path transform="scale(2)" d="M2 6h8"/>',
        LINES % '<path vector-effect="non-scaling-stroke" d="M4 4h16"/><path vector-effect="none" d="M4 12h16"/>',
        LINES % '<path marker-end="url(#a)" d="M4 4h16"/><path marker-end="url(#a)" d="M4 12h16"/>',
        LINES % '<path pathLength="2" d="M4 4h16"/><path pathLength="2" d="M4 12h16"/>',
        LINES % '<path id="a" d="M4 4h16"/><path d="M4 12h16"/><use href="#a" y="9"/>',
        LINES % '<path d="M4 4h16 7x"/><path d="M4 12h16"/>',
    ],
)
def test_left_apart(drawing: str) -> None:
    assert merged(drawing).count("<path") == drawing.count("<path")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("m1 2 3 4", "M1 2l3 4"),
        ("m 1,2 , 3 4", "M1,2l3 4"),
        ("m1-2h3", "M1-2h3"),
        ("m.5.5-3 4", "M.5.5l-3 4"),
        ("m1e1 2z", "M1e1 2z"),
        ("M1 2 3 4", "M1 2 3 4"),
    ],
)
def test_what_follows_starts_where_it_did(text: str, expected: str) -> None:
    markup = merged(FILLS % f'<path d="M20 20h3v3z"/><path d="{text}"/>')
    assert f'd="M20 20h3v3z{expected}"' in markup


def test_the_gap_is_in_units_of_the_viewbox() -> None:
    close = '<g transform="scale(%s)"><path d="M0 4h9v1h-9z"/><path d="M0 5.3h9v1h-9z"/></g>'
    assert count(FILLS % (close % 1)) == 2
    assert count(FILLS % (close % 2)) == 1


def test_empty_groups_do_not_count_as_something_between() -> None:
    drawing = FILLS % '<g fill="red"><path d="M2 2h4v4z"/></g><g/><g fill="red"><path d="M12 2h4v4z"/></g>'
    assert count(drawing) == 1


def test_random_lines_keep_every_pixel() -> None:
    chance = random.Random(7)
    for _ in range(30):
        starts = [(chance.randint(1, 23), chance.randint(1, 23)) for _ in range(12)]
        paths = "".join(f'<path d="M{x} {y}l{chance.randint(-5, 5)} {chance.randint(-5, 5)}"/>' for x, y in starts)
        drawing = LINES % paths
        assert count(drawing) < 12
        assert difference(drawing, merged(drawing)) <= 2, "reordered translucent edges may round differently"


def test_work_grows_linearly() -> None:
    def calls(shapes: int) -> int:
        paths = "".join(f'<path d="M{i % 50} {i // 50}h.9v.9h-.9z"/>' for i in range(shapes))
        counted = 0

        def count(_frame: FrameType, event: str, _argument: object) -> None:
            nonlocal counted
            counted += event == "call"

        sys.setprofile(count)
        try:
            run(merge_paths, f'<svg viewBox="0 0 50 50" fill-rule="evenodd" stroke="#000">{paths}</svg>')
        finally:
            sys.setprofile(None)
        return counted

    assert calls(4000) < 2.5 * calls(2000)
