"""Segments under an affine matrix, without loss: curves by their control points, arcs by their transformed
ellipse."""

import math

from .arcs import center_form
from .matrix import IDENTITY, Matrix
from .segments import ArcTo, LineTo, Segment, Segments


def transform(segments: Segments, matrix: Matrix) -> Segments:
    """The segments after the matrix.

    Arcs stay arcs: axes and angle of the new ellipse come from the singular values of (matrix x axes), and a
    mirroring matrix flips the sweep flag. Where the matrix flattens an ellipse to a line, the arc becomes the lines
    its point runs along.
    """
    if matrix == IDENTITY:
        return segments
    a, b, c, d, e, f = matrix
    out: Segments = []
    append = out.append
    x0 = y0 = 0.0
    for segment in segments:
        if segment[0] == "C":
            _, x1, y1, x2, y2, x, y = segment
            append(
                (
                    "C",
                    a * x1 + c * y1 + e,
                    b * x1 + d * y1 + f,
                    a * x2 + c * y2 + e,
                    b * x2 + d * y2 + f,
                    a * x + c * y + e,
                    b * x + d * y + f,
                )
            )
        elif segment[0] == "Q":
            _, x1, y1, x, y = segment
            append(("Q", a * x1 + c * y1 + e, b * x1 + d * y1 + f, a * x + c * y + e, b * x + d * y + f))
        elif segment[0] == "A":
            x, y = segment[6], segment[7]
            out += _arc(x0, y0, segment, matrix)
        else:
            x, y = segment[1], segment[2]
            moved: Segment = (segment[0], a * x + c * y + e, b * x + d * y + f)  # type: ignore[assignment]
            append(moved)
        x0, y0 = x, y
    return out


def _arc(x0: float, y0: float, arc: ArcTo, matrix: Matrix) -> Segments:
    a, b, c, d, e, f = matrix
    _, rx, ry, rotation, large, sweep, x, y = arc
    x1, y1 = a * x + c * y + e, b * x + d * y + f
    determinant = a * d - b * c
    if abs(determinant) <= 1e-9 * (a * a + b * b + c * c + d * d):
        return _flat_arc(x0, y0, arc, matrix)
    if determinant < 0:
        sweep = 1 - sweep
    if (
        rx == ry
        and math.isclose(abs(determinant), a * a + b * b, rel_tol=1e-9)
        and abs(a * c + b * d) <= 1e-9 * abs(determinant)
    ):
        radius = rx * math.sqrt(abs(determinant))
        return [("A", radius, radius, 0.0, large, sweep, x1, y1)]
    # Columns of (matrix x rotation x radii): the images of the ellipse's two half axes.
    turn = math.radians(rotation)
    cos, sin = math.cos(turn), math.sin(turn)
    px, py = (a * cos + c * sin) * rx, (b * cos + d * sin) * rx
    qx, qy = (c * cos - a * sin) * ry, (d * cos - b * sin) * ry
    # Angle along the old ellipse at which its image is farthest from the center: that is the new long half axis.
    peak = math.atan2(2 * (px * qx + py * qy), px * px + py * py - qx * qx - qy * qy) / 2
    long_x, long_y = px * math.cos(peak) + qx * math.sin(peak), py * math.cos(peak) + qy * math.sin(peak)
    long = math.hypot(long_x, long_y)
    short = abs(px * qy - py * qx) / long
    if math.isclose(long, short, rel_tol=1e-9):
        return [("A", long, long, 0.0, large, sweep, x1, y1)]
    angle = math.remainder(math.degrees(math.atan2(long_y, long_x)), 180)
    return [("A", long, short, angle, large, sweep, x1, y1)]


def _flat_arc(x0: float, y0: float, arc: ArcTo, matrix: Matrix) -> Segments:
    """The lines along which the arc's point runs when its ellipse is pressed flat: to each turning point, then to
    the end."""
    a, b, c, d, e, f = matrix
    form = center_form(x0, y0, arc)
    cos, sin = math.cos(form.axis), math.sin(form.axis)
    px, py = (a * cos + c * sin) * form.rx, (b * cos + d * sin) * form.rx
    qx, qy = (c * cos - a * sin) * form.ry, (d * cos - b * sin) * form.ry
    # All images lie on one line; the direction of the longer of the two images is that line's.
    ux, uy = (px, py) if px * px + py * py >= qx * qx + qy * qy else (qx, qy)
    peak = math.atan2(qx * ux + qy * uy, px * ux + py * uy)
    shares = sorted(
        share for turn in range(-4, 5) if 0 < (share := (peak + turn * math.pi - form.start) / form.sweep) < 1
    )
    points = [form.at(share) for share in shares] + [(arc[6], arc[7])]
    lines: list[LineTo] = [("L", a * x + c * y + e, b * x + d * y + f) for x, y in points]
    return [*lines]
