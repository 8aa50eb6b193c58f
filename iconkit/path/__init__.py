"""Path data: read, transform, and write a short equal form. Pure functions on numbers and text.

Usual way, from text to text::

    p = decimals_for(24)                                  # 3: the grid is 0.001 user units
    minify("M 3 12 a 9 9 0 1 0 18 0", p, tolerance=tolerance_for(24), stroked=True)
    minify(d, p, tolerance=tolerance_for(24), matrix=parse_transform("rotate(45 12 12)"), stroked=False)
    minify_segments(rect(3, 4, 18, 16, rx=2), p)

In between a path is a list of tuples ``(command, numbers...)`` with absolute coordinates in user units and only the
commands M, L, C, Q, A and Z; the last two items of each are the point it ends in (see `segments`). `read` never raises:
it keeps what precedes the first error and returns the error, with offset and reason, beside it.

What is promised. With u = 10^-decimals and T = `tolerance`, the new outline is nowhere farther from the old one than

    u sqrt(2)/2 + T  along lines and Bezier curves    (each absolute control point is rounded once; nothing drifts)
    u + T            along arcs                       (ends as above, the radii then fitted to the arc's middle)

With T = 0 nothing but rounding happens to curves. Flags say what must not change besides the outline:

`stroked`     corners, caps and tangents are visible: closed stays closed, zero-length sub-paths stay (dots), and a
              simpler segment must leave in the same direction to about 1 degree. Say True also where style sheets of a
              page may add a stroke. Without a stroke a fill closes by itself: `z` and closing lines are left out.
`filled`      with False, nothing is filled: short open sub-paths of a stroke may run the other way.
`round_joins` corners and caps are all round, so that they may turn. Without it, a stroked path gets up to three more
              decimals where rounding would turn one by more than about 1 degree.
`step`        most coordinates of a fill (`stroked` is False) become multiples of so many u, and move by half of that.
`box`         an edge that runs beside what a renderer looks along moves by up to u, but not past it: of a fill, or of a
              stroke, whose edges are `half_width` off the path; for a long one up to three more decimals are kept.
`keep_nodes`  segments are visible (markers, dashes, pathLength, vector-effect): only numbers and spelling change.

Minifying a result again with the same arguments gives the same text. "" means that nothing is drawn.
"""

from .bounds import Box, bounds, hull
from .grammar import PathError
from .matrix import IDENTITY, Matrix, TransformError, apply, invert, multiply, rotation, similarity, translation
from .matrix import parse as parse_transform
from .matrix import write as write_transform
from .measure import distance
from .minify import minify, minify_segments
from .numbers import number_text
from .precision import decimals_for, step_for, tolerance_for
from .read import forget, read, remember
from .segments import Segment, Segments
from .shapes import Shape, circle, ellipse, line, polygon, polyline, recognize, rect
from .transform import transform

__all__ = [
    "IDENTITY",
    "Box",
    "Matrix",
    "PathError",
    "Segment",
    "Segments",
    "Shape",
    "TransformError",
    "apply",
    "bounds",
    "circle",
    "decimals_for",
    "distance",
    "ellipse",
    "forget",
    "hull",
    "invert",
    "line",
    "minify",
    "minify_segments",
    "multiply",
    "number_text",
    "parse_transform",
    "polygon",
    "polyline",
    "read",
    "recognize",
    "rect",
    "remember",
    "rotation",
    "similarity",
    "step_for",
    "tolerance_for",
    "transform",
    "translation",
    "write_transform",
]
