import pytest
from hypothesis import given, settings

from iconkit.path import Segments, bounds, hull, read
from iconkit.path.measure import _flatten

from .strategies import segments


@pytest.mark.parametrize(
    ("text", "box"),
    [
        ("M1 2L3 4", (1, 2, 3, 4)),
        ("M0 0C0 4 4 4 4 0", (0, 0, 4, 3)),
        ("M0 0Q2 4 4 0", (0, 0, 4, 2)),
        ("M0 0A5 5 0 0 1 10 0", (0, -5, 10, 0)),
        ("M10 5A5 5 0 1 1 5 0", (0, 0, 10, 10)),
        ("M0 0M5 5L6 6M9 9", (5, 5, 6, 6)),
        ("M5 5z", (5, 5, 5, 5)),
    ],
)
def test_exact_boxes(text: str, box: tuple[float, float, float, float]) -> None:
    assert bounds(read(text)[0]) == pytest.approx(box, abs=1e-9)


def test_nothing_drawn_has_no_box() -> None:
    assert bounds(read("M5 5M6 6")[0]) is None
    assert hull([]) is None


@settings(max_examples=60)
@given(segments(3))
def test_boxes_hold_and_touch_the_outline(path: Segments) -> None:
    box, loose = bounds(path), hull(path)
    slack = 0.05
    chords = _flatten(path, slack)
    if box is None or loose is None:
        assert not chords
        return
    xs = [x for chord in chords for x in (chord[0], chord[2])]
    ys = [y for chord in chords for y in (chord[1], chord[3])]
    drawn = (min(xs), min(ys), max(xs), max(ys))
    for exact, flat, outer, sign in zip(box, drawn, loose, (1, 1, -1, -1), strict=True):
        assert -1e-6 <= sign * (flat - exact) <= slack + 1e-6
        assert sign * (exact - outer) >= -1e-6
