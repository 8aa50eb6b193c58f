"""Coordinates of fills on multiples of a step of several grid units, where the grid is finer than the eye.

A grid of powers of ten is up to ten times as fine as a picture needs. What has a length of its own in a drawing stays
on the grid: a straight horizontal or vertical edge, which covers whole rows of pixels and is seen to move, the ends of
a segment that crosses most of the picture, as its pixels are many and such segments few, and the ends of arcs and
quadratics, whose radii and handles hang on them. What is equal to its neighbor stays equal, and
what is smooth by reflection, smooth.
"""

import math

from .segments import Segment, Segments

_MOST = 0.75  # of the picture's side, across and down together


def coarsen(part: Segments, step: int, box: float = 0.0) -> Segments:
    """One whole-number sub-path of a fill on multiples of `step` grid units; nearly always a fixed point of itself.

    `box` is the longer side of the picture in grid units; 0 if it is not known.

    End points and handles move by at most half a step in each direction, and a handle that reflects the one before it
    by at most a whole one. What is drawn on after a close, without a moveto, hangs on the start before it: such a
    sub-path stays as it is.
    """
    body = part[:-1] if part[-1][0] == "Z" else part
    if any(segment[0] == "Z" for segment in body):
        return part
    keep_x, keep_y = _kept(body, box * _MOST or math.inf)
    half = step // 2
    out: Segments = []
    x = y = new_x = new_y = 0.0
    mirror_x = mirror_y = new_mirror_x = new_mirror_y = math.nan  # where the handle before is reflected to
    for segment, stays_x, stays_y in zip(body, keep_x, keep_y, strict=True):
        to_x, to_y = segment[-2], segment[-1]
        end_x = to_x if stays_x else (to_x + half) // step * step
        end_y = to_y if stays_y else (to_y + half) // step * step
        if segment[0] == "C":
            _, x1, y1, x2, y2, _, _ = segment
            if x1 == mirror_x and y1 == mirror_y and abs(new_mirror_x - x1) <= step >= abs(new_mirror_y - y1):
                a, b = new_mirror_x, new_mirror_y
            else:
                a = new_x if x1 == x else (x1 + half) // step * step
                b = new_y if y1 == y else (y1 + half) // step * step
            c = end_x if x2 == to_x else (x2 + half) // step * step
            d = end_y if y2 == to_y else (y2 + half) // step * step
            out.append(("C", a, b, c, d, end_x, end_y))
            mirror_x, mirror_y = 2 * to_x - x2, 2 * to_y - y2
            new_mirror_x, new_mirror_y = 2 * end_x - c, 2 * end_y - d
        else:
            out.append((*segment[:-2], end_x, end_y))
            mirror_x = math.nan
        x, y, new_x, new_y = to_x, to_y, end_x, end_y
    if body is not part:
        out.append(("Z", out[0][-2], out[0][-1]))
    return out


def _kept(body: Segments, long: float) -> tuple[list[bool], list[bool]]:
    """Whether the x, and the y, of each segment's end has to stay; both do where ends are farther apart than `long`."""
    count = len(body)
    keep_x, keep_y = [False] * count, [False] * count
    x, y = start_x, start_y = body[0][-2], body[0][-1]
    returns = body[-1][-2] == start_x and body[-1][-1] == start_y
    close: Segment = ("L", start_x, start_y)
    for before, segment in enumerate(body[1:] if returns else [*body[1:], close]):
        kind, to_x, to_y = segment[0], segment[-2], segment[-1]
        after = (before + 1) % count
        if kind in "AQ" or abs(to_x - x) + abs(to_y - y) > long:
            keep_x[before] = keep_x[after] = keep_y[before] = keep_y[after] = True
        elif kind == "L":
            if to_x == x:
                keep_x[before] = keep_x[after] = True
            if to_y == y:
                keep_y[before] = keep_y[after] = True
        x, y = to_x, to_y
    if returns:
        keep_x[0] = keep_x[-1] = keep_x[0] or keep_x[-1]
        keep_y[0] = keep_y[-1] = keep_y[0] or keep_y[-1]
    return keep_x, keep_y
