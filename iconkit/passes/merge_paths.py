"""Shapes that look the same and keep clear of each other become one path.

Why it is safe, and what it must follow, is on the page beside this file.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from iconkit.geometry.footprint import Footprint, Stroke, boxes_clear, clear
from iconkit.geometry.outline import outline
from iconkit.geometry.scale import scales
from iconkit.geometry.viewport import read_view_box
from iconkit.numbers import NUMBER, parse_number
from iconkit.passes.round_numbers import PROPERTIES, round_property
from iconkit.path import TransformError, decimals_for, parse_transform
from iconkit.svg import DEFINITIONS, INHERITED, INITIAL, SHAPES, has_url
from iconkit.tree import Document, Node
from iconkit.unseen import unseen

# Of the longer viewBox side. How far chords may be from their curves; and the gap that shapes must keep: a pixel's
# diagonal when the icon is drawn at 96 px, and what rounding may still move on both sides.
_SLACK = 1 / 1024
_GAP = math.sqrt(2) / 96 + 2 * math.sqrt(2) / 3072
_MARKERS = ("marker-start", "marker-mid", "marker-end")
_KEYED = sorted(INHERITED - {"clip-rule", *_MARKERS})
_MAY_MERGE = frozenset(("d", "opacity"))
_PAINTS_ANYWHERE = frozenset(("filter", "style", "transform", "vector-effect"))
_LONGEST_LOOK = 64  # shapes that one may be moved past: keeps drawings of thousands of shapes linear
# Comparisons of two boxes, after which nothing is merged any more; other work is counted in those that take as long.
_MOST_WORK = 200_000
_OUTLINES = 10
_PIECES = 16
_FIRST_MOVE = re.compile(rf"\s*m\s*({NUMBER.pattern}[\s,]*{NUMBER.pattern})[\s,]*")

_Values = Mapping[str, str]


class _Look:
    """Computed values, and what follows from them: see ``_Slot``."""

    __slots__ = ("ink", "key", "values")

    def __init__(self, values: _Values, decimals: int) -> None:
        self.values = values
        fill, stroke = values["fill"], values["stroke"]
        is_plain = not any(has_url(paint) or paint.startswith("context") for paint in (fill, stroke))
        has_markers = any(values[name] != "none" for name in _MARKERS)
        self.key: tuple[str, ...] | None = None
        self.ink: str | None = None
        if is_plain and not has_markers:
            seen = INHERITED - unseen("path", values, in_clip=False)
            self.key = tuple([f"{name}:{_rounded(name, values[name], decimals)}" for name in _KEYED if name in seen])
            inks = {fill, stroke} - {"none"}
            self.ink = f"{inks.pop()} {values['color']}" if len(inks) == 1 else None


@lru_cache(maxsize=256)
def _look_of(values: tuple[tuple[str, str], ...], decimals: int) -> _Look:
    """The shapes of a set have few looks."""
    return _Look(dict(values), decimals)


@dataclass(slots=True, eq=False)
class _Slot:
    """A shape in its place in the paint order, with those that will be merged into it.

    Shapes may be merged if they have one ``key``, and may change places if they have one ``ink``: None is not one.
    """

    node: Node
    parent: Node
    look: _Look | None = None
    key: tuple[str, ...] | None = None
    ink: str | None = None
    merged: list[_Slot] = field(default_factory=list)
    # What it and the merged cover, measured when somebody asks; None: it may paint anywhere.
    footprints: list[Footprint] | None = None
    is_measured: bool = False


def merge_paths(document: Document) -> None:
    root = document.root
    if any(node.tag == "use" for node in root.walk()):
        return  # a clone may inherit other paint than its original
    box = read_view_box(root)
    decimals = decimals_for(max(box.width, box.height))
    planes = [(root, _computed(root, INITIAL), max(box.width, box.height))]
    while planes:
        plane, values, side = planes.pop()
        slots = _slots(plane, values, side, planes, decimals)
        keys = [slot.key for slot in slots if slot.key is not None]
        if len(set(keys)) < len(keys):
            _merge(slots, side)


def _rounded(name: str, value: str, decimals: int) -> str:
    """The value as it is after ``round_numbers``: what will be equal then is equal now."""
    return round_property(name, value, decimals) if name in PROPERTIES else value


def _computed(node: Node, inherited: _Values) -> _Values:
    own = {name: value for name, value in node.attributes.items() if name in INHERITED and value != "inherit"}
    return {**inherited, **own} if own else inherited


def _slots(
    plane: Node, values: _Values, side: float, planes: list[tuple[Node, _Values, float]], decimals: int
) -> list[_Slot]:
    """What is painted straight into the plane, in paint order; groups that are planes of their own go to ``planes``."""
    slots: list[_Slot] = []
    look = _look_of(tuple(values.items()), decimals)
    stack = [(child, plane, look) for child in reversed(plane.children)]
    while stack:
        node, parent, look = stack.pop()
        attributes = node.attributes
        if (values := _computed(node, look.values)) is not look.values:
            look = _look_of(tuple(values.items()), decimals)
        if node.tag in SHAPES:
            own_names = attributes.keys() - INHERITED
            key = look.key if node.tag == "path" and own_names <= _MAY_MERGE else None
            if key is not None and "opacity" in attributes:
                key = (*key, _rounded("opacity", attributes["opacity"], decimals))
            slots.append(_Slot(node, parent, look, key, look.ink))
        elif node.tag == "g" and attributes.keys() <= INHERITED:
            stack.extend((child, node, look) for child in reversed(node.children))
        elif node.tag not in DEFINITIONS and node.tag != "defs" and node.children:
            slots.append(_Slot(node, parent))
            if (inner := _inner_side(node, side)) is not None:
                planes.append((node, look.values, inner))
    return slots


def _inner_side(group: Node, side: float) -> float | None:
    """The viewBox side in the largest units inside the group; None where that is not known."""
    if group.tag != "g":
        return None
    try:
        _, smallest = scales(parse_transform(group.attributes.get("transform", "")))
    except TransformError:
        return None
    return side / smallest if smallest > 1e-12 else None


class _Judge:
    """Tells if shapes are clear of each other, for as long as that takes no undue time."""

    def __init__(self, side: float) -> None:
        self._gap, self._slack = side * _GAP, side * _SLACK
        self._left = _MOST_WORK

    def are_clear(self, slot: _Slot, before: _Slot) -> bool:
        mine, others = self.measure(slot), self.measure(before)
        if mine is None or others is None:
            return False
        return all(self._is_clear(one, other) for one in mine for other in others)

    def measure(self, slot: _Slot) -> list[Footprint] | None:
        """What the slot's shapes cover; None if that is not known."""
        if not slot.is_measured:
            slot.is_measured = True
            footprint = _footprint(slot, self._slack)
            slot.footprints = None if footprint is None else [footprint]
        return slot.footprints

    def _is_clear(self, one: Footprint, other: Footprint) -> bool:
        self._left -= 1
        if boxes_clear(one.box, other.box, self._gap):
            return self._left > 0
        self._left -= _OUTLINES + one.size * other.size // _PIECES
        return self._left > 0 and clear(one, other, self._gap)


def _merge(slots: list[_Slot], side: float) -> None:
    judge = _Judge(side)
    placed: list[_Slot] = []
    for slot in slots:
        target = _target(slot, placed, judge)
        if target is None:
            placed.append(slot)
        else:
            target.merged.append(slot)
            if target.footprints is not None and slot.footprints is not None:
                target.footprints += slot.footprints
    gone: set[int] = set()
    for slot in placed:
        if slot.merged:
            attributes = slot.node.attributes
            attributes["d"] += "".join([_from_absolute(part.node.attributes["d"]) for part in slot.merged])
            gone.update(id(part.node) for part in slot.merged)
    for parent in {id(part.parent): part.parent for slot in placed for part in slot.merged}.values():
        parent.children = [child for child in parent.children if id(child) not in gone]


def _target(slot: _Slot, placed: list[_Slot], judge: _Judge) -> _Slot | None:
    """The nearest shape before this one that it may be merged into, past all that is painted between."""
    window = placed[: -_LONGEST_LOOK - 1 : -1]
    left = sum(before.key == slot.key for before in window) if slot.key is not None else 0
    for before in window:
        if left == 0:
            return None
        same_key = before.key == slot.key
        same_ink = slot.ink is not None and before.ink == slot.ink
        left -= same_key
        if not same_key and same_ink:
            continue
        if judge.are_clear(slot, before):
            if same_key:
                return before
        elif not same_ink:
            return None
    return None


def _footprint(slot: _Slot, slack: float) -> Footprint | None:
    """What the shape covers; None if it may paint anywhere, or cannot be read to its end."""
    look, attributes = slot.look, slot.node.attributes
    if look is None or attributes.keys() & _PAINTS_ANYWHERE:
        return None
    values = look.values
    if any(values[name] != "none" for name in _MARKERS):
        return None
    stroke = None
    if values["stroke"] != "none":
        width, limit = parse_number(values["stroke-width"]), parse_number(values["stroke-miterlimit"])
        if width is None or limit is None:
            return None
        miter = 0.0 if values["stroke-linejoin"] in {"round", "bevel"} else limit
        stroke = Stroke(width, miter, values["stroke-linecap"] == "square")
    segments = outline(slot.node)
    if segments is None:
        return None
    filled, even_odd = values["fill"] != "none", values["fill-rule"] == "evenodd"
    return Footprint(segments, filled=filled, stroke=stroke, slack=slack, even_odd=even_odd)


def _from_absolute(text: str) -> str:
    """The path data with an absolute first moveto, so that it can follow other path data."""
    move = _FIRST_MOVE.match(text)
    if move is None:
        return text
    rest = text[move.end() :]
    return f"M{move[1]}{'l' if rest[:1] and rest[0] in '+-.0123456789' else ''}{rest}"
