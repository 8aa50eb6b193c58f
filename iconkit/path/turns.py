"""What a grid would do to the directions of a stroke: turn a corner or a cap, or lose a short line that makes one.

An outline that moves by a thousandth is not seen; but at the end of a handle of a hundredth that turns the tangent by
six degrees, and a miter or a cap across it turns with half the stroke's width as its arm.
"""

import math
from math import floor
from typing import TypeAlias

from .arcs import center_form
from .fit import TURN
from .segments import ArcTo, Segment, Segments

_Vector: TypeAlias = tuple[float, float]
# The directions of a segment at its two ends, drawn exactly and on the grid; zero where the grid leaves nothing of it.
_Ends: TypeAlias = tuple[_Vector, _Vector, _Vector, _Vector]

NOISE = 0.01
"""In units of the asked grid: a line this short is the noise of an export, not a cap or a corner."""
# Below this change of direction, in radians, a join is smooth: its miter has no height, so it may turn as much.
_SMOOTH = 0.1


def loses_a_cap(segments: Segments, unit: int) -> bool:
    """Whether a line at an end of an open sub-path, however short, falls to a point on the grid of 1/unit.

    Such a line turns the cap; and where it is all there is, it is a dot, which some renderers draw only if it has a
    length.
    """
    last = len(segments) - 1
    for index, segment in enumerate(segments):
        if segment[0] != "L":
            continue
        before = segments[index - 1]
        following = segments[index + 1][0] if index < last else "M"
        if before[0] != "M" and following != "M":
            continue
        x0, y0, x, y = before[-2] * unit, before[-1] * unit, segment[1] * unit, segment[2] * unit
        if not NOISE < math.hypot(x - x0, y - y0) < 1 or round(x) != round(x0) or round(y) != round(y0):
            continue
        if following == "M" or next((kind for kind, *_ in segments[index:] if kind in "MZ"), "M") == "M":
            return True
    return False


def turns_a_corner(segments: Segments, unit: int, noise: float) -> bool:
    """Whether the grid of 1/unit turns a corner or an end of a stroke by more than about one degree.

    What is no longer than `noise`, in grid units, counts as a point before rounding and after it.
    """
    part: list[_Ends] = []
    x = y = 0.0
    for segment in segments:
        if segment[0] == "M":
            if _part_turns(part, closed=False):
                return True
            part = []
        elif (ends := _ends(x, y, segment, unit, noise)) is not None:
            part.append(ends)
        x, y = segment[-2], segment[-1]
        if segment[0] == "Z":
            if _part_turns(part, closed=True):
                return True
            part = []
    return _part_turns(part, closed=False)


def _part_turns(part: list[_Ends], closed: bool) -> bool:
    if not part:
        return False
    if not closed and (_angle(part[0][0], part[0][2]) > TURN or _angle(part[-1][1], part[-1][3]) > TURN):
        return True
    for index, (leaving, _, new_leaving, _) in enumerate(part):
        if index == 0 and not closed:
            continue
        _, arriving, _, new_arriving = part[index - 1]
        corner = _angle(arriving, leaving) > _SMOOTH
        if corner and (_angle(arriving, new_arriving) > TURN or _angle(leaving, new_leaving) > TURN):
            return True
        if not corner and any(new_arriving) and any(new_leaving) and _angle(new_arriving, new_leaving) > 2 * _SMOOTH:
            return True
    return False


def _ends(x: float, y: float, segment: Segment, unit: int, noise: float) -> _Ends | None:
    """The segment's directions; None for one too short to have any."""
    points = [(x * unit, y * unit)]
    if segment[0] == "C":
        points += ((segment[1] * unit, segment[2] * unit), (segment[3] * unit, segment[4] * unit))
    elif segment[0] == "Q":
        points.append((segment[1] * unit, segment[2] * unit))
    points.append((segment[-2] * unit, segment[-1] * unit))
    rounded: list[_Vector] = [(floor(a + 0.5), floor(b + 0.5)) for a, b in points]
    if segment[0] == "A":
        return _arc_ends(x, y, segment, _direction(points, noise), _direction(rounded, noise))
    leaving, arriving = _direction(points, noise), _direction(points[::-1], noise)
    if not any(leaving):
        return None
    new_leaving, new_arriving = _direction(rounded, noise), _direction(rounded[::-1], noise)
    return leaving, (-arriving[0], -arriving[1]), new_leaving, (-new_arriving[0], -new_arriving[1])


def _arc_ends(x: float, y: float, arc: ArcTo, chord: _Vector, new_chord: _Vector) -> _Ends | None:
    """An arc turns as its chord does, unless it is so large that the grid chooses other cuts and radii for it."""
    if not any(chord):
        return None
    form = center_form(x, y, arc)
    leaving, arriving = form.direction(0), form.direction(1)
    if abs(form.sweep) > math.pi:
        return leaving, arriving, leaving, arriving
    if not any(new_chord):
        return leaving, arriving, new_chord, new_chord
    (a, b), (c, d) = chord, new_chord
    turned = complex(a, -b) * complex(c, d)
    new_leaving, new_arriving = complex(*leaving) * turned, complex(*arriving) * turned
    return leaving, arriving, (new_leaving.real, new_leaving.imag), (new_arriving.real, new_arriving.imag)


def _direction(points: list[_Vector], noise: float) -> _Vector:
    x0, y0 = points[0]
    for x, y in points[1:]:
        if abs(x - x0) > noise or abs(y - y0) > noise:
            return x - x0, y - y0
    return 0.0, 0.0


def _angle(one: _Vector, other: _Vector) -> float:
    """The angle between two directions, in radians; infinite where one is lost."""
    (a, b), (c, d) = one, other
    if a == 0 == b or c == 0 == d:
        return math.inf
    return abs(math.atan2(a * d - b * c, a * c + b * d))
