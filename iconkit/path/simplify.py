"""Fewer and simpler segments for the same drawing.

Works on segments in grid units, before rounding and after it. Nothing here changes which sub-paths exist, where a
stroke has caps, or where it has corners: a zero-length sub-path stays (round and square caps make it a dot), and a
sub-path closed by `z` stays closed, as a closing join is not two caps.
"""

import math

from .arcs import center_form
from .fit import TURN, arcs_of_run, is_flat_cubic, is_flat_quadratic, may_be_arc, quadratic_control
from .grid import snap_arc
from .numbers import texts
from .segments import ArcTo, CubicTo, Segment, Segments

_LONGEST_RUN = 16
# How far a vertex may lie off the straight line through it: what float sums leave, not what a drawing means.
_STRAIGHT = 1e-3
_SNAP_TURN = 0.05


def fit_arcs(segments: Segments, unit: int, tolerance: float, stroked: bool) -> Segments:
    """The segments with each run of cubics that is a circular arc within the tolerance replaced, where that is
    shorter."""
    if not any(segment[0] == "C" for segment in segments):
        return segments
    out: Segments = []
    x = y = 0.0
    index, count = 0, len(segments)
    while index < count:
        segment = segments[index]
        if segment[0] == "C" and may_be_arc(x, y, segment, tolerance):
            best: tuple[ArcTo, ...] = ()
            run: tuple[CubicTo, ...] = ()
            taken = 0
            for following in segments[index : index + _LONGEST_RUN]:
                if following[0] != "C":
                    break
                run = (*run, following)
                arcs = arcs_of_run(x, y, run, tolerance, stroked)
                if arcs:
                    best, taken = arcs, len(run)
                elif len(run) > 3 or not best:
                    break
            if taken > len(best) or (taken and _arc_is_shorter(x, y, run[0], best[0], unit, tolerance)):
                out += best
                index += taken
                x, y = best[-1][6], best[-1][7]
                continue
        out.append(segment)
        x, y = segment[-2], segment[-1]
        index += 1
    return out


def _arc_is_shorter(x: float, y: float, curve: CubicTo, arc: ArcTo, unit: int, tolerance: float) -> bool:
    """Whether one arc is shorter text than one cubic: its radii and flags against the digits of two control points."""
    text, radius_text = texts(len(str(unit)) - 1)
    snapped: Segments = []
    snap_arc(snapped, x, y, arc, unit, tolerance)
    if len(snapped) > 1 or snapped[0][0] != "A":
        return True
    handles = sum(len(text[round(value)][2]) for value in (curve[1] - x, curve[2] - y, curve[3] - x, curve[4] - y))
    return 2 * len(radius_text[snapped[0][1]][1]) + 4 < handles


def simplify(part: Segments, tolerance: float, stroked: bool) -> Segments:
    """One whole-number sub-path with what adds nothing left out; a fixed point of itself wherever fits do not chain.

    Exact: empty segments, vertices on a straight line that goes on forwards, arcs that go on with the arc before,
    lines that only return to the start before `z` (or, without a stroke, before the end), all of a sub-path that draws
    nothing. Within the tolerance: flat curves to lines, cubics to quadratics, first control points to the
    reflection that S and T imply.
    """
    out: Segments = [part[0]]
    x, y = start_x, start_y = part[0][-2], part[0][-1]
    drawn = 1  # index in out after which stands what is drawn since the moveto or a close
    empty: Segment | None = None  # a zero-length segment, kept if nothing else is drawn
    for segment in part[1:]:
        drawing: Segment = segment
        to_x, to_y = segment[-2], segment[-1]
        if segment[0] == "Z":
            _drop_closing_lines(out, drawn, start_x, start_y)
            if empty is not None and len(out) == drawn:
                out.append(empty)
            empty = None
            out.append(segment)
            x, y = start_x, start_y
            drawn = len(out)
            continue
        if segment[0] == "A":
            drawing = _arc(out, drawn, x, y, segment, tolerance, stroked)
        elif segment[0] == "C":
            drawing = _cubic(out, drawn, x, y, segment, tolerance, stroked)
        elif segment[0] == "Q":
            drawing = _quadratic(out, drawn, x, y, segment, tolerance, stroked)
        if drawing[0] == "L":
            if to_x == x and to_y == y:
                empty = drawing
                continue
            if len(out) > drawn and out[-1][0] == "L" and _goes_straight(out[-2][-2], out[-2][-1], x, y, to_x, to_y):
                out.pop()
        out.append(drawing)
        x, y = to_x, to_y
    if len(out) == drawn:
        if empty is not None:
            out.append(empty)
    elif not stroked:
        # A fill closes every sub-path by itself.
        _drop_closing_lines(out, drawn, start_x, start_y)
    return out if len(out) > 1 else []


def _drop_closing_lines(out: Segments, drawn: int, start_x: float, start_y: float) -> None:
    """Drop the lines before a close that the close draws itself."""
    while len(out) > drawn + 1 and out[-1][0] == "L":
        last, before = out[-1], out[-2]
        returns = last[1] == start_x and last[2] == start_y
        if not returns and not _goes_straight(before[-2], before[-1], last[1], last[2], start_x, start_y):
            return
        out.pop()


def _goes_straight(ax: float, ay: float, bx: float, by: float, cx: float, cy: float) -> bool:
    """Whether b lies on the way from a straight to c."""
    ux, uy, vx, vy = bx - ax, by - ay, cx - bx, cy - by
    if ux * vx + uy * vy <= 0:
        return False
    return abs(ux * vy - uy * vx) <= _STRAIGHT * math.hypot(cx - ax, cy - ay)


def _cubic(out: Segments, drawn: int, x: float, y: float, curve: CubicTo, tolerance: float, stroked: bool) -> Segment:
    _, x1, y1, x2, y2, to_x, to_y = curve
    if is_flat_cubic(x, y, curve, tolerance, stroked) or (x == x1 == x2 == to_x and y == y1 == y2 == to_y):
        return ("L", to_x, to_y)
    if tolerance <= 0:
        return curve
    if len(out) > drawn and out[-1][0] == "C":
        mirror_x, mirror_y = 2 * x - out[-1][3], 2 * y - out[-1][4]
        if _may_mirror(x, y, x1, y1, mirror_x, mirror_y, tolerance, stroked):
            return ("C", mirror_x, mirror_y, x2, y2, to_x, to_y)
    elif x1 == x and y1 == y:
        return curve  # an S already: as short as a quadratic, and exact
    control = quadratic_control(x, y, curve, tolerance)
    if control is None or is_flat_quadratic(x, y, *control, to_x, to_y, tolerance, stroked):
        return curve
    return ("Q", *control, to_x, to_y)


def _quadratic(
    out: Segments, drawn: int, x: float, y: float, curve: Segment, tolerance: float, stroked: bool
) -> Segment:
    assert curve[0] == "Q"
    _, x1, y1, to_x, to_y = curve
    if is_flat_quadratic(x, y, x1, y1, to_x, to_y, tolerance, stroked) or (x == x1 == to_x and y == y1 == to_y):
        return ("L", to_x, to_y)
    if tolerance > 0 and len(out) > drawn and out[-1][0] == "Q":
        mirror_x, mirror_y = 2 * x - out[-1][1], 2 * y - out[-1][2]
        if _may_mirror(x, y, x1, y1, mirror_x, mirror_y, tolerance, stroked):
            return ("Q", mirror_x, mirror_y, to_x, to_y)
    return curve


def _arc(out: Segments, drawn: int, x: float, y: float, arc: ArcTo, tolerance: float, stroked: bool) -> Segment:
    _, rx, ry, rotation, large, sweep, to_x, to_y = arc
    chord, radius = math.hypot(to_x - x, to_y - y), min(rx, ry)
    # An arc of less than 60 degrees is lower than chord^2 / 7.4 r, and leaves its chord at about chord / 2 r.
    flat = not large and chord <= radius and chord * chord <= 7.4 * radius * tolerance
    if flat and (not stroked or chord <= 2 * TURN * radius):
        return ("L", to_x, to_y)
    if len(out) > drawn and out[-1][0] == "A" and out[-1][1:4] == (rx, ry, rotation) and out[-1][5] == sweep:
        joined: ArcTo = ("A", rx, ry, rotation, 0, sweep, to_x, to_y)
        if _continues(out[-2][-2], out[-2][-1], out[-1], arc, joined, tolerance):
            out.pop()
            return joined
    return arc


def _continues(from_x: float, from_y: float, first: ArcTo, second: ArcTo, joined: ArcTo, tolerance: float) -> bool:
    """Whether two arcs from (from_x, from_y) are one of at most half a turn."""
    if joined[6] == from_x and joined[7] == from_y:
        return False
    one = center_form(from_x, from_y, first)
    two = center_form(first[6], first[7], second)
    if abs(one.sweep + two.sweep) > math.pi + 1e-6:
        return False
    whole = center_form(from_x, from_y, joined)
    allowed = max(tolerance / 4, 1e-6)
    return all(
        math.hypot(part.cx - whole.cx, part.cy - whole.cy) + abs(part.rx - whole.rx) + abs(part.ry - whole.ry)
        <= allowed
        for part in (one, two)
    )


def _may_mirror(
    x: float, y: float, x1: float, y1: float, mirror_x: float, mirror_y: float, tolerance: float, stroked: bool
) -> bool:
    """Whether the first control point may move to the reflection: a cubic moves by at most 4/9 of it, a quadratic
    by 1/2."""
    off_x, off_y = mirror_x - x1, mirror_y - y1
    if off_x == 0 == off_y:
        return True
    off = math.hypot(off_x, off_y)
    if off > 2 * tolerance:
        return False
    handle_x, handle_y = x1 - x, y1 - y
    # Under a stroke the tangent must stay: what was a corner must not become smooth, nor the other way around.
    turn = abs(handle_x * off_y - handle_y * off_x)
    return not stroked or turn <= _SNAP_TURN * (handle_x * handle_x + handle_y * handle_y)
