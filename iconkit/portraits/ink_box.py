"""The box around the ink of a picture, finer than its pixels: an edge is where its outermost pixels are covered to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def ink_box(cover: Image) -> Box | None:
    """The box in px of an image of coverage (mode L); None if nothing is covered.

    What is covered most anywhere counts as whole, so that faint ink has the same edges.
    """
    found = cover.getbbox()
    if found is None:
        return None
    left, top, right, bottom = found
    whole = _most(cover, found)
    first, last = _ends(
        left,
        right,
        _most(cover, (left, top, left + 1, bottom)) / whole,
        _most(cover, (right - 1, top, right, bottom)) / whole,
    )
    upper, lower = _ends(
        top,
        bottom,
        _most(cover, (left, top, right, top + 1)) / whole,
        _most(cover, (left, bottom - 1, right, bottom)) / whole,
    )
    return first, upper, last, lower


def _most(cover: Image, part: tuple[int, int, int, int]) -> float:
    """The highest level in a part."""
    most = cover.crop(part).getextrema()[1]
    assert isinstance(most, float | int)
    return most


def _ends(first: int, last: int, covered_first: float, covered_last: float) -> tuple[float, float]:
    if last - first == 1:  # one row of pixels: a line in its middle
        return first + (1 - covered_first) / 2, last - (1 - covered_first) / 2
    return first + 1 - covered_first, last - 1 + covered_last
