"""The center form of an elliptical arc (SVG 2 appendix B.2), which transforms, boxes and fits are computed from."""

import math
from typing import NamedTuple

from .segments import ArcTo, CubicTo


class Arc(NamedTuple):
    """An arc by its center, radii (after the correction of too small ones), axis angle, start angle and sweep, in
    radians.

    `sweep` is signed, positive clockwise on screen, never 0, of magnitude up to 2 pi.
    """

    cx: float
    cy: float
    rx: float
    ry: float
    axis: float
    start: float
    sweep: float

    def at(self, share: float) -> tuple[float, float]:
        """The point after `share` (0 to 1) of the sweep."""
        angle = self.start + self.sweep * share
        x, y = self.rx * math.cos(angle), self.ry * math.sin(angle)
        cos, sin = math.cos(self.axis), math.sin(self.axis)
        return self.cx + cos * x - sin * y, self.cy + sin * x + cos * y

    def between(self, count: int) -> list[tuple[float, float]]:
        """The points that cut the sweep into `count` equal parts, without its ends."""
        cx, cy, rx, ry, axis, start, sweep = self
        cos, sin = math.cos(axis), math.sin(axis)
        points: list[tuple[float, float]] = []
        for index in range(1, count):
            angle = start + sweep * (index / count)
            x, y = rx * math.cos(angle), ry * math.sin(angle)
            points.append((cx + cos * x - sin * y, cy + sin * x + cos * y))
        return points

    def direction(self, share: float) -> tuple[float, float]:
        """Where the arc is heading after `share` of the sweep, as a vector of any length."""
        angle = self.start + self.sweep * share
        x, y = -self.rx * math.sin(angle) * self.sweep, self.ry * math.cos(angle) * self.sweep
        cos, sin = math.cos(self.axis), math.sin(self.axis)
        return cos * x - sin * y, sin * x + cos * y


def center_form(x0: float, y0: float, arc: ArcTo) -> Arc:
    """The center form of an arc that starts at (x0, y0); its ends must differ."""
    _, rx, ry, rotation, large, sweep, x, y = arc
    axis = 0.0 if rx == ry else math.radians(math.remainder(rotation, 180))
    cos, sin = math.cos(axis), math.sin(axis)
    half_x, half_y = (x0 - x) / 2, (y0 - y) / 2
    # Half the chord in a frame where the ellipse is the unit circle.
    ux, uy = (cos * half_x + sin * half_y) / rx, (cos * half_y - sin * half_x) / ry
    square = ux * ux + uy * uy
    if square >= 1:
        grow = math.sqrt(square)
        rx, ry, ux, uy = rx * grow, ry * grow, ux / grow, uy / grow
        offset = 0.0
    else:
        offset = math.sqrt((1 - square) / square)
        if large == sweep:
            offset = -offset
    vx, vy = offset * uy, -offset * ux
    start = math.atan2(uy - vy, ux - vx)
    turn = math.atan2(-uy - vy, -ux - vx) - start
    if sweep and turn <= 0:
        turn += 2 * math.pi
    elif not sweep and turn >= 0:
        turn -= 2 * math.pi
    center_x = cos * rx * vx - sin * ry * vy + (x0 + x) / 2
    center_y = sin * rx * vx + cos * ry * vy + (y0 + y) / 2
    return Arc(center_x, center_y, rx, ry, axis, start, turn)


def cubics(arc: Arc) -> list[CubicTo]:
    """The arc as cubics of at most an eighth of a turn each, which leave it by less than 5 millionths of a radius."""
    count = max(math.ceil(abs(arc.sweep) / (math.pi / 4) - 1e-9), 1)
    step = arc.sweep / count
    reach = 4 / 3 * math.tan(step / 4)
    cos, sin = math.cos(arc.axis), math.sin(arc.axis)

    def place(x: float, y: float) -> tuple[float, float]:
        return arc.cx + cos * arc.rx * x - sin * arc.ry * y, arc.cy + sin * arc.rx * x + cos * arc.ry * y

    out: list[CubicTo] = []
    for index in range(count):
        one, other = arc.start + step * index, arc.start + step * (index + 1)
        x0, y0, x, y = math.cos(one), math.sin(one), math.cos(other), math.sin(other)
        out.append(("C", *place(x0 - reach * y0, y0 + reach * x0), *place(x + reach * y, y - reach * x), *place(x, y)))
    return out
