"""Shapes in rows, close together."""

from __future__ import annotations

from collections.abc import Mapping
from math import isqrt


def pack(shapes: Mapping[str, tuple[int, int]], gap: int) -> tuple[int, int, dict[str, tuple[int, int]]]:
    """Width, height and the left and top of each shape, in rows of falling height about as wide as all is high.

    Icons of a set have one longer side, so rows waste little: squares nothing, and logos what is beside them.
    """
    area = sum((width + gap) * (height + gap) for width, height in shapes.values())
    widest = max(width for width, _ in shapes.values())
    most = max(isqrt(area) + 1, widest)
    order = sorted(shapes, key=lambda name: (-shapes[name][1], -shapes[name][0], name))
    places: dict[str, tuple[int, int]] = {}
    left = top = row = right = 0
    for name in order:
        width, height = shapes[name]
        if left and left + width > most:
            left, top = 0, top + row + gap
        if not left:
            row = height
        places[name] = (left, top)
        right = max(right, left + width)
        left += width + gap
    return right, top + row, places
