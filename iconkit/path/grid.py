"""Coordinates to whole numbers of 10^-decimals, each absolute point rounded once.

Points move by at most u sqrt(2)/2 for a grid unit u = 10^-decimals, and so does every point of a line or Bezier
curve. For an arc the ends move by that much, and the radii are chosen anew so that its middle moves by at most u
plus the tolerance: on the old radius, a half circle whose chord shrinks by u would lean out by sqrt(r u).
"""

import math
from math import floor

from .arcs import Arc, center_form
from .numbers import texts
from .segments import ArcTo, Segments

# Ties go up, and sums of short decimals that end a hair under a tie with them, so that equal points stay equal.
_HALF = 0.5 + 1e-7
# Farther from a whole number than this is not on the grid; nearer is what float sums leave.
_NOISE = 1e-6
_MORE_DIGITS = 3
_HALF_TURN = 1.02 * math.pi


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


def snap(segments: Segments, unit: int, tolerance: float) -> Segments:
    """Segments in grid units with all coordinates rounded to whole numbers; `tolerance` is in grid units."""
    out: Segments = []
    append = out.append
    x0 = y0 = 0.0
    for segment in segments:
        if segment[0] == "C":
            _, x1, y1, x2, y2, x, y = segment
            append(
                (
                    "C",
                    floor(x1 + _HALF),
                    floor(y1 + _HALF),
                    floor(x2 + _HALF),
                    floor(y2 + _HALF),
                    floor(x + _HALF),
                    floor(y + _HALF),
                )
            )
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


def snap_arc(out: Segments, x0: float, y0: float, arc: ArcTo, unit: int, tolerance: float) -> None:
    """Append the arc from (x0, y0), in grid units, with whole end points and short radii.

    Two arcs where one cannot hold the shape: a nearly full turn whose ends fall together or whose short chord would
    turn.
    """
    _, rx, ry, rotation, large, sweep, x, y = arc
    from_x, from_y = floor(x0 + _HALF), floor(y0 + _HALF)
    to_x, to_y = floor(x + _HALF), floor(y + _HALF)
    ends_stay = max(abs(x0 - from_x), abs(y0 - from_y), abs(x - to_x), abs(y - to_y)) < _NOISE
    whole = abs(rx - round(rx)) < _NOISE and abs(ry - round(ry)) < _NOISE
    spans = rx != ry or 4 * round(rx) ** 2 > (to_x - from_x) ** 2 + (to_y - from_y) ** 2
    if ends_stay and whole and spans:
        out.append(("A", rx, ry, rotation, large, sweep, to_x, to_y))
        return
    form = center_form(x0, y0, arc)
    if from_x == to_x and from_y == to_y:
        if abs(form.sweep) > math.pi:
            _split(out, x0, y0, arc, form, unit, tolerance)
        else:
            # The arc is shorter than a grid unit: what is left of it is its chord.
            out.append(("L", to_x, to_y))
        return
    # Where the ends stay, nothing but the radii can move the arc.
    limit = tolerance / 4 if ends_stay else 1 + tolerance
    if rx == ry:
        snapped = _circle(form, from_x, from_y, arc, unit, limit)
    else:
        snapped = _ellipse(form, from_x, from_y, arc, unit, limit)
    if abs(form.sweep) > _HALF_TURN and limit >= 1 and _shift(form, center_form(from_x, from_y, snapped)) > limit:
        _split(out, x0, y0, arc, form, unit, tolerance)
    else:
        out.append(snapped)


def _split(out: Segments, x0: float, y0: float, arc: ArcTo, form: Arc, unit: int, tolerance: float) -> None:
    rotation, sweep, x, y = arc[3], arc[5], arc[6], arc[7]
    # Halves on a circle of the form's own radii; a half turn is drawn the same with either large flag.
    x1, y1 = form.at(0.5)
    snap_arc(out, x0, y0, ("A", form.rx, form.ry, rotation, 0, sweep, x1, y1), unit, tolerance)
    snap_arc(out, x1, y1, ("A", form.rx, form.ry, rotation, 0, sweep, x, y), unit, tolerance)


def _shift(one: Arc, other: Arc) -> float:
    """How far apart the arcs are at the quarters of their sweeps."""
    return max(math.dist(one.at(share), other.at(share)) for share in (0.25, 0.5, 0.75))


def _circle(form: Arc, from_x: int, from_y: int, arc: ArcTo, unit: int, limit: float) -> ArcTo:
    """The circle arc on the rounded chord with the shortest radius that keeps its middle within the limit.

    Two circle arcs on one chord are nowhere farther apart than in their middles.
    """
    _, radius, _, _, _, sweep, x, y = arc
    to_x, to_y = floor(x + _HALF), floor(y + _HALF)
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
    if abs(height - half) <= left / 2:
        radius = _half_circle_radius(half, radius, unit)
        return ("A", radius, radius, 0.0, 0, sweep, to_x, to_y)
    if abs(radius - round(radius)) < _NOISE and abs(_height(radius, half, large) - height) <= left:
        return ("A", radius, radius, 0.0, large, sweep, to_x, to_y)
    exact = (half * half + height * height) / (2 * height)
    decimals = len(str(unit)) - 1
    radius = round(exact / unit, decimals + _MORE_DIGITS + 1) * unit
    for digits in range(decimals + _MORE_DIGITS + 1):
        rounded = round(exact / unit, digits) * unit
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


def _ellipse(form: Arc, from_x: int, from_y: int, arc: ArcTo, unit: int, limit: float) -> ArcTo:
    _, rx, ry, rotation, large, sweep, x, y = arc
    to_x, to_y = floor(x + _HALF), floor(y + _HALF)
    if rotation % 180 == 90:
        rx, ry, rotation = ry, rx, 0.0
    decimals = len(str(unit)) - 1
    rotation = math.remainder(rotation, 180)
    best: ArcTo | None = None
    least = math.inf
    for digits in range(decimals, decimals + _MORE_DIGITS + 1):
        radii = round(rx / unit, digits) * unit, round(ry / unit, digits) * unit
        if not all(radii):
            continue
        candidate: ArcTo = ("A", *radii, round(rotation, digits) + 0.0, large, sweep, to_x, to_y)
        shift = _shift(form, center_form(from_x, from_y, candidate))
        if shift < least:
            best, least = candidate, shift
        if shift <= limit:
            break
    return best or ("A", rx, ry, rotation, large, sweep, to_x, to_y)
