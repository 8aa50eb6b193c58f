"""A clip that cuts nothing off goes, one that leaves nothing takes all it clips, ``evenodd`` becomes direction."""

from __future__ import annotations

import math
from collections.abc import Mapping

from iconkit.geometry.convex import by_direction, convex, corners, holds, sub_paths
from iconkit.geometry.outline import become_path, outline
from iconkit.geometry.painted_box import NOTHING, intersection, own_matrix
from iconkit.geometry.placement import Placed, Placement
from iconkit.path import Matrix, Segments, bounds, multiply, transform
from iconkit.path.bounds import Box
from iconkit.svg import INITIAL, SHAPES, needed_nodes, referenced_ids, references
from iconkit.tree import Document, Node

_MAX_PIECES = 64  # of a clip, which are looked at once for everything that it clips


def simplify_clips(document: Document) -> None:
    root = document.root
    if not any("clip-path" in node.attributes for node in root.walk()):
        return
    placement = Placement(root)
    by_node = {id(placed.node): placed for placed in placement.elements}
    needed = needed_nodes(root, referenced_ids(root))
    for placed in placement.elements:
        clip = _clip_of(placed.node, placement)
        if clip is None:
            continue
        if _is_repeated(placed, clip, by_node):
            del placed.node.attributes["clip-path"]
            continue
        pieces = _pieces(clip, placed, root)
        if pieces is None:
            continue
        shown = placement.shown_box(placed)
        if _covers(pieces, shown):
            del placed.node.attributes["clip-path"]
        elif _misses(pieces, shown) and id(placed.node) not in needed:
            placed.node.tag, placed.node.attributes, placed.node.children = "g", {}, []
    for clip in (node for node in root.walk() if node.tag == "clipPath"):
        _write_by_direction(clip, root)


def _clip_of(node: Node, placement: Placement) -> Node | None:
    target = next(references(node.attributes.get("clip-path", "")), None)
    return None if target is None else placement.by_id[target]


def _is_repeated(placed: Placed, clip: Node, by_node: Mapping[int, Placed]) -> bool:
    """True if something around the element has the same clip in the same user units, with no filter in between."""
    if clip.attributes.get("clipPathUnits") == "objectBoundingBox":
        return False
    inner, outer = placed, by_node.get(id(placed.parent))
    while outer is not None and "transform" not in inner.node.attributes:
        if outer.node.tag != "g" or "filter" in outer.node.attributes:
            return False
        if outer.node.attributes.get("clip-path") == placed.node.attributes["clip-path"]:
            return True
        inner, outer = outer, by_node.get(id(outer.parent))
    return False


def _pieces(clip: Node, placed: Placed, root: Node) -> list[Segments] | None:
    """The outlines that the clip is made of, in the user units of the element; None if they are not certain."""
    to_user = _clip_units(clip, placed.node)
    if to_user is None or "clip-path" in clip.attributes or len(clip.children) > _MAX_PIECES:
        return None
    inherited = _handed_down("visibility", root, clip)
    pieces: list[Segments] = []
    for child in clip.children:
        visibility = child.attributes.get("visibility", inherited)
        if child.attributes.get("display") == "none" or visibility != "visible":
            continue
        own = own_matrix(child)
        segments = outline(child) if child.tag in SHAPES else None
        if segments is None or own is None or "clip-path" in child.attributes:
            return None
        pieces.append(transform(segments, multiply(to_user, own)))
    return pieces


def _clip_units(clip: Node, node: Node) -> Matrix | None:
    own = own_matrix(clip)
    if own is None or clip.attributes.get("clipPathUnits") != "objectBoundingBox":
        return own
    segments = outline(node) if node.tag in SHAPES else None
    box = bounds(segments) if segments else None
    if box is None:
        return None
    return multiply((box[2] - box[0], 0.0, 0.0, box[3] - box[1], box[0], box[1]), own)


def _covers(pieces: list[Segments], shown: Box) -> bool:
    if shown == NOTHING:
        return True
    if not all(map(math.isfinite, shown)):
        return False
    for piece in pieces:
        parts = sub_paths(piece)
        shape = convex(parts[0]) if len(parts) == 1 else None
        if shape is not None and holds(shape, corners(shown)):
            return True
    return False


def _misses(pieces: list[Segments], shown: Box) -> bool:
    return all(intersection(bounds(piece) or NOTHING, shown) == NOTHING for piece in pieces)


def _write_by_direction(clip: Node, root: Node) -> None:
    """Not every renderer knows ``clip-rule``; the direction in which a path is drawn all of them know."""
    inherited = _handed_down("clip-rule", root, clip)
    for child in clip.children:
        if child.tag not in SHAPES or child.attributes.get("clip-rule", inherited) != "evenodd":
            continue
        segments = outline(child)
        directed = None if segments is None else by_direction(segments)
        if directed is None:
            continue
        if directed != segments:
            become_path(child, directed)
        child.attributes["clip-rule"] = "nonzero"


def _handed_down(name: str, root: Node, clip: Node) -> str:
    """What the children of a clip, which stands in the root, inherit."""
    return clip.attributes.get(name, root.attributes.get(name, INITIAL[name]))
