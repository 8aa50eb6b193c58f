"""Shapes that look the same and keep clear of each other become one path.

Why it is safe, and what it must follow, is on the page beside this file.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from iconkit.geometry.footprint import Footprint, Stroke, boxes_clear, clear
from iconkit.geometry.outline import outline
from iconkit.geometry.rounding import has_few_numbers, round_shape, seen_with
from iconkit.geometry.scale import scales
from iconkit.geometry.viewport import read_view_box
from iconkit.numbers import NUMBER, parse_number
from iconkit.passes.round_numbers import PROPERTIES, round_property
from iconkit.path import TransformError, decimals_for, parse_transform, remember
from iconkit.svg import DEFINITIONS, INHERITED, INITIAL, SHAPES, has_url
from iconkit.tree import Document, Node
from iconkit.unseen import unseen

# Of the longer viewBox side. How far chords may be from their curves; and the gap that shapes must keep: a pixel's
# diagonal when the icon is drawn at 96 px, and what rounding may still move on both sides.
_SLACK = 1 / 1024
_VAST = 1e6  # slacks; an arc of that radius would take thousands of chords
_ROUNDED = 2 * math.sqrt(2) / 3072
_GAP = math.sqrt(2) / 96 + _ROUNDED
# What is measured of two shapes may change by so much when they are rounded: they move, and have other chords.
_PLAY = _ROUNDED + 4 * _SLACK
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


class _Brush(NamedTuple):
    """How an outline is painted."""

    filled: bool
    even_odd: bool
    stroke: Stroke | None


def _brush_of(values: _Values) -> _Brush | None:
    """None where it is not known how far the stroke goes."""
    filled, even_odd = values["fill"] != "none", values["fill-rule"] == "evenodd"
    if values["stroke"] == "none":
        return _Brush(filled, even_odd, None)
    width, limit = parse_number(values["stroke-width"]), parse_number(values["stroke-miterlimit"])
    if width is None or limit is None:
        return None
    miter = 0.0 if values["stroke-linejoin"] in {"round", "bevel"} else limit
    return _Brush(filled, even_odd, Stroke(width, miter, values["stroke-linecap"] == "square"))


class _Look:
    """Computed values, and what follows from them: see ``_Slot``."""

    __slots__ = ("brush", "ink", "key", "values")

    def __init__(self, values: _Values, decimals: int) -> None:
        self.values = values
        fill, stroke = values["fill"], values["stroke"]
        is_plain = not any(has_url(paint) or paint.startswith("context") for paint in (fill, stroke))
        has_markers = any(values[name] != "none" for name in _MARKERS)
        self.brush = None if has_markers else _brush_of(values)
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

    def parts(self) -> list[_Slot]:
        """The slots of the shapes that are one now."""
        return [self, *self.merged]


def merge_paths(document: Document) -> None:
    root = document.root
    if root.has("use"):
        return  # a clone may inherit other paint than its original
    box = read_view_box(root)
    decimals = decimals_for(max(box.width, box.height))
    planes = [(root, _computed(root, INITIAL), max(box.width, box.height))]
    while planes:
        plane, values, side = planes.pop()
        slots = _slots(plane, values, side, planes, decimals)
        keys = [slot.key for slot in slots if slot.key is not None]
        if len(set(keys)) < len(keys):
            _merge(slots, _Judge(root, side))


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

    def __init__(self, root: Node, side: float) -> None:
        self._root, self._side = root, side
        self._gap, self._slack = side * _GAP, side * _SLACK
        self._left = _MOST_WORK
        self._rounded: dict[int, list[Footprint]] = {}

    def are_clear(self, slot: _Slot, before: _Slot) -> bool:
        mine, others = self.measure(slot), self.measure(before)
        if mine is None or others is None:
            return False
        is_close = False
        for one in mine:
            for other in others:
                if not self._is_clear(one, other, self._gap):
                    if not self._is_clear(one, other, self._gap - self._side * _PLAY):
                        return False
                    is_close = True
        # A close call is judged as it is going to be written, or it would be another one in the finished drawing.
        return not is_close or all(
            self._is_clear(one, other, self._gap)
            for part in slot.parts()
            for one in self._as_written(part)
            for another in before.parts()
            for other in self._as_written(another)
        )

    def measure(self, slot: _Slot) -> list[Footprint] | None:
        """What the slot's shapes cover; None if that is not known."""
        if not slot.is_measured:
            slot.is_measured = True
            footprint = _footprint(slot, self._slack)
            slot.footprints = None if footprint is None else [footprint]
        return slot.footprints

    @cached_property
    def _is_exact(self) -> bool:
        return has_few_numbers(self._root)

    def _as_written(self, slot: _Slot) -> list[Footprint]:
        """What the slot's own shape covers once it is rounded; nothing if nothing is left of it."""
        if id(slot) not in self._rounded:
            assert slot.look is not None
            shape = Node(slot.node.tag, dict(slot.node.attributes))
            round_shape(shape, seen_with(shape, slot.look.values, self._side, is_exact=self._is_exact))
            footprint = _footprint(_Slot(shape, slot.parent, slot.look), self._slack)
            self._rounded[id(slot)] = [] if footprint is None else [footprint]
        return self._rounded[id(slot)]

    def _is_clear(self, one: Footprint, other: Footprint, gap: float) -> bool:
        self._left -= 1
        if boxes_clear(one.box, other.box, gap):
            return self._left > 0
        self._left -= _OUTLINES + one.size * other.size // _PIECES
        return self._left > 0 and clear(one, other, gap)


def _merge(slots: list[_Slot], judge: _Judge) -> None:
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
            outlines = [outline(part.node) or [] for part in slot.parts()]
            attributes = slot.node.attributes
            attributes["d"] += "".join([_from_absolute(part.node.attributes["d"]) for part in slot.merged])
            if all(outlines):
                remember(attributes["d"], [segment for segments in outlines for segment in segments])
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
    brush = None if slot.look is None else slot.look.brush
    if brush is None or not _PAINTS_ANYWHERE.isdisjoint(slot.node.attributes):
        return None
    segments = outline(slot.node)
    if segments is None or any(segment[0] == "A" and max(segment[1:3]) > _VAST * slack for segment in segments):
        return None
    return Footprint(segments, filled=brush.filled, stroke=brush.stroke, slack=slack, even_odd=brush.even_odd)


def _from_absolute(text: str) -> str:
    """The path data with an absolute first moveto, so that it can follow other path data."""
    move = _FIRST_MOVE.match(text)
    if move is None:
        return text
    rest = text[move.end() :]
    return f"M{move[1]}{'l' if rest[:1] and rest[0] in '+-.0123456789' else ''}{rest}"
