"""Viewports: the root's viewBox, and where a nested ``<svg>``'s lands in the user units around it (SVG 2, 8.2)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from iconkit.model import ViewBox
from iconkit.numbers import parse_number, parse_numbers
from iconkit.path import IDENTITY, Matrix, multiply, translation
from iconkit.path.bounds import Box
from iconkit.tree import Node

_ALIGNED = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}
# What else is written in preserveAspectRatio makes it invalid, so that its default holds.
_RATIO = re.compile(r"(?:defer\s+)?(?:none|x(M(?:in|id|ax))Y(M(?:in|id|ax)))(?:\s+(meet|slice))?")


class Viewport(NamedTuple):
    """``matrix`` leads from inside to outside; ``box`` is what is shown, ``size`` what percentages refer to, inside."""

    matrix: Matrix
    box: Box
    size: tuple[float, float]


def read_view_box(root: Node) -> ViewBox:
    """The viewBox ``set_view_box`` has given the root."""
    return _view_box(root.attributes["viewBox"])


@lru_cache(maxsize=16)
def _view_box(text: str) -> ViewBox:
    numbers = parse_numbers(text)
    assert numbers is not None
    return ViewBox(*numbers)


def read_viewport(node: Node, outer: tuple[float, float]) -> Viewport | None:
    """The viewport of ``node``, whose lengths are plain numbers, in one of the ``outer`` width and height.

    None if it is empty, which means that nothing in it is drawn.
    """
    x, y = (_length(node, name, 0.0) for name in ("x", "y"))
    width, height = (_length(node, name, side) for name, side in zip(("width", "height"), outer, strict=True))
    if width <= 0 or height <= 0:
        return None
    numbers = parse_numbers(node.attributes.get("viewBox", ""))
    if numbers is None or len(numbers) != 4:
        return Viewport(translation(x, y), (0.0, 0.0, width, height), (width, height))
    min_x, min_y, inner_width, inner_height = numbers
    if inner_width <= 0 or inner_height <= 0:
        return None
    fitted = _fit(node.attributes.get("preserveAspectRatio", ""), (inner_width, inner_height), (width, height))
    scale_x, scale_y, shift_x, shift_y = fitted
    matrix = multiply(
        (scale_x, 0.0, 0.0, scale_y, x + shift_x, y + shift_y),
        IDENTITY if min_x == min_y == 0 else translation(-min_x, -min_y),
    )
    left, top = min_x - shift_x / scale_x, min_y - shift_y / scale_y
    box = left, top, left + width / scale_x, top + height / scale_y
    return Viewport(matrix, box, (inner_width, inner_height))


def _length(node: Node, name: str, otherwise: float) -> float:
    value = parse_number(node.attributes.get(name, ""))
    return otherwise if value is None else value


def _fit(ratio: str, inner: tuple[float, float], outer: tuple[float, float]) -> tuple[float, float, float, float]:
    """Scales and shifts that ``preserveAspectRatio`` asks for (SVG 2, section 8.7)."""
    scale_x, scale_y = outer[0] / inner[0], outer[1] / inner[1]
    match = _RATIO.fullmatch(ratio.strip())
    across, down, fit = match.groups() if match else ("Mid", "Mid", "meet")
    if across is None:
        return scale_x, scale_y, 0.0, 0.0
    scale = max(scale_x, scale_y) if fit == "slice" else min(scale_x, scale_y)
    left, top = outer[0] - inner[0] * scale, outer[1] - inner[1] * scale
    return scale, scale, left * _ALIGNED[across], top * _ALIGNED[down]
