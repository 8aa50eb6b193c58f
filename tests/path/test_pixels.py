"""Random paths, moved and minified, drawn as strokes and as fills: no pixel tells them from what they were."""

import io
import math

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PIL import Image

from iconkit.path import (
    IDENTITY,
    Matrix,
    Segments,
    decimals_for,
    minify,
    multiply,
    read,
    rotation,
    tolerance_for,
    transform,
    translation,
)
from iconkit.path.measure import distance

from .strategies import plain_text, segments, smooth, spelled

VISIBLE = 12
SIDE = 64
FILL = 'fill="#000"'
ROUND = 'fill="none" stroke="#000" stroke-width="{}" stroke-linecap="round" stroke-linejoin="round"'
DASHED = 'fill="none" stroke="#000" stroke-width="{}" stroke-dasharray="3 2"'

similar = st.builds(
    lambda size, turn, flip, x, y: multiply(
        multiply(translation(x, y), rotation(turn)), (size, 0.0, 0.0, flip * size, 0.0, 0.0)
    ),
    st.sampled_from((0.5, 1.0, 1.7)),
    st.sampled_from((0.0, 30.0, 90.0, 123.4)),
    st.sampled_from((1, -1)),
    st.sampled_from((0.0, 3.3, 12.0)),
    st.sampled_from((0.0, 20.0)),
)


def coverage(text: str, paint: str, matrix: str, finer: int) -> bytes:
    resvg_py = pytest.importorskip("resvg_py")
    moved = f'<g transform="{matrix}">' if matrix else "<g>"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" {paint}>{moved}<path d="{text}"/></g></svg>'
    side = SIDE * finer
    data = resvg_py.svg_to_bytes(svg_string=svg, width=side, height=side, skip_system_fonts=True)
    return Image.open(io.BytesIO(bytes(data))).convert("RGBA").getchannel("A").reduce(finer).tobytes()


def changed(before: str, after: str, paint: str, matrix: Matrix) -> int:
    """Levels of 255; what only one sampling shows is the renderer's."""
    size = math.hypot(matrix[0], matrix[1])
    text = "matrix({})".format(" ".join(f"{value:.12g}" for value in matrix))
    least = 255
    for finer in (8, 13):
        one = coverage(before, paint.format(2), text, finer)
        other = coverage(after, paint.format(2 * size), "", finer)
        least = min(least, max(abs(a - b) for a, b in zip(one, other, strict=True)))
    return least


@settings(max_examples=20)
@given(st.one_of(segments(3), smooth(3)), similar, st.sampled_from((FILL, ROUND)), st.data())
def test_moved_and_minified_paths_look_the_same(
    path: Segments, matrix: Matrix, paint: str, data: st.DataObject
) -> None:
    before = data.draw(spelled(path))
    after = minify(
        before,
        decimals_for(24),
        tolerance=tolerance_for(24),
        stroked=paint is not FILL,
        round_joins=paint is ROUND,
        matrix=matrix,
    )
    assert changed(before, after, paint, matrix) <= VISIBLE


@settings(max_examples=10)
@given(segments(3))
def test_dashes_fall_where_they_fell(path: Segments) -> None:
    before = plain_text(path)
    after = minify(before, decimals_for(24), tolerance=tolerance_for(24), keep_nodes=True)
    assert changed(before, after, DASHED, IDENTITY) <= VISIBLE


@settings(max_examples=10)
@given(st.lists(st.tuples(st.integers(2, 22), st.integers(2, 22)), min_size=1, max_size=4), st.data())
def test_dots_and_closed_paths_keep_their_caps(points: list[tuple[int, int]], data: st.DataObject) -> None:
    dots = ("M{} {}h0", "M{} {}z", "M{} {}h.01", "M{} {}l0 0", "M{} {}v3h3z", "M{0} {1}h3v3L{0} {1}")
    before = "".join(data.draw(st.sampled_from(dots)).format(x, y) for x, y in points)
    after = minify(before, decimals_for(24), tolerance=tolerance_for(24), round_joins=True)
    assert changed(before, after, ROUND, IDENTITY) <= VISIBLE


@settings(max_examples=40)
@given(st.one_of(segments(3), smooth(3)), st.sampled_from((1e-5, 1e-3, 40.0, 1e4, 1e6)))
def test_paths_of_any_size_keep_the_same_share_of_it(path: Segments, size: float) -> None:
    assume(any(segment[0] not in "MZ" for segment in path))
    scaled = transform(path, (size, 0.0, 0.0, size, 0.0, 0.0))
    box = 24 * size
    text = minify(_exact(scaled), decimals_for(box), tolerance=tolerance_for(box), stroked=True)
    again, error = read(text)
    assert error is None
    assert distance(scaled, again, box / 8192) <= box / 3072


def _exact(path: Segments) -> str:
    return " ".join(f"{segment[0]} {' '.join(map(repr, segment[1:] if segment[0] != 'Z' else ()))}" for segment in path)
