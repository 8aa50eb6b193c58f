"""The basic shapes as segments and back, exactly as SVG 2 chapter 10 defines their equivalent paths.

Start points and directions are the chapter's, as dashes and markers run along them. Attribute values are numbers in
user units; whoever reads them has resolved percentages and units. A shape that is not rendered (a side or radius of
0) or that is in error (a negative one) has no segments.
"""

import math
from typing import Literal, NamedTuple, TypeAlias

from .arcs import center_form
from .segments import LineTo, Segments

ShapeName: TypeAlias = Literal["rect", "circle", "ellipse", "line", "polyline", "polygon"]

_SAME = 1e-9


class Shape(NamedTuple):
    """A basic shape: the element's name and its geometry attributes, or for poly shapes its points."""

    name: ShapeName
    attributes: dict[str, float]
    points: list[tuple[float, float]]


def rect(x: float, y: float, width: float, height: float, rx: float | None = None, ry: float | None = None) -> Segments:
    """A rectangle; None as a radius is `auto`, which takes the other one's value."""
    if not (width > 0 and height > 0):
        return []
    # A negative radius is an error and counts as auto.
    rx = None if rx is not None and rx < 0 else rx
    ry = None if ry is not None and ry < 0 else ry
    across = rx if rx is not None else ry or 0.0
    down = ry if ry is not None else rx or 0.0
    across, down = min(across, width / 2), min(down, height / 2)
    right, bottom = x + width, y + height
    if across == 0 or down == 0:
        return [("M", x, y), ("L", right, y), ("L", right, bottom), ("L", x, bottom), ("Z", x, y)]
    out: Segments = [("M", x + across, y), ("L", right - across, y)]
    out += [("A", across, down, 0.0, 0, 1, right, y + down), ("L", right, bottom - down)]
    out += [("A", across, down, 0.0, 0, 1, right - across, bottom), ("L", x + across, bottom)]
    out += [("A", across, down, 0.0, 0, 1, x, bottom - down), ("L", x, y + down)]
    out += [("A", across, down, 0.0, 0, 1, x + across, y), ("Z", x + across, y)]
    # Where the corners meet there is no line between them.
    kept: Segments = []
    for segment in out:
        if segment[0] == "L" and kept[-1][-2:] == segment[-2:]:
            continue
        kept.append(segment)
    return kept


def circle(cx: float, cy: float, r: float) -> Segments:
    """A circle: four quarter arcs from three o'clock, clockwise on screen."""
    return ellipse(cx, cy, r, r)


def ellipse(cx: float, cy: float, rx: float | None, ry: float | None) -> Segments:
    """An ellipse: four quarter arcs from three o'clock, clockwise on screen. None as a radius is `auto`."""
    across = rx if rx is not None else ry
    down = ry if ry is not None else rx
    if across is None or down is None or not (across > 0 and down > 0):
        return []
    return [
        ("M", cx + across, cy),
        ("A", across, down, 0.0, 0, 1, cx, cy + down),
        ("A", across, down, 0.0, 0, 1, cx - across, cy),
        ("A", across, down, 0.0, 0, 1, cx, cy - down),
        ("A", across, down, 0.0, 0, 1, cx + across, cy),
        ("Z", cx + across, cy),
    ]


def line(x1: float, y1: float, x2: float, y2: float) -> Segments:
    """A line; of length 0 it still draws its caps."""
    return [("M", x1, y1), ("L", x2, y2)]


def polyline(points: list[tuple[float, float]]) -> Segments:
    """An open chain of lines."""
    if not points:
        return []
    lines: list[LineTo] = [("L", x, y) for x, y in points[1:]]
    return [("M", *points[0]), *lines]


def polygon(points: list[tuple[float, float]]) -> Segments:
    """A closed chain of lines."""
    return [*polyline(points), ("Z", *points[0])] if points else []


def recognize(segments: Segments, stroked: bool = True) -> list[Shape]:
    """The basic shapes that draw exactly what the segments draw; empty if there is none.

    Only whole paths of one sub-path. Start points and directions may differ, so not for paths with markers or
    dashes. An open outline with a stroke has caps where a closed one has a join: it is never taken for a rect,
    circle or polygon.
    """
    if len(segments) < 2 or segments[0][0] != "M":
        return []
    close = segments[-1][0] == "Z"
    body = segments[1:-1] if close else segments[1:]
    kinds = {segment[0] for segment in body}
    if not body or "M" in kinds or "Z" in kinds:
        return []
    start = (segments[0][1], segments[0][2])
    closed = close or not stroked
    if kinds == {"L"}:
        points = [start, *((segment[-2], segment[-1]) for segment in body)]
        return _of_lines(points, close, closed)
    if not closed:
        return []
    found = _round(start, body) if kinds == {"A"} else _rounded_rect(start, body)
    return [found] if found else []


def _of_lines(points: list[tuple[float, float]], close: bool, closed: bool) -> list[Shape]:
    corners = points[:-1] if closed and len(points) > 2 and _same(points[0], points[-1]) else points
    found: list[Shape] = []
    if closed and len(corners) == 4:
        xs, ys = sorted({x for x, _ in corners}), sorted({y for _, y in corners})
        level = [corners[i][1] == corners[i - 1][1] for i in range(4)]
        upright = [corners[i][0] == corners[i - 1][0] for i in range(4)]
        turns = level in ([True, False, True, False], [False, True, False, True])
        if turns and upright == [not flat for flat in level]:
            sides = {"x": xs[0], "y": ys[0], "width": xs[1] - xs[0], "height": ys[1] - ys[0]}
            found.append(Shape("rect", sides, []))
    if not close and len(points) == 2:
        (x1, y1), (x2, y2) = points
        found.append(Shape("line", {"x1": x1, "y1": y1, "x2": x2, "y2": y2}, []))
    if close or (closed and len(corners) > 2):
        found.append(Shape("polygon", {}, corners))
    if not close:
        found.append(Shape("polyline", {}, points))
    return found


def _round(start: tuple[float, float], body: Segments) -> Shape | None:
    """A circle or ellipse of arcs, all on one upright ellipse and once around it."""
    forms = []
    x, y = start
    for segment in body:
        assert segment[0] == "A"
        if _same((x, y), segment[6:]):
            return None
        forms.append(center_form(x, y, segment))
        x, y = segment[6], segment[7]
    first = forms[0]
    turn = sum(form.sweep for form in forms)
    if not _same((x, y), start) or not math.isclose(abs(turn), 2 * math.pi, rel_tol=1e-6):
        return None
    size = max(first.rx, first.ry)
    for form in forms:
        apart = max(abs(one - other) for one, other in zip(form[:5], first[:5], strict=True))
        if apart > 1e-6 * size or form.sweep * turn < 0:
            return None
    cx, cy, rx, ry = (round(value, 9) + 0.0 for value in first[:4])
    if rx == ry:
        return Shape("circle", {"cx": cx, "cy": cy, "r": rx}, [])
    if first.axis != 0:
        return None
    return Shape("ellipse", {"cx": cx, "cy": cy, "rx": rx, "ry": ry}, [])


def _rounded_rect(start: tuple[float, float], body: Segments) -> Shape | None:
    """A rect whose four corners are equal quarter ellipses, found by drawing the one rect it could be and
    comparing."""
    body = _quartered(start, body)
    arcs = [segment for segment in body if segment[0] == "A"]
    if len(arcs) != 4:
        return None
    rx, ry = arcs[0][1], arcs[0][2]
    points = [start, *((segment[-2], segment[-1]) for segment in body)]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    width, height = max(x for x, _ in points) - left, max(y for _, y in points) - top
    if 2 * rx > width + _SAME or 2 * ry > height + _SAME:
        return None
    model = rect(left, top, width, height, rx, ry)
    if _edges(model) != _edges([("M", *start), *body, ("Z", *start)]):
        return None
    sides = {"x": left, "y": top, "width": width, "height": height, "rx": rx}
    if ry != rx:
        sides["ry"] = ry
    return Shape("rect", {name: round(value, 9) + 0.0 for name, value in sides.items()}, [])


def _quartered(start: tuple[float, float], body: Segments) -> Segments:
    """The segments with half circles and half ellipses, two corners that met, cut in two."""
    out: Segments = []
    x0, y0 = start
    for segment in body:
        x, y = segment[-2], segment[-1]
        if segment[0] == "A" and not _same((x0, y0), (x, y)):
            form = center_form(x0, y0, segment)
            if math.isclose(abs(form.sweep), math.pi, rel_tol=1e-6):
                _, _, _, rotation, _, sweep, _, _ = segment
                out.append(("A", form.rx, form.ry, rotation, 0, sweep, *form.at(0.5)))
                segment = ("A", form.rx, form.ry, rotation, 0, sweep, x, y)  # noqa: PLW2901
        out.append(segment)
        x0, y0 = x, y
    return out


def _edges(segments: Segments) -> set[tuple[object, ...]]:
    """The drawn segments without order and direction."""
    edges: set[tuple[object, ...]] = set()
    x0 = y0 = 0.0
    for segment in segments:
        x, y = segment[-2], segment[-1]
        one, other = (round(x0, 6) + 0.0, round(y0, 6) + 0.0), (round(x, 6) + 0.0, round(y, 6) + 0.0)
        if segment[0] == "A":
            _, rx, ry, rotation, large, sweep, _, _ = segment
            if one > other:
                one, other, sweep = other, one, 1 - sweep
            turn = 0.0 if rx == ry else rotation
            edges.add(("A", one, other, round(rx, 6), round(ry, 6), turn, large, sweep))
        elif segment[0] in "LZ" and one != other:
            edges.add(("L", min(one, other), max(one, other)))
        elif segment[0] in "CQ":
            edges.add((*segment, one))
        x0, y0 = x, y
    return edges


def _same(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) <= _SAME and abs(one[1] - other[1]) <= _SAME
