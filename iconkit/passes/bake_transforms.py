"""Transforms go into the geometry where that is exact and not longer; what stays is written short.

Why it is safe, and what it must follow, is on the page beside this file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from iconkit.geometry.bake_shape import Baking, Gradients, bake, matrix_text, plan
from iconkit.geometry.outline import GEOMETRY_OF, outline
from iconkit.geometry.scale import scales
from iconkit.geometry.viewport import read_view_box
from iconkit.model import ViewBox
from iconkit.numbers import parse_number
from iconkit.passes.choose_shapes import become_circle, becomes_path
from iconkit.path import (
    IDENTITY,
    Matrix,
    Segments,
    TransformError,
    apply,
    decimals_for,
    invert,
    minify_segments,
    multiply,
    number_text,
    parse_transform,
    read,
    tolerance_for,
    transform,
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
    """A shape, or something else that can only carry a transform, and how it gets to the plane it is in."""

    node: Node
    values: _Values
    matrix: Matrix
    baking: Baking | None


def bake_transforms(document: Document) -> None:
    root = document.root
    if not any("transform" in node.attributes for node in root.walk()):
        return
    box = read_view_box(root)
    gradients = _gradients(root)
    planes = [_Plane(root, _computed(root, INITIAL), IDENTITY)]
    while planes:
        plane = planes.pop()
        for child in plane.node.children:
            matrix = _own_matrix(child)
            # What something refers to is drawn elsewhere too, with what it inherits there.
            if child.tag not in _CARRIERS or matrix is None or "id" in child.attributes:
                continue
            if "transform" in child.attributes:
                if _bake(child, plane, box, gradients):
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


def _bake(node: Node, plane: _Plane, box: ViewBox, gradients: Gradients) -> bool:
    """Take the element's transform, and those of all groups in it, into the shapes; False if it must or should stay."""
    groups: list[Node] = []
    leaves: list[_Leaf] = []
    stack: list[tuple[Node, _Values, Matrix]] = [(node, plane.values, IDENTITY)]
    while stack:
        current, values, outer = stack.pop()
        own = _own_matrix(current)
        if current.tag not in _CARRIERS or own is None or "id" in current.attributes:
            return False
        values, matrix = _computed(current, values), multiply(outer, own)
        if current.tag == "g" and current.attributes.keys() <= _OPEN:
            groups.append(current)
            stack.extend((child, values, matrix) for child in reversed(current.children))
        else:
            become_circle(
                current, decimals_for(max(box.width, box.height) / _enlargement(multiply(plane.matrix, matrix)))
            )
            baking = plan(current, values, matrix, gradients) if current.tag in SHAPES else None
            leaves.append(_Leaf(current, values, matrix, baking))
    staying = [leaf for leaf in leaves if leaf.baking is None]
    # One that keeps the transform is as good as a group that does.
    if len(staying) > 1 or leaves == staying or not _is_shorter(groups, leaves, plane, box):
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


def _is_shorter(groups: list[Node], leaves: list[_Leaf], plane: _Plane, box: ViewBox) -> bool:
    """Whether the geometry after baking is not longer, all rounded, than before with the transforms that go."""
    baked = [(leaf, leaf.baking) for leaf in leaves if leaf.baking]
    if sum(len(leaf.node.attributes.get("d", "")) for leaf, _ in baked) > _LONGEST_COMPARED:
        return True
    side = max(box.width, box.height)
    outer = _enlargement(plane.matrix)
    decimals = decimals_for(side / outer)
    saved = _transforms_length(groups, leaves, plane, box)
    # What looks the same may be merged later; then it is written in one, and must not be judged otherwise than now.
    paths: dict[tuple[bool, Matrix], Segments] = {}
    for leaf, baking in baked:
        for gradient in baking.gradients:
            if "gradientTransform" not in gradient.attributes:
                saved -= len(_short(leaf.matrix, plane.matrix, box) or "") + len(' gradientTransform=""')
        if leaf.node.tag == "path" or becomes_path(leaf.node):
            key = (leaf.values["stroke"] != "none", leaf.matrix)
            paths[key] = [*paths.get(key, ()), *(outline(leaf.node) or ())]
            continue
        own = {name: parse_number(leaf.node.attributes.get(name, "")) for name in GEOMETRY_OF[leaf.node.tag]}
        inner_decimals = decimals_for(side / (outer * _enlargement(leaf.matrix)))
        saved += _length({name: value or 0.0 for name, value in own.items()}, inner_decimals)
        if baking.lengths is None:
            saved -= len(minify_segments(baking.segments, decimals, stroked=leaf.values["stroke"] != "none"))
        else:
            saved -= _length(baking.lengths, decimals)
    for (stroked, matrix), segments in paths.items():
        inner_side = side / (outer * _enlargement(matrix))
        inner = minify_segments(
            segments, decimals_for(inner_side), tolerance=tolerance_for(inner_side), stroked=stroked
        )
        moved = transform(read(inner)[0], matrix)
        saved += len(inner) - len(
            minify_segments(moved, decimals, tolerance=tolerance_for(side / outer), stroked=stroked)
        )
    return saved >= 0


def _transforms_length(groups: list[Node], leaves: list[_Leaf], plane: _Plane, box: ViewBox) -> int:
    """The characters of all transforms that go, as they would be written if they stayed."""
    length = 0
    for node in [*groups, *(leaf.node for leaf in leaves if leaf.baking)]:
        if "transform" in node.attributes:
            text = node.attributes["transform"]
            short = _short(parse_transform(text), plane.matrix, box)
            length += min(len(text), len(text if short is None else short)) + _ATTRIBUTE_LENGTH
    return length


def _length(lengths: dict[str, float], decimals: int) -> int:
    """The characters of a shape's geometry attributes beyond those that a path has for its data."""
    return sum(len(name) + len(number_text(value, decimals)) + len(' =""') for name, value in lengths.items() if value)


def _enlargement(matrix: Matrix) -> float:
    return scales(matrix)[0] or 1.0


def _rewrite(node: Node, name: str, outer: Matrix, box: ViewBox) -> None:
    """Write a transform in its shortest form that moves nothing in the viewBox by more than a tenth of the grid."""
    text = node.attributes[name]
    short = _short(parse_transform(text), outer, box)
    if short == "":
        del node.attributes[name]
    elif short is not None and len(short) < len(text):
        node.attributes[name] = short


def _short(matrix: Matrix, outer: Matrix, box: ViewBox) -> str | None:
    back = invert(multiply(outer, matrix))
    if back is None:
        return None
    right, bottom = box.min_x + box.width, box.min_y + box.height
    corners = [apply(back, x, y) for x in (box.min_x, right) for y in (box.min_y, bottom)]
    reach = max(abs(value) for corner in corners for value in corner)
    decimals = decimals_for(max(box.width, box.height) / _enlargement(outer)) + _MORE_DECIMALS
    return write_transform(matrix, decimals, reach)
