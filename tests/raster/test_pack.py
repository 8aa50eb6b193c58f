from __future__ import annotations

from itertools import combinations

import pytest

from iconkit.raster.pack import pack


@pytest.mark.parametrize(
    "shapes",
    [
        {"a": (24, 24)},
        {f"icon-{n}": (24, 24) for n in range(100)},
        {f"icon-{n}": (24, 1 + n % 24) for n in range(50)} | {f"tall-{n}": (1 + n % 24, 24) for n in range(50)},
    ],
    ids=["one", "squares", "logos"],
)
def test_nothing_overlaps_and_little_is_wasted(shapes: dict[str, tuple[int, int]]) -> None:
    width, height, places = pack(shapes, 1)

    boxes = [(*places[name], places[name][0] + w, places[name][1] + h) for name, (w, h) in shapes.items()]
    assert all(right <= width and bottom <= height for _, _, right, bottom in boxes)
    assert not any(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in combinations(boxes, 2))
    used = sum((w + 1) * (h + 1) for w, h in shapes.values())
    assert used / ((width + 1) * (height + 1)) > 0.8
    assert max(width, height) < 2 * min(width, height)


def test_shapes_keep_their_distance() -> None:
    _, _, places = pack({"a": (4, 4), "b": (4, 4), "c": (2, 1)}, 2)

    assert places == {"a": (0, 0), "b": (6, 0), "c": (0, 6)}
