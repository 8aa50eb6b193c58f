"""One shape under a matrix: whether its geometry can take the matrix in exactly, and the shape that has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from iconkit.geometry.outline import GEOMETRY_OF, become_path, outline, used_radii
from iconkit.numbers import parse_number, parse_numbers
from iconkit.path import (
    IDENTITY,
    Matrix,
    Segments,
    TransformError,
    apply,
    invert,
    multiply,
    parse_transform,
    similarity,
)
from iconkit.path import transform as transform_segments
from iconkit.svg import references
from iconkit.tree import Node

_MARKERS = ("marker-start", "marker-mid", "marker-end")
# What refers to the shape's own user space, or to its length, in a way that its geometry does not tell.
_TIED = frozenset(("clip-path", "filter", "id", "mask", "pathLength", "style"))
_GRADIENTS = frozenset(("linearGradient", "radialGradient"))
_ROUND = frozenset(("circle", "ellipse", "rect"))
_CURVED = frozenset(("circle", "ellipse"))
_LONGEST_CHAIN = 16  # of gradients that take over from one another
_NOISE = 1e-9

_Values = Mapping[str, str]


class Gradients(NamedTuple):
    """The document's elements by id, and how often each is painted with or referred to in another way."""

    by_id: dict[str, Node]
    uses: dict[str, int]


class Baking(NamedTuple):
    """What a shape becomes: its new geometry, the factor of its stroke, and gradients that take the matrix with it.

    ``lengths`` are the geometry attributes where it stays what it is or becomes the ``tag``; None where it is a path.
    """

    segments: Segments
    tag: str
    lengths: dict[str, float] | None
    stroke_scale: float
    gradients: list[Node]


def matrix_text(matrix: Matrix) -> str:
    """The matrix as a transform, not rounded to any grid yet."""
    return f"matrix({' '.join(f'{value:.12g}' for value in matrix)})"


def is_translation(matrix: Matrix) -> bool:
    a, b, c, d, _, _ = matrix
    return a == d == 1 and b == c == 0


def plan(node: Node, values: _Values, matrix: Matrix, written: Matrix, gradients: Gradients) -> Baking | None:
    """How the shape, with these computed values, can take in the matrix; None where it cannot do so exactly.

    ``written`` is the matrix with fewer digits, as it stands in the drawing if it stays. It decides, or a matrix that
    cannot be taken in now could be when the finished drawing is normalized again; and it is taken where only its digits
    allow it.
    """
    exact = _plan(node, values, matrix, gradients)
    if _kind(matrix) == _kind(written):
        return exact
    decided = _plan(node, values, written, gradients)
    return exact if exact and decided and exact.tag == decided.tag else decided


def _plan(node: Node, values: _Values, matrix: Matrix, gradients: Gradients) -> Baking | None:
    attributes = node.attributes
    if attributes.keys() & _TIED or any(values[name] != "none" for name in _MARKERS) or invert(matrix) is None:
        return None
    factor = 1.0
    if values["stroke"] != "none":
        scale = similarity(matrix)
        if scale is None or parse_number(values["stroke-width"]) is None:
            return None
        if attributes.get("vector-effect", "none") != "none" and not is_translation(matrix):
            return None
        factor = 1.0 if abs(scale - 1) <= _NOISE else scale
    moved: list[Node] = []
    for name in ("fill", "stroke"):
        if "url(" not in values[name]:
            continue
        gradient = _gradient(values[name], gradients)
        if gradient is None:
            return None
        if _units(gradient, gradients) == "userSpaceOnUse":
            # Only where nobody else is painted with it: then it can move along.
            if gradients.uses[gradient.attributes["id"]] != 1:
                return None
            if gradient_matrix(gradient) is None:
                return None
            moved.append(gradient)
        elif not _keeps_boxes(matrix):
            return None
    segments = outline(node)
    if not segments:
        return None
    tag, lengths = "path", None
    if node.tag in _ROUND and values["stroke-dasharray"] == "none":
        tag, lengths = _moved(node, matrix)
    if lengths is None and node.tag in _CURVED and values["stroke"] != "none":
        # Renderers stroke a tight ellipse better than the four arcs that it is.
        return None
    return Baking(transform_segments(segments, matrix), tag, lengths, factor, moved)


def bake(node: Node, values: _Values, matrix: Matrix, baking: Baking) -> None:
    """Carry out the plan."""
    attributes = node.attributes
    attributes.pop("transform", None)
    if baking.lengths is None:
        become_path(node, baking.segments)
    else:
        for name in GEOMETRY_OF[node.tag]:
            attributes.pop(name, None)
        node.tag = baking.tag
        attributes.update({name: f"{value:.12g}" for name, value in baking.lengths.items()})
    if baking.stroke_scale != 1:
        for name in ("stroke-width", "stroke-dasharray", "stroke-dashoffset"):
            _scale(node, name, values[name], baking.stroke_scale)
    for gradient in baking.gradients:
        gradient.attributes["gradientTransform"] = matrix_text(multiply(matrix, gradient_matrix(gradient) or IDENTITY))


def _kind(matrix: Matrix) -> tuple[bool, ...]:
    a, b, c, d, _, _ = matrix
    return similarity(matrix) is None, is_translation(matrix), _keeps_boxes(matrix), b == c == 0, a == d == 0


def _moved(node: Node, matrix: Matrix) -> tuple[str, dict[str, float] | None]:
    """The circle, ellipse or rect after the matrix, if it is one again."""
    a, b, c, d, _, _ = matrix
    own = {name: parse_number(node.attributes.get(name, "auto")) for name in GEOMETRY_OF[node.tag]}
    is_upright, is_on_its_side = b == c == 0, a == d == 0
    across, down = (abs(a), abs(d)) if is_upright else (abs(c), abs(b))
    if node.tag == "rect":
        if not (is_upright or is_on_its_side):
            return "path", None
        width, height = own["width"] or 0.0, own["height"] or 0.0
        left, top = own["x"] or 0.0, own["y"] or 0.0
        one, other = apply(matrix, left, top), apply(matrix, left + width, top + height)
        lengths = {"x": min(one[0], other[0]), "y": min(one[1], other[1])}
        lengths |= {"width": abs(one[0] - other[0]), "height": abs(one[1] - other[1])}
        rx, ry = used_radii(own["rx"], own["ry"], width, height)
        if rx > 0 and ry > 0:
            rx, ry = (rx * across, ry * down) if is_upright else (ry * across, rx * down)
            lengths |= {"rx": rx} if abs(rx - ry) <= _NOISE * rx else {"rx": rx, "ry": ry}
        return "rect", lengths
    cx, cy = apply(matrix, own["cx"] or 0.0, own["cy"] or 0.0)
    rx, ry = used_radii(own["rx"], own["ry"]) if node.tag == "ellipse" else (own["r"] or 0.0, own["r"] or 0.0)
    if rx == ry and (scale := similarity(matrix)) is not None:
        return "circle", {"cx": cx, "cy": cy, "r": rx * scale}
    if not (is_upright or is_on_its_side):
        return "path", None
    rx, ry = (rx * across, ry * down) if is_upright else (ry * across, rx * down)
    return "ellipse", {"cx": cx, "cy": cy, "rx": rx, "ry": ry}


def _scale(node: Node, name: str, text: str, factor: float) -> None:
    numbers = parse_numbers(text)
    if numbers is not None and any(numbers):
        node.attributes[name] = " ".join(f"{value * factor:.12g}" for value in numbers)


def _keeps_boxes(matrix: Matrix) -> bool:
    """True for moves and uniform scales: a bounding box goes with them, and what is painted by it."""
    a, b, c, d, _, _ = matrix
    return b == c == 0 and a > 0 and abs(a - d) <= _NOISE * a


def _gradient(paint: str, gradients: Gradients) -> Node | None:
    found = gradients.by_id.get(next(iter(references(paint)), ""))
    return found if found is not None and found.tag in _GRADIENTS else None


def _units(gradient: Node, gradients: Gradients) -> str:
    """The gradientUnits, also where they are taken over from another gradient."""
    node: Node | None = gradient
    for _ in range(_LONGEST_CHAIN):
        if node is None:
            break
        if "gradientUnits" in node.attributes:
            return node.attributes["gradientUnits"]
        node = gradients.by_id.get(node.attributes.get("href", "#")[1:])
    return "objectBoundingBox"


def gradient_matrix(gradient: Node) -> Matrix | None:
    """None where it cannot be read, or may be another gradient's."""
    text = gradient.attributes.get("gradientTransform")
    if text is None:
        return None if "href" in gradient.attributes else IDENTITY
    try:
        return parse_transform(text)
    except TransformError:
        return None
