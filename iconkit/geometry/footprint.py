"""What a shape covers at most, and a proof that two shapes keep clear of each other.

A footprint is every point within ``reach`` of one of its chords, and, where it is filled, what they enclose. Chords
follow the outline to within ``slack``. Half the stroke width is the reach; where a stroke goes farther than that, at
a mitre join or a square cap, another chord runs there, so that the stroke is inside the footprint everywhere: a
mitre's triangle has its base within half the width of the vertex and its third corner on the chord to its tip, and
the distance to a chord is a convex function.
"""

from __future__ import annotations

import math
from typing import NamedTuple, TypeAlias

from iconkit.geometry.stroke_tips import stroke_tips
from iconkit.path import Segment, Segments
from iconkit.path.arcs import center_form
from iconkit.path.flatten import Chord, flatten

Box: TypeAlias = tuple[float, float, float, float]
_NOTHING: Box = (math.inf, math.inf, -math.inf, -math.inf)


class Stroke(NamedTuple):
    """How an outline is stroked: ``width`` in user units, ``miter`` the limit if joins are mitred, else 0."""

    width: float
    miter: float = 0.0
    square: bool = False


class _Piece:
    """One segment: the box of its control points, and its chords once somebody asks."""

    __slots__ = ("_chords", "bottom", "left", "right", "segment", "top", "x", "y")

    def __init__(self, x: float, y: float, segment: Segment) -> None:
        self.x, self.y, self.segment = x, y, segment
        self._chords: list[Chord] | None = None
        to_x, to_y = segment[-2], segment[-1]
        if segment[0] == "A":
            form = center_form(x, y, segment)
            wide = max(form.rx, form.ry)
            self.left, self.right = min(form.cx - wide, x, to_x), max(form.cx + wide, x, to_x)
            self.top, self.bottom = min(form.cy - wide, y, to_y), max(form.cy + wide, y, to_y)
        elif segment[0] == "C":
            _, x1, y1, x2, y2, _, _ = segment
            self.left, self.right = min(x, x1, x2, to_x), max(x, x1, x2, to_x)
            self.top, self.bottom = min(y, y1, y2, to_y), max(y, y1, y2, to_y)
        elif segment[0] == "Q":
            _, x1, y1, _, _ = segment
            self.left, self.right = min(x, x1, to_x), max(x, x1, to_x)
            self.top, self.bottom = min(y, y1, to_y), max(y, y1, to_y)
        else:
            self.left, self.right = (x, to_x) if x < to_x else (to_x, x)
            self.top, self.bottom = (y, to_y) if y < to_y else (to_y, y)

    def chords(self, slack: float) -> list[Chord]:
        if self._chords is None:
            self._chords = flatten(self.x, self.y, self.segment, slack)
        return self._chords


class Footprint:
    """See the module; ``box`` holds the reach, ``slack`` is how far the outline may be from its chords."""

    __slots__ = ("_pieces", "box", "even_odd", "filled", "reach", "slack", "starts")

    def __init__(
        self, segments: Segments, *, filled: bool, stroke: Stroke | None, slack: float, even_odd: bool = False
    ) -> None:
        self.slack = slack
        self.filled = filled
        self.even_odd = even_odd
        self.reach = stroke.width / 2 if stroke else 0.0
        self.starts: list[tuple[float, float]] = []  # a point of every sub-path
        pieces: list[_Piece] = []
        x = y = start_x = start_y = 0.0
        for segment in segments:
            if segment[0] == "M":
                if filled and (x, y) != (start_x, start_y):
                    pieces.append(_Piece(x, y, ("L", start_x, start_y)))
                start_x, start_y = segment[1], segment[2]
                self.starts.append((start_x, start_y))
            else:
                pieces.append(_Piece(x, y, segment))
            x, y = segment[-2], segment[-1]
        if filled and (x, y) != (start_x, start_y):
            pieces.append(_Piece(x, y, ("L", start_x, start_y)))
        if stroke and (stroke.miter > 1 or stroke.square):
            tips = stroke_tips(segments, stroke.width / 2, stroke.miter, square_caps=stroke.square)
            pieces += [_Piece(from_x, from_y, ("L", to_x, to_y)) for from_x, from_y, to_x, to_y in tips]
        self._pieces = pieces
        if not pieces:
            self.box = _NOTHING
            return
        reach = self.reach
        self.box = (
            min([piece.left for piece in pieces]) - reach,
            min([piece.top for piece in pieces]) - reach,
            max([piece.right for piece in pieces]) + reach,
            max([piece.bottom for piece in pieces]) + reach,
        )

    @property
    def size(self) -> int:
        """The number of segments: comparing two footprints takes time by the product of their sizes."""
        return len(self._pieces)

    def pieces_near(self, box: Box, gap: float) -> list[_Piece]:
        gap += self.reach
        left, top, right, bottom = box[0] - gap, box[1] - gap, box[2] + gap, box[3] + gap
        return [
            piece
            for piece in self._pieces
            if piece.left < right and piece.right > left and piece.top < bottom and piece.bottom > top
        ]

    def encloses(self, x: float, y: float) -> bool:
        """True if the fill has this point, which must be farther than ``slack`` from the outline."""
        left, top, right, bottom = self.box
        if not (left < x < right and top < y < bottom):
            return False
        winding = 0
        for piece in self._pieces:
            if piece.top > y or piece.bottom < y or piece.right < x:
                continue
            for ax, ay, bx, by in piece.chords(self.slack):
                if (ay <= y) != (by <= y) and ax + (y - ay) * (bx - ax) / (by - ay) > x:
                    winding += 1 if by > ay else -1
        return winding % 2 == 1 if self.even_odd else winding != 0


def boxes_clear(a: Box, b: Box, gap: float) -> bool:
    """True if there is more than ``gap`` between the boxes, across or down."""
    return a[0] - b[2] > gap or b[0] - a[2] > gap or a[1] - b[3] > gap or b[1] - a[3] > gap


def clear(a: Footprint, b: Footprint, gap: float) -> bool:
    """True if it is certain that no point of one shape is within ``gap`` user units of the other."""
    if boxes_clear(a.box, b.box, gap):
        return True
    if not _outlines_clear(a, b, gap):
        return False
    # Now each sub-path of one lies wholly inside or wholly outside the other.
    if a.filled and any(a.encloses(x, y) for x, y in b.starts):
        return False
    return not (b.filled and any(b.encloses(x, y) for x, y in a.starts))


def _outlines_clear(a: Footprint, b: Footprint, gap: float) -> bool:
    near_a = a.pieces_near(b.box, gap)
    near_b = b.pieces_near(a.box, gap)
    limit = a.reach + b.reach + gap + a.slack + b.slack
    for one in near_a:
        left, top = one.left - limit, one.top - limit
        right, bottom = one.right + limit, one.bottom + limit
        for other in near_b:
            if other.left > right or other.right < left or other.top > bottom or other.bottom < top:
                continue
            if _chords_meet(one.chords(a.slack), other.chords(b.slack), limit):
                return False
    return True


def _chords_meet(chords: list[Chord], others: list[Chord], limit: float) -> bool:
    square = limit * limit
    for chord in chords:
        ax, ay, bx, by = chord
        left, right = (ax - limit, bx + limit) if ax < bx else (bx - limit, ax + limit)
        top, bottom = (ay - limit, by + limit) if ay < by else (by - limit, ay + limit)
        for other in others:
            cx, cy, dx, dy = other
            if (
                (cx < left and dx < left)
                or (cx > right and dx > right)
                or (cy < top and dy < top)
                or (cy > bottom and dy > bottom)
            ):
                continue
            if _square_distance(chord, other) <= square:
                return True
    return False


def _square_distance(one: Chord, other: Chord) -> float:
    """The square of the distance between two line segments."""
    ax, ay, bx, by = one
    cx, cy, dx, dy = other
    ux, uy, vx, vy = bx - ax, by - ay, dx - cx, dy - cy
    side_c, side_d = ux * (cy - ay) - uy * (cx - ax), ux * (dy - ay) - uy * (dx - ax)
    side_a, side_b = vx * (ay - cy) - vy * (ax - cx), vx * (by - cy) - vy * (bx - cx)
    if side_c * side_d < 0 and side_a * side_b < 0:
        return 0.0
    return min(
        _square_to_chord(ax, ay, cx, cy, vx, vy),
        _square_to_chord(bx, by, cx, cy, vx, vy),
        _square_to_chord(cx, cy, ax, ay, ux, uy),
        _square_to_chord(dx, dy, ax, ay, ux, uy),
    )


def _square_to_chord(x: float, y: float, ax: float, ay: float, ux: float, uy: float) -> float:
    """From a point to the chord that leaves (ax, ay) along (ux, uy)."""
    x -= ax
    y -= ay
    length = ux * ux + uy * uy
    along = x * ux + y * uy
    if along <= 0 or length == 0:
        return x * x + y * y
    if along >= length:
        x -= ux
        y -= uy
        return x * x + y * y
    across = x * uy - y * ux
    return across * across / length
