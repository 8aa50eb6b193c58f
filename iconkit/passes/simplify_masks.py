"""A mask that hides nothing goes, one that hides all takes what it masks along, one of plain shapes becomes a clip."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from iconkit.geometry.convex import Convex, apart, convex, corners, holds, sub_paths, turned
from iconkit.geometry.outline import GEOMETRY_OF, become_path, outline, path_text
from iconkit.geometry.painted_box import EVERYWHERE, NOTHING, is_inside, union
from iconkit.geometry.placement import Placed, Placement
from iconkit.numbers import parse_length, parse_number
from iconkit.passes.shorten_colors import parse_color
from iconkit.path import Segments, bounds, transform
from iconkit.path.bounds import Box
from iconkit.path.matrix import TransformError
from iconkit.path.matrix import parse as parse_transform
from iconkit.svg import DEFINITIONS, INITIAL, SHAPES, needed_nodes, referenced_ids, references
from iconkit.tree import Document, Node

_EFFECTS = frozenset(("clip-path", "filter", "mask", "style"))
_MARKERS = ("marker-end", "marker-mid", "marker-start")
_PAINT = ("fill", "fill-opacity", "fill-rule", "stroke", "visibility", *_MARKERS)
_MAX_LEAVES = 64  # of a mask, which are looked at once for everything that it masks
_REGION = (("x", "-10%"), ("y", "-10%"), ("width", "120%"), ("height", "120%"))


class _Leaf(NamedTuple):
    """One shape of a mask, filled all over: it shows what is masked, or hides it.

    ``segments`` are in the user units of what is masked, where ``transform`` leads from the shape's own.
    """

    node: Node
    transform: str
    rule: str
    shows: bool
    segments: Segments


def simplify_masks(document: Document) -> None:
    root = document.root
    if not any("mask" in node.attributes for node in root.walk()):
        return
    placement = Placement(root)
    needed = needed_nodes(root, referenced_ids(root))
    clips: dict[str, Node] = {}
    for placed in placement.elements:
        node = placed.node
        target = next(references(node.attributes.get("mask", "")), None)
        leaves = None if target is None else _leaves(placement.by_id[target], root)
        if target is None or leaves is None:
            continue
        is_clipped = "clip-path" in node.attributes
        if not any(leaf.shows for leaf in leaves):
            if id(node) not in needed:
                node.tag, node.attributes, node.children = "g", {}, []
            continue
        shown = placement.shown_box(placed)
        region = _region(placement.by_id[target], placed)
        drawn = _union_of(leaf.segments for leaf in leaves if leaf.shows)
        hiding = [leaf for leaf in leaves if not leaf.shows]
        if not is_inside(shown, region) and (hiding or not is_inside(drawn, region)):
            continue
        if not hiding:
            if is_inside(shown, region) and any(_covers(leaf, shown) for leaf in leaves):
                del node.attributes["mask"]
            elif not is_clipped:
                shapes = [_clipping(leaf) for leaf in leaves]
                _clip(node, clips.setdefault(target, _new_clip(target, shapes, placement)))
        elif leaves[0].shows and len(hiding) == len(leaves) - 1 and _covers(leaves[0], shown):
            holes = _holes(hiding)
            if holes is None:
                continue
            if (id(node) in needed or not _cut(placed, holes)) and not is_clipped:
                shapes = [_with_holes(leaves[0], holes)]
                _clip(node, clips.setdefault(target, _new_clip(target, shapes, placement)))
    root.children = [*clips.values(), *root.children]


def _leaves(mask: Node, root: Node) -> list[_Leaf] | None:
    """What the mask holds, in paint order; None if it is more than shapes that show all or hide all."""
    if mask.attributes.get("maskContentUnits") == "objectBoundingBox" or not _EFFECTS.isdisjoint(mask.attributes):
        return None
    is_alpha = mask.attributes.get("mask-type") == "alpha"
    start = {name: root.attributes.get(name, INITIAL[name]) for name in _PAINT}
    found: list[_Leaf] = []
    stack = [(mask, start, "")]
    while stack:
        node, inherited, outer = stack.pop()
        if node.tag in DEFINITIONS and node is not mask:
            continue
        values = {name: node.attributes.get(name, value) for name, value in inherited.items()}
        own = f"{outer} {node.attributes.get('transform', '')}".strip() if node is not mask else ""
        if node is not mask and node.attributes.get("display") == "none":
            continue
        if node is not mask and not (
            _EFFECTS.isdisjoint(node.attributes) and node.attributes.get("opacity", "1") == "1"
        ):
            return None
        if node.tag in SHAPES:
            if not _paints(values):
                continue
            shows = _shows(values, is_alpha)
            segments = _placed_outline(node, own)
            if shows is None or segments is None or len(found) == _MAX_LEAVES:
                return None
            found.append(_Leaf(node, own, values["fill-rule"], shows, segments))
        elif node is not mask and node.tag not in {"g", "defs"}:
            return None
        if node.tag != "defs":
            stack.extend((child, values, own) for child in reversed(node.children))
    return found


def _paints(values: Mapping[str, str]) -> bool:
    unpainted = values["fill"] == "none" or parse_number(values["fill-opacity"]) == 0
    return values["visibility"] == "visible" and not (unpainted and values["stroke"] == "none")


def _shows(values: Mapping[str, str], is_alpha: bool) -> bool | None:
    """True for opaque white, False for opaque black; None for anything between."""
    if any(values[name] != "none" for name in ("stroke", *_MARKERS)):
        return None
    # A mask cannot follow the page: there its color counts as black, which current_color writes.
    color = parse_color(INITIAL["fill"] if values["fill"] == "currentColor" else values["fill"])
    opacity = parse_number(values["fill-opacity"])
    if color is None or opacity is None or color.alpha * opacity != 1:
        return None
    return True if is_alpha else {"#fff": True, "#000": False}.get(color.text)


def _placed_outline(node: Node, transforms: str) -> Segments | None:
    segments = outline(node)
    try:
        return None if segments is None else transform(segments, parse_transform(transforms))
    except TransformError:
        return None


def _region(mask: Node, placed: Placed) -> Box:
    """The box outside which the mask hides everything, in the element's user units; NOTHING if it is not certain."""
    of_box = mask.attributes.get("maskUnits", "objectBoundingBox") == "objectBoundingBox"
    sizes = (1.0, 1.0) if of_box else placed.size
    if sizes is None:
        return NOTHING
    read = [
        parse_length(mask.attributes.get(name, default), sizes[index % 2])
        for index, (name, default) in enumerate(_REGION)
    ]
    x, y, width, height = (math.nan if value is None else value for value in read)
    if not of_box:
        return x, y, x + width, y + height
    if placed.node.tag in SHAPES:
        box = bounds(outline(placed.node) or [])
        if box is None:
            return NOTHING
        across, down = box[2] - box[0], box[3] - box[1]
        left, top = box[0] + x * across, box[1] + y * down
        return left, top, left + width * across, top + height * down
    # Fills are inside the box that the region is measured by, strokes are not.
    holds_box = x <= 0 and y <= 0 and x + width >= 1 and y + height >= 1
    return EVERYWHERE if holds_box and placed.values["stroke"] == "none" and _only_fills(placed.node) else NOTHING


def _only_fills(node: Node) -> bool:
    return all(
        below.tag in SHAPES | {"g"}
        and below.attributes.get("stroke", "none") == "none"
        and "filter" not in below.attributes
        for below in node.walk()
    )


def _union_of(outlines: Iterator[Segments]) -> Box:
    box = NOTHING
    for segments in outlines:
        box = union(box, bounds(segments) or NOTHING)
    return box


def _covers(leaf: _Leaf, shown: Box) -> bool:
    if shown == NOTHING:
        return True
    shape = _one_convex(leaf.segments)
    return shape is not None and all(map(math.isfinite, shown)) and holds(shape, corners(shown))


def _one_convex(segments: Segments) -> Convex | None:
    parts = sub_paths(segments)
    return convex(parts[0]) if len(parts) == 1 else None


def _holes(hiding: list[_Leaf]) -> list[Convex] | None:
    """The hiding shapes, if they are convex and clear of each other."""
    holes = [_one_convex(leaf.segments) for leaf in hiding]
    known = [hole for hole in holes if hole is not None]
    clear = all(apart(one, other) for index, one in enumerate(known) for other in known[:index])
    return known if clear and len(known) == len(holes) else None


def _cut(placed: Placed, holes: list[Convex]) -> bool:
    """Cut the holes out of the element's own path; False if it is no plain convex fill that holds them all."""
    node = placed.node
    is_plain = node.tag in SHAPES and all(placed.values[name] == "none" for name in ("stroke", *_MARKERS))
    segments = outline(node) if is_plain else None
    shape = None if segments is None else _one_convex(segments)
    if shape is None or not all(holds(shape, hole.outer) for hole in holes):
        return False
    become_path(node, shape.segments + [segment for hole in holes for segment in turned(hole, -shape.turn)])
    del node.attributes["mask"]
    return True


def _clipping(leaf: _Leaf) -> Node:
    """The leaf as part of a clip: its geometry alone."""
    names = GEOMETRY_OF[leaf.node.tag]
    attributes = {name: leaf.node.attributes[name] for name in names if name in leaf.node.attributes}
    attributes["clip-rule"] = leaf.rule
    if leaf.transform:
        attributes["transform"] = leaf.transform
    return Node(leaf.node.tag, attributes, leaf.node.line, leaf.node.column)


def _with_holes(leaf: _Leaf, holes: list[Convex]) -> Node:
    """The showing shape's box with the holes drawn the other way round."""
    left, top, right, bottom = bounds(leaf.segments) or NOTHING
    for hole in holes:
        left, top = min(left, *(x for x, _ in hole.outer)), min(top, *(y for _, y in hole.outer))
        right, bottom = max(right, *(x for x, _ in hole.outer)), max(bottom, *(y for _, y in hole.outer))
    segments: Segments = [
        ("M", left, top),
        ("L", right, top),
        ("L", right, bottom),
        ("L", left, bottom),
        ("Z", left, top),
    ]
    segments += [segment for hole in holes for segment in turned(hole, -1)]
    return Node("path", {"clip-rule": "nonzero", "d": path_text(segments)}, leaf.node.line, leaf.node.column)


def _new_clip(mask_id: str, shapes: list[Node], placement: Placement) -> Node:
    name = f"{mask_id}-clip"
    while name in placement.by_id:
        name += "_"
    clip = Node("clipPath", {"id": name}, shapes[0].line, shapes[0].column)
    clip.children = shapes
    return clip


def _clip(node: Node, clip: Node) -> None:
    """Clip the element instead of masking it."""
    del node.attributes["mask"]
    node.attributes["clip-path"] = f"url(#{clip.attributes['id']})"
