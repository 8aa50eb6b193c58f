"""Which simpler segment a Bezier curve equals within a distance: a line, a quadratic, a circular arc.

All functions work in any unit, as long as the tolerance is in the same one.
"""

import math
from typing import TypeAlias

from .segments import ArcTo, CubicTo

# A line or arc may stand for a stroked curve only if it also leaves in its direction: caps and joins lie across
# it, so the sine of the angle times half the stroke width is what they turn by.
TURN = 0.02

_NODES = 13
# |B(t) - center|^2 - r^2 is a polynomial of degree 6. By Ehlich and Zeller the largest magnitude of a
# polynomial of degree n on [0, 1] is at most 1/cos(n pi / 2m) times its largest magnitude on the m Chebyshev
# nodes, so sampling proves a bound.
_SAMPLING = 1 / math.cos(6 * math.pi / (2 * _NODES))


def _weights() -> tuple[tuple[float, float, float, float], ...]:
    nodes = [(1 - math.cos((2 * k + 1) * math.pi / (2 * _NODES))) / 2 for k in range(_NODES)]
    # Where a curve leaves the circle through its ends and its middle first comes first: most are no arcs.
    nodes.sort(key=lambda t: abs(abs(t - 0.5) - 0.3))
    return tuple(((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3) for t in nodes)


_WEIGHTS = _weights()


def is_flat_cubic(x0: float, y0: float, curve: CubicTo, tolerance: float, stroked: bool) -> bool:
    """Whether the cubic from (x0, y0) stays within the tolerance of its chord, ends included."""
    _, x1, y1, x2, y2, x3, y3 = curve
    dx, dy = x3 - x0, y3 - y0
    length = math.hypot(dx, dy)
    if length == 0:
        return False
    # Two handles at a distance d on one side lift the curve by 3/4 d.
    off1 = ((x1 - x0) * dy - (y1 - y0) * dx) / length
    if abs(off1) * 0.75 > tolerance:
        return False
    off2 = ((x2 - x0) * dy - (y2 - y0) * dx) / length
    if abs(off2) * 0.75 > tolerance:
        return False
    along1 = ((x1 - x0) * dx + (y1 - y0) * dy) / length
    along2 = ((x2 - x0) * dx + (y2 - y0) * dy) / length
    # A handle at the very end may come out a hair beyond it.
    longest = length * (1 + 1e-9)
    if not (0 <= along1 <= longest and 0 <= along2 <= longest):
        return False
    if not stroked:
        return True
    if along1 > along2:
        return off1 == 0 == off2
    # The end directions are those of the handles, or of the far handle where a handle is zero.
    if x1 == x0 and y1 == y0:
        along1, off1 = along2, off2
    if x2 == x3 and y2 == y3:
        along2, off2 = ((x1 - x0) * dx + (y1 - y0) * dy) / length, ((x1 - x0) * dy - (y1 - y0) * dx) / length
    return abs(off1) <= TURN * along1 and abs(off2) <= TURN * (length - along2)


def is_flat_quadratic(
    x0: float, y0: float, x1: float, y1: float, x2: float, y2: float, tolerance: float, stroked: bool
) -> bool:
    """Whether the quadratic with these control points stays within the tolerance of its chord, ends included."""
    dx, dy = x2 - x0, y2 - y0
    length = math.hypot(dx, dy)
    if length == 0:
        return False
    off = abs((x1 - x0) * dy - (y1 - y0) * dx) / length
    along = ((x1 - x0) * dx + (y1 - y0) * dy) / length
    if off * 0.5 > tolerance or not 0 <= along <= length:
        return False
    return not stroked or off <= TURN * min(along, length - along)


def quadratic_control(x0: float, y0: float, curve: CubicTo, tolerance: float) -> tuple[int, int] | None:
    """The whole-number control point, of the fewest digits, of the quadratic that equals the cubic within the
    tolerance, if there is one."""
    _, x1, y1, x2, y2, x3, y3 = curve
    # Neither of the offsets below may be longer than 4 tolerances, so they differ by 8 at most: in few curves they do.
    if abs(x3 - x0 + 3 * (x1 - x2)) > 8 * tolerance or abs(y3 - y0 + 3 * (y1 - y2)) > 8 * tolerance:
        return None
    exact_x, exact_y = (3 * (x1 + x2) - x0 - x3) / 4, (3 * (y1 + y2) - y0 - y3) / 4

    def fits(x: int, y: int) -> bool:
        # Degree elevation puts the cubic's handles two thirds of the way to the control point. The difference of
        # the two curves is d1 * 3t(1-t)^2 + d2 * 3t^2(1-t), and these weights never sum to more than 3/4.
        off1 = math.hypot(x0 + 2 * x - 3 * x1, y0 + 2 * y - 3 * y1)
        off2 = math.hypot(x3 + 2 * x - 3 * x2, y3 + 2 * y - 3 * y2)
        return max(off1, off2) / 4 <= tolerance

    near = round(exact_x), round(exact_y)
    if not fits(*near):
        return None
    shorter = ((round(exact_x / unit) * unit, round(exact_y / unit) * unit) for unit in (100, 10))
    return next((control for control in shorter if fits(*control)), near)


Circle: TypeAlias = tuple[float, float, float, int]
"""Center, radius, and the direction in which an arc runs on it: 1 clockwise on screen, 0 the other way."""


def circle_through(ax: float, ay: float, bx: float, by: float, cx: float, cy: float) -> Circle | None:
    """The circle through three points in the order they are passed; None where they lie almost on a line."""
    ux, uy, vx, vy = bx - ax, by - ay, cx - ax, cy - ay
    cross = ux * vy - uy * vx
    u, v = ux * ux + uy * uy, vx * vx + vy * vy
    # Twice the area against the size: flatter than 1 in 1000 is a line's business.
    if abs(cross) <= 1e-3 * max(u, v):
        return None
    x, y = (vy * u - uy * v) / (2 * cross), (ux * v - vx * u) / (2 * cross)
    return ax + x, ay + y, math.hypot(x, y), int(cross > 0)


def may_be_arc(x0: float, y0: float, curve: CubicTo, tolerance: float) -> bool:
    """A quick first look: the handles of an arc are of one length, nearly."""
    _, x1, y1, x2, y2, x3, y3 = curve
    one, other = math.hypot(x1 - x0, y1 - y0), math.hypot(x3 - x2, y3 - y2)
    return abs(one - other) <= 0.1 * (one + other) + 3 * tolerance


def follows_circle(x0: float, y0: float, curve: CubicTo, circle: Circle, tolerance: float, stroked: bool) -> bool:
    """Whether the cubic runs along the circle, forwards all the way and never farther from it than the tolerance."""
    _, x1, y1, x2, y2, x3, y3 = curve
    cx, cy, radius, sweep = circle
    x0, y0, x1, y1 = x0 - cx, y0 - cy, x1 - cx, y1 - cy
    x2, y2, x3, y3 = x2 - cx, y2 - cy, x3 - cx, y3 - cy
    # This comes first, as it tells most curves from an arc at once.
    allowed = tolerance * (2 * radius - tolerance) / _SAMPLING
    square = radius * radius
    for a, b, c, d in _WEIGHTS:
        x = a * x0 + b * x1 + c * x2 + d * x3
        y = a * y0 + b * y1 + c * y2 + d * y3
        if abs(x * x + y * y - square) > allowed:
            return False
    if abs(math.hypot(x0, y0) - radius) > tolerance or abs(math.hypot(x3, y3) - radius) > tolerance:
        return False
    # All turns between control points, seen from the center, go one way: then so does every point of the curve.
    sign = 1 if sweep else -1
    pairs = (
        (x0 * y1 - y0 * x1) * sign,
        (x1 * y2 - y1 * x2) * sign,
        (x2 * y3 - y2 * x3) * sign,
        (x0 * y2 - y0 * x2) * sign,
        (x1 * y3 - y1 * x3) * sign,
        (x0 * y3 - y0 * x3) * sign,
    )
    if min(pairs) < 0:
        return False
    if stroked:
        start = abs(x0 * (x1 - x0) + y0 * (y1 - y0))
        end = abs(x3 * (x3 - x2) + y3 * (y3 - y2))
        if start > TURN * radius * math.hypot(x1 - x0, y1 - y0) or end > TURN * radius * math.hypot(x3 - x2, y3 - y2):
            return False
    return True


def arcs_of_run(x0: float, y0: float, run: tuple[CubicTo, ...], tolerance: float, stroked: bool) -> tuple[ArcTo, ...]:
    """The circular arc that equals a run of cubics from (x0, y0) within the tolerance; empty if there is none.

    Two arcs for a run that comes back to its start, as an arc needs two different ends.
    """
    half = len(run) // 2
    end_x, end_y = run[-1][5], run[-1][6]
    around = len(run) > 3 and end_x == x0 and end_y == y0
    before_x, before_y = (run[half - 1][5], run[half - 1][6]) if half else (x0, y0)
    if around:
        quarter = run[half // 2 - 1]
        circle = circle_through(x0, y0, quarter[5], quarter[6], before_x, before_y)
    elif len(run) % 2:
        _, x1, y1, x2, y2, x3, y3 = run[half]
        mid_x, mid_y = (before_x + 3 * (x1 + x2) + x3) / 8, (before_y + 3 * (y1 + y2) + y3) / 8
        circle = circle_through(x0, y0, mid_x, mid_y, end_x, end_y)
    else:
        circle = circle_through(x0, y0, before_x, before_y, end_x, end_y)
    if circle is None:
        return ()
    center_x, center_y, radius, sweep = circle
    from_x, from_y = x0, y0
    turns = [0.0]
    for curve in run:
        if not follows_circle(from_x, from_y, curve, circle, tolerance, stroked):
            return ()
        ax, ay, bx, by = from_x - center_x, from_y - center_y, curve[5] - center_x, curve[6] - center_y
        turns.append(turns[-1] + abs(math.atan2(ax * by - ay * bx, ax * bx + ay * by)))
        from_x, from_y = curve[5], curve[6]
    if around:
        return (
            ("A", radius, radius, 0.0, int(turns[half] > math.pi), sweep, before_x, before_y),
            ("A", radius, radius, 0.0, int(turns[-1] - turns[half] > math.pi), sweep, end_x, end_y),
        )
    # With nearly a full turn the center would hang on the direction of a short chord.
    if turns[-1] > 1.8 * math.pi:
        return ()
    return (("A", radius, radius, 0.0, int(turns[-1] > math.pi), sweep, end_x, end_y),)
