"""How far a drawing in its box must move for its ink to be centered there: by the box around it, or by its weight.

The ink stays inside the padding, as far as it was. The weight is the center of mass of what the picture covers,
whatever the colors: overlaps, strokes, clips and opacities count by what is seen of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from iconkit.geometry.painted_box import NOTHING, START, compute, intersection, painted_box
from iconkit.geometry.viewport import read_view_box
from iconkit.markup import document_of
from iconkit.model import Treatment
from iconkit.path import decimals_for
from iconkit.path.bounds import Box
from iconkit.raster.picture import draw
from iconkit.tree import Node

_SIDE = 256  # px
# Of the box's side: ink that is nearer to the center stays. A move leaves far less than that, so that what was centered
# once is not moved again.
_NEAR = 1 / 256


def move_to_center(root: Node, wish: Treatment) -> tuple[float, float]:
    """The move in user units across and down; ``root`` is that of a normalized drawing in the box."""
    bounds = _ink_bounds(root)
    center = _center_of_mass(root) if wish.align == "mass" else _middle(bounds)
    if center is None or bounds == NOTHING:
        return 0.0, 0.0
    across, down = (
        _move(wish, start, end, middle) for start, end, middle in zip(bounds[:2], bounds[2:], center, strict=True)
    )
    return across, down


def _move(wish: Treatment, start: float, end: float, middle: float) -> float:
    least, most = min(wish.padding - start, 0.0), max(wish.box - wish.padding - end, 0.0)
    move = min(max(wish.box / 2 - middle, least), most)
    return round(move, max(decimals_for(wish.box) - 1, 0)) if abs(move) >= wish.box * _NEAR else 0.0


def _middle(bounds: Box) -> tuple[float, float]:
    return (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2


def _ink_bounds(root: Node) -> Box:
    """What is painted of the viewBox; all of it where that is not known (filters, markers)."""
    own = read_view_box(root)
    by_id = {node.attributes["id"]: node for node in root.walk() if "id" in node.attributes}
    painted = painted_box(root, compute(root, START), by_id, (own.width, own.height))
    return intersection(painted, (own.min_x, own.min_y, own.min_x + own.width, own.min_y + own.height))


def _center_of_mass(root: Node) -> tuple[float, float] | None:
    """The point in user units of the viewBox; None if there is nothing to be seen, or no picture."""
    from PIL import Image  # noqa: PLC0415

    own = read_view_box(root)
    try:
        cover = draw(document_of(root), _SIDE, _SIDE).getchannel("A").convert("F")
    except ValueError:
        return None
    columns, rows = (
        array("f", cover.resize(size, Image.Resampling.BOX).tobytes()) for size in ((_SIDE, 1), (1, _SIDE))
    )
    if not sum(columns):
        return None
    return own.min_x + _mean(columns) * own.width, own.min_y + _mean(rows) * own.height


def _mean(weights: Sequence[float]) -> float:
    """The weighted mean of the middles of the pixels, from 0 to 1."""
    return sum((place + 0.5) * weight for place, weight in enumerate(weights)) / sum(weights) / len(weights)
