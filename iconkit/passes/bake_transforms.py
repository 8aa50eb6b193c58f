"""Transforms go into the geometry where that is exact and not longer; what stays is written short.

Why it is safe, and what it must follow, is on the page beside this file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from iconkit.geometry.bake_shape import Baking, Gradients, bake, matrix_text, plan
from iconkit.geometry.outline import GEOMETRY_OF, outline, path_text
from iconkit.geometry.rounding import Seen, has_few_numbers, round_shape, rounded_path, seen_with
from iconkit.geometry.scale import scales
from iconkit.geometry.viewport import read_view_box
from iconkit.model import ViewBox
from iconkit.numbers import parse_number
from iconkit.passes.choose_shapes import choose_shapes
from iconkit.path import (
    IDENTITY,
    Matrix,
    TransformError,
    apply,
    decimals_for,
    invert,
    multiply,
    number_text,
    parse_transform,
    write_transform,
)
from iconkit.svg import INHERITED, INITIAL, SHAPES, references
from iconkit.tree import Document, Node

# A group that has nothing else can hand its transform to what it holds.
_OPEN = INHERITED | {"transform", "opacity"}
_CARRIERS = SHAPES | {"g", "use"}
_ATTRIBUTE_LENGTH = len(' transform=""')
# Beyond the grid's: what a written transform adds to the rounding of what it acts on is a tenth of it.
_MORE_DECIMALS = 1
_PAINTS = ("fill", "stroke")
_LONGEST_COMPARED = 20_000  # characters of path data

_Values = Mapping[str, str]


class _Plane(NamedTuple):
    """An element whose transform stays where it is: ``matrix`` leads from inside it to the viewBox."""

    node: Node
    values: _Values
    matrix: Matrix


class _Leaf(NamedTuple):
    """A shape, or something else that can only carry a transform, and how it gets to the plane it is in.

    ``written`` is the matrix of the transforms as they would be written if they stayed.
    """

    node: Node
    values: _Values
    matrix: Matrix
    written: Matrix
    baking: Baking | None


def bake_transforms(document: Document) -> None:
    root = document.root
    if not any("transform" in node.attributes for node in root.walk()):
        return
    # What becomes another element in any case is judged as that.
    choose_shapes(document)
    box = read_view_box(root)
    gradients = _gradients(root)
    is_exact = has_few_numbers(root)
    planes = [_Plane(root, _computed(root, INITIAL), IDENTITY)]
    while planes:
        plane = planes.pop()
        for child in plane.node.children:
            matrix = _own_matrix(child)
            # What something refers to is drawn elsewhere too, with what it inherits there.
            if child.tag not in _CARRIERS or matrix is None or "id" in child.attributes:
                continue
            if "transform" in child.attributes:
                if _bake(child, plane, box, gradients, is_exact=is_exact):
                    continue
                _rewrite(child, "transform", plane.matrix, box)
            if child.tag == "g":
                planes.append(_Plane(child, _computed(child, plane.values), multiply(plane.matrix, matrix)))


def _gradients(root: Node) -> Gradients:
    by_id: dict[str, Node] = {}
    uses: Counter[str] = Counter()
    stack: list[tuple[Node, _Values]] = [(root, INITIAL)]
    while stack:
        node, inherited = stack.pop()
        values = _computed(node, inherited)
        for name, value in node.attributes.items():
            if name == "id":
                by_id.setdefault(value, node)
            elif name == "href":
                uses[value[1:]] += 1
            elif "url(" in value and name not in _PAINTS:
                uses.update(references(value))
        # What a clone paints with its use's colors is not known here: they count as if painted with twice.
        for name in _PAINTS if node.tag in SHAPES else (*_PAINTS, *_PAINTS) if node.tag == "use" else ():
            uses.update(references(values[name]))
        stack.extend((child, values) for child in node.children)
    return Gradients(by_id, uses)


def _computed(node: Node, inherited: _Values) -> _Values:
    own = {name: value for name, value in node.attributes.items() if name in INHERITED and value != "inherit"}
    return {**inherited, **own} if own else inherited


def _own_matrix(node: Node) -> Matrix | None:
    """None where the attribute cannot be read; then nothing that depends on it is touched."""
    try:
        return parse_transform(node.attributes.get("transform", ""))
    except TransformError:
        return None


def _bake(node: Node, plane: _Plane, box: ViewBox, gradients: Gradients, *, is_exact: bool) -> bool:
    """Take the element's transform, and those of all groups in it, into the shapes; False if it must or should stay.

    What is decided is decided by the numbers that are written where it stays; what is baked is exact.
    """
    groups: list[Node] = []
    leaves: list[_Leaf] = []
    texts = 0  # characters of the transforms
    stack: list[tuple[Node, _Values, Matrix, Matrix]] = [(node, plane.values, IDENTITY, IDENTITY)]
    while stack:
        current, values, outer, outer_written = stack.pop()
        own = _own_matrix(current)
        if current.tag not in _CARRIERS or own is None or "id" in current.attributes:
            return False
        text = _shortest(current, "transform", multiply(plane.matrix, outer), box)
        values, matrix = _computed(current, values), multiply(outer, own)
        written = multiply(outer_written, parse_transform(text))
        if current.tag == "g" and current.attributes.keys() <= _OPEN:
            groups.append(current)
            texts += len(text) + _ATTRIBUTE_LENGTH if text else 0
            stack.extend((child, values, matrix, written) for child in reversed(current.children))
        else:
            baking = plan(current, values, matrix, written, gradients) if current.tag in SHAPES else None
            leaves.append(_Leaf(current, values, matrix, written, baking))
            texts += len(text) + _ATTRIBUTE_LENGTH if text and baking else 0
    staying = [leaf for leaf in leaves if leaf.baking is None]
    # One that keeps the transform is as good as a group that does.
    if len(staying) > 1 or leaves == staying or texts < _growth(leaves, plane, box, gradients, is_exact=is_exact):
        return False
    for group in groups:
        group.attributes.pop("transform", None)
    for leaf in leaves:
        if leaf.baking is not None:
            bake(leaf.node, leaf.values, leaf.matrix, leaf.baking)
            for gradient in leaf.baking.gradients:
                _rewrite(gradient, "gradientTransform", plane.matrix, box)
        else:
            leaf.node.attributes["transform"] = matrix_text(leaf.matrix)
            _rewrite(leaf.node, "transform", plane.matrix, box)
    return True


def _growth(leaves: list[_Leaf], plane: _Plane, box: ViewBox, gradients: Gradients, *, is_exact: bool) -> int:
    """By how many characters the geometry after baking is longer than before, both as they would be written."""
    baked = [(leaf, leaf.baking) for leaf in leaves if leaf.baking]
    if sum(len(leaf.node.attributes.get("d", "")) for leaf, _ in baked) > _LONGEST_COMPARED:
        return 0
    side = max(box.width, box.height) / _enlargement(plane.matrix)
    longer = 0
    # What looks the same may be merged later; then it is written in one, and must not be judged otherwise than now.
    paths: dict[tuple[Seen, Seen, Matrix], str] = {}
    for leaf, baking in baked:
        for gradient in baking.gradients:
            if "gradientTransform" not in gradient.attributes:
                longer += len(_short(leaf.matrix, plane.matrix, box) or "") + len(' gradientTransform=""')
        inner = seen_with(leaf.node, leaf.values, side / _enlargement(leaf.written), is_exact=is_exact)
        outer = inner._replace(side=side)
        if leaf.node.tag == "path":
            key = inner, outer, leaf.written
            paths[key] = paths.get(key, "") + path_text(outline(leaf.node) or [])
            continue
        shape = Node(leaf.node.tag, dict(leaf.node.attributes))
        round_shape(shape, inner)
        baking = plan(shape, leaf.values, leaf.written, leaf.written, gradients) or baking  # noqa: PLW2901
        decimals = decimals_for(side)
        own = {name: parse_number(shape.attributes.get(name, "")) or 0.0 for name in GEOMETRY_OF[shape.tag]}
        longer -= _length(own, decimals_for(inner.side))
        if baking.lengths is None:
            longer += len(rounded_path(path_text(baking.segments), outer))
        else:
            longer += _length(baking.lengths, decimals)
    for (inner, outer, matrix), text in paths.items():
        short = rounded_path(text, inner)
        longer += len(rounded_path(short, outer, matrix)) - len(short)
    return longer


def _length(lengths: dict[str, float], decimals: int) -> int:
    """The characters of a shape's geometry attributes beyond those that a path has for its data."""
    return sum(len(name) + len(number_text(value, decimals)) + len(' =""') for name, value in lengths.items() if value)


def _enlargement(matrix: Matrix) -> float:
    return scales(matrix)[0] or 1.0


def _rewrite(node: Node, name: str, outer: Matrix, box: ViewBox) -> None:
    """Write a transform in its shortest form that moves nothing in the viewBox by more than a tenth of the grid."""
    node.attributes[name] = _shortest(node, name, outer, box)
    if not node.attributes[name]:
        del node.attributes[name]


def _shortest(node: Node, name: str, outer: Matrix, box: ViewBox) -> str:
    text = node.attributes.get(name, "")
    short = _short(parse_transform(text), outer, box)
    return text if short is None or (short and len(short) >= len(text)) else short


def _short(matrix: Matrix, outer: Matrix, box: ViewBox) -> str | None:
    back = invert(multiply(outer, matrix))
    if back is None:
        return None
    right, bottom = box.min_x + box.width, box.min_y + box.height
    corners = [apply(back, x, y) for x in (box.min_x, right) for y in (box.min_y, bottom)]
    reach = max(abs(value) for corner in corners for value in corner)
    decimals = decimals_for(max(box.width, box.height) / _enlargement(outer)) + _MORE_DECIMALS
    return write_transform(matrix, decimals, reach)
