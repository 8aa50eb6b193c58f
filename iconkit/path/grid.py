"""Coordinates to whole numbers of 10^-decimals, each absolute point rounded once.

Points move by at most u sqrt(2)/2 for a grid unit u = 10^-decimals, and so does every point of a line or Bezier
curve. For an arc the ends move by that much, and the radii are chosen anew so that its middle moves by at most u
plus the tolerance: on the old radius, a half circle whose chord shrinks by u would lean out by sqrt(r u). What the
arc of no ellipse can do becomes curves.
"""

import math
from collections.abc import Callable
from math import floor
from typing import TypeAlias

from .arcs import Arc, center_form, cubics
from .numbers import texts
from .segments import ArcTo, CubicTo, Segments

# Ties go up, and sums of short decimals that end a hair under a tie with them, so that equal points stay equal.
_HALF = 0.5 + 1e-7
# Farther from a whole number than this is not on the grid; nearer is what float sums leave.
_NOISE = 1e-6
_MORE_DIGITS = 3
_HALF_TURN = 1.02 * math.pi

_Chord: TypeAlias = tuple[int, int, int, int]


def scale(segments: Segments, unit: int) -> Segments:
    """The segments in grid units, not yet rounded; `unit` is 10^decimals."""
    out: Segments = []
    append = out.append
    for segment in segments:
        if segment[0] == "C":
            _, x1, y1, x2, y2, x, y = segment
            append(("C", x1 * unit, y1 * unit, x2 * unit, y2 * unit, x * unit, y * unit))
        elif segment[0] == "Q":
            _, x1, y1, x, y = segment
            append(("Q", x1 * unit, y1 * unit, x * unit, y * unit))
        elif segment[0] == "A":
            _, rx, ry, rotation, large, sweep, x, y = segment
            append(("A", rx * unit, ry * unit, rotation, large, sweep, x * unit, y * unit))
        else:
            append((segment[0], segment[1] * unit, segment[2] * unit))  # type: ignore[arg-type]
    return out


def nearest(value: float) -> int:
    return floor(value + _HALF)


def snap(segments: Segments, unit: int, tolerance: float, near: Callable[[float], int] = nearest) -> Segments:
    """Segments in grid units with all coordinates rounded to whole numbers; `tolerance` is in grid units.

    `near` rounds all that are not an arc's radii.
    """
    if near is not nearest:
        return _snap_by(segments, unit, tolerance, near)
    out: Segments = []
    append = out.append
    x0 = y0 = 0.0
    for segment in segments:
        if segment[0] == "C":
            x, y = segment[5], segment[6]
            append(_rounded(segment))
        elif segment[0] == "Q":
            _, x1, y1, x, y = segment
            append(("Q", floor(x1 + _HALF), floor(y1 + _HALF), floor(x + _HALF), floor(y + _HALF)))
        elif segment[0] == "A":
            x, y = segment[6], segment[7]
            snap_arc(out, x0, y0, segment, unit, tolerance)
        else:
            x, y = segment[1], segment[2]
            append((segment[0], floor(x + _HALF), floor(y + _HALF)))  # type: ignore[arg-type]
        x0, y0 = x, y
    return out


def snap_arcs(segments: Segments, unit: int, tolerance: float) -> Segments:
    """``snap`` for segments of which only arcs are not in whole numbers already."""
    if not any(segment[0] == "A" for segment in segments):
        return segments
    out: Segments = []
    x0 = y0 = 0.0
    for segment in segments:
        if segment[0] == "A":
            snap_arc(out, x0, y0, segment, unit, tolerance)
        else:
            out.append(segment)
        x0, y0 = segment[-2], segment[-1]
    return out


def _snap_by(segments: Segments, unit: int, tolerance: float, near: Callable[[float], int]) -> Segments:
    out: Segments = []
    x0 = y0 = 0.0
    for segment in segments:
        x, y = segment[-2], segment[-1]
        if segment[0] == "A":
            snap_arc(out, x0, y0, segment, unit, tolerance, near)
        else:
            out.append((segment[0], *map(near, segment[1:])))  # type: ignore[arg-type]
        x0, y0 = x, y
    return out


def _rounded(curve: CubicTo) -> CubicTo:
    _, x1, y1, x2, y2, x, y = curve
    return (
        "C",
        floor(x1 + _HALF),
        floor(y1 + _HALF),
        floor(x2 + _HALF),
        floor(y2 + _HALF),
        floor(x + _HALF),
        floor(y + _HALF),
    )


def snap_arc(
    out: Segments,
    x0: float,
    y0: float,
    arc: ArcTo,
    unit: int,
    tolerance: float,
    near: Callable[[float], int] = nearest,
) -> None:
    """Append the arc from (x0, y0), in grid units, with whole end points and short radii.

    Two arcs where one cannot hold the shape: a nearly full turn whose ends fall together or whose short chord would
    turn. Curves where an ellipse is so thin that none of its arcs can.
    """
    _, rx, ry, rotation, large, sweep, x, y = arc
    from_x, from_y, to_x, to_y = chord = near(x0), near(y0), near(x), near(y)
    ends_stay = max(abs(x0 - from_x), abs(y0 - from_y), abs(x - to_x), abs(y - to_y)) < _NOISE
    whole = _is_whole(rx) and (rx == ry or _is_whole(ry))
    spans = rx != ry or 4 * round(rx) ** 2 > (to_x - from_x) ** 2 + (to_y - from_y) ** 2
    if ends_stay and whole and spans:
        out.append(("A", rx, ry, rotation, large, sweep, to_x, to_y))
        return
    form = center_form(x0, y0, arc)
    if from_x == to_x and from_y == to_y:
        if abs(form.sweep) > math.pi:
            _split(out, x0, y0, arc, form, unit, tolerance, near)
        else:
            # The arc is shorter than a grid unit: what is left of it is its chord.
            out.append(("L", to_x, to_y))
        return
    # Where the ends stay, nothing but the radii can move the arc.
    limit = tolerance / 4 if ends_stay else 1 + tolerance
    if rx == ry:
        snapped = _circle(form, chord, arc, unit, limit)
    elif found := _ellipse(form, chord, arc, unit, limit, ends_stay):
        snapped = found
    else:
        # A radius too short for its digits would be written as none, and then the arc is its chord.
        out.append(("L", to_x, to_y))
        return
    if ends_stay or _shift(form, center_form(from_x, from_y, snapped)) <= limit:
        out.append(snapped)
    elif abs(form.sweep) > _HALF_TURN:
        _split(out, x0, y0, arc, form, unit, tolerance, near)
    elif rx == ry:
        out.append(snapped)
    else:
        # Of a very thin ellipse, a grid unit moves the center by many: as curves it stays where it is.
        curves = [_rounded(curve) for curve in cubics(form)]
        out += (*curves[:-1], (*curves[-1][:-2], to_x, to_y))


def _is_whole(radius: float) -> bool:
    near = round(radius)
    return near > 0 and abs(radius - near) < _NOISE


def _split(
    out: Segments,
    x0: float,
    y0: float,
    arc: ArcTo,
    form: Arc,
    unit: int,
    tolerance: float,
    near: Callable[[float], int],
) -> None:
    rotation, sweep, x, y = arc[3], arc[5], arc[6], arc[7]
    # Halves on a circle of the form's own radii; a half turn is drawn the same with either large flag.
    x1, y1 = form.at(0.5)
    snap_arc(out, x0, y0, ("A", form.rx, form.ry, rotation, 0, sweep, x1, y1), unit, tolerance, near)
    snap_arc(out, x1, y1, ("A", form.rx, form.ry, rotation, 0, sweep, x, y), unit, tolerance, near)


def _shift(one: Arc, other: Arc) -> float:
    """How far apart the arcs are at the quarters of their sweeps."""
    return max(map(math.dist, one.between(4), other.between(4)))


def _circle(form: Arc, chord: _Chord, arc: ArcTo, unit: int, limit: float) -> ArcTo:
    """The circle arc on the rounded chord with the shortest radius that keeps its middle within the limit.

    Two circle arcs on one chord are nowhere farther apart than in their middles.
    """
    from_x, from_y, to_x, to_y = chord
    radius, sweep = arc[1], arc[5]
    dx, dy = to_x - from_x, to_y - from_y
    half = math.hypot(dx, dy) / 2
    # The middle of the arc seen from the middle of the new chord: beside it by `aside`, above it by `height`.
    mid_x, mid_y = form.at(0.5)
    mid_x -= (from_x + to_x) / 2
    mid_y -= (from_y + to_y) / 2
    side = 1 if sweep else -1
    height = side * (mid_x * dy - mid_y * dx) / (2 * half)
    aside = (mid_x * dx + mid_y * dy) / (2 * half)
    # What of the limit is left for a height that is not exact; a little if none is.
    left = math.sqrt(max(limit * limit - aside * aside, limit * limit / 16))
    # A very flat arc may as well be a little less flat: its radius is shorter then.
    height = max(height, left / 2, 1e-9)
    large = int(height > half)
    if abs(height - half) <= max(left / 2, _NOISE):
        radius = _half_circle_radius(half, radius, unit)
        return ("A", radius, radius, 0.0, 0, sweep, to_x, to_y)
    if abs(radius - round(radius)) < _NOISE and abs(_height(radius, half, large) - height) <= left:
        return ("A", radius, radius, 0.0, large, sweep, to_x, to_y)
    exact = (half * half + height * height) / (2 * height) / unit
    decimals = len(str(unit)) - 1
    radius = round(exact, decimals + _MORE_DIGITS + 1) * unit
    for digits in range(decimals + _MORE_DIGITS + 1):
        rounded = round(exact, digits) * unit
        if rounded > 0 and abs(_height(rounded, half, large) - height) <= left:
            radius = rounded
            break
    return ("A", radius, radius, 0.0, large, sweep, to_x, to_y)


def _height(radius: float, half_chord: float, large: int) -> float:
    if radius <= half_chord:
        return half_chord
    root = math.sqrt(radius * radius - half_chord * half_chord)
    return radius + root if large else radius - root


def _half_circle_radius(half_chord: float, radius: float, unit: int) -> float:
    """A radius that gives the half circle over the chord: `radius` itself, if it does and is as short as any.

    Radii too small for the chord are scaled up to it (SVG 2 section 9.5.1, appendix B.2.5), which is also the only
    exact way to write a half circle whose radius has more decimals than the grid.
    """
    exact = half_chord / unit
    if exact == round(exact) and exact < 10:
        return half_chord
    short = 1.0
    while exact < short:
        short /= 10
    _, text = texts(len(str(unit)) - 1)
    return (
        radius if radius <= half_chord + _NOISE and len(text[radius][0]) <= len(text[short * unit][0]) else short * unit
    )


def _ellipse(form: Arc, chord: _Chord, arc: ArcTo, unit: int, limit: float, ends_stay: bool) -> ArcTo | None:
    """The ellipse arc on the rounded chord with the shortest radii that keep its quarters within the limit; None if one
    of them is too short to be written.

    Both radii are first scaled by one factor that puts the middle of the arc where it was, as a chord that is almost
    a diameter moves the center by far more than itself. Of a half turn the radii are cut, not rounded: too small ones
    are scaled up to the chord, while too large ones would move the center.
    """
    from_x, from_y, to_x, to_y = chord
    _, rx, ry, rotation, large, sweep, _, _ = arc
    if not ends_stay:
        factor, large = _refit(form, from_x, from_y, to_x, to_y, sweep)
        rx, ry = form.rx * factor, form.ry * factor
    if rotation % 180 == 90:
        rx, ry, rotation = ry, rx, 0.0
    decimals = len(str(unit)) - 1
    rotation = math.remainder(rotation, 180)
    best: ArcTo | None = None
    least = math.inf
    for digits in range(decimals, decimals + _MORE_DIGITS + 1):
        step = unit / 10**digits
        for place in (round, floor):
            radii = place(rx / step) * step, place(ry / step) * step
            if not all(radii):
                continue
            candidate: ArcTo = ("A", *radii, round(rotation, digits) + 0.0, large, sweep, to_x, to_y)
            shift = _shift(form, center_form(from_x, from_y, candidate))
            if shift < least:
                best, least = candidate, shift
            if shift <= limit:
                return candidate
    return best


def _refit(form: Arc, from_x: int, from_y: int, to_x: int, to_y: int, sweep: int) -> tuple[float, int]:
    """By what the radii are to be multiplied for an arc on another chord with the same middle; and its large flag."""
    cos, sin = math.cos(form.axis), math.sin(form.axis)

    def in_circle(x: float, y: float) -> tuple[float, float]:
        """The vector in a frame where the ellipse is the unit circle."""
        return (cos * x + sin * y) / form.rx, (cos * y - sin * x) / form.ry

    dx, dy = in_circle(to_x - from_x, to_y - from_y)
    mid_x, mid_y = form.at(0.5)
    ux, uy = in_circle(mid_x - (from_x + to_x) / 2, mid_y - (from_y + to_y) / 2)
    half = math.hypot(dx, dy) / 2
    height = (ux * dy - uy * dx) / (2 * half) * (1 if sweep else -1)
    if height <= 0:
        return 1.0, 0
    # A half turn is drawn the same with either flag.
    return (half * half + height * height) / (2 * height), int(height > half * (1 + 1e-6))
