"""A drawing with one ink takes the color of the text around it: that ink becomes ``currentColor``.

What becomes of others is the set's wish (``Treatment.color``). Why it is safe, which of two inks is the accent, and
what the pass must follow, is on the page beside this file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from iconkit import codes
from iconkit.color.accent import accent_of, with_variable
from iconkit.color.inks import BLACK, INITIAL, NOT_INK, PAINTS, Paint, compute, inks_of, is_colored, painted
from iconkit.color.tones import accent_of_two, is_dark, is_white
from iconkit.color.white_hole import white_hole
from iconkit.svg import referenced_ids
from iconkit.tree import Document, Node

# A color with alpha of its own cannot become currentColor: the alpha would be lost.
_OPAQUE = re.compile(r"#[0-9a-f]{3}(?:[0-9a-f]{3})?|[A-Za-z]+")
_CURRENT = "currentColor"
_CUT_OUT = (
    "Subtract the white shape from the one below it. Figma: Subtract selection; Illustrator: Pathfinder > Minus Front; "
    'Sketch: Subtract; Inkscape: Path > Difference. If it is to stay white: color = "keep" in the catalog.'
)


def current_color(document: Document) -> None:
    root = document.root
    shapes = list(painted(root))
    in_masks = _reached_from_masks(root)
    inked = in_masks & _holding(root, {id(node) for node, _ in shapes}) if in_masks else in_masks
    # A paint of its own on something that is both ink and part of a mask cannot become both colors.
    is_shared = bool(inked) and any(id(node) in inked and _has_paint(node) for node in root.walk())
    becomes = _kept(document, "a shape is drawn and part of a mask") if is_shared else _becomes(document, shapes)
    _settle_masks(root, in_masks - inked, becomes_current=bool(becomes))
    if not becomes:
        return
    # One color: then what no shape shows may say it too, which repeats better.
    otherwise = _CURRENT if set(becomes.values()) == {_CURRENT} else None
    for node in root.walk():
        if id(node) in in_masks or node.tag in NOT_INK:
            continue
        for name in PAINTS:
            value = node.attributes.get(name)
            if value is not None and value != "none":
                node.attributes[name] = becomes.get(value, otherwise or value)
        node.attributes.pop("color", None)
    if any(paint.fill is None for _, paint in shapes):
        root.attributes["fill"] = becomes[BLACK]
    document.inks = tuple(sorted(ink for ink, value in becomes.items() if value == _CURRENT))


def _becomes(document: Document, shapes: list[tuple[Node, Paint]]) -> Mapping[str, str]:
    """What is written for each ink; nothing at all if the drawing keeps its colors."""
    wish = document.treatment
    inks = sorted({accent_of(ink) or ink for ink in inks_of(shapes)})
    if wish.color == "keep" or not inks:
        return {}
    if is_colored(document.root) or not all(map(_OPAQUE.fullmatch, inks)):
        return _kept(document, "it has gradients, patterns, filters, blending or translucent colors")
    if len(inks) == 1 or (wish.color == "current" and not _has_hole(document, shapes, inks)):
        return dict.fromkeys(inks, _CURRENT)
    if wish.color == "auto":
        _has_hole(document, shapes, inks)
        return {}
    if wish.color == "current":
        return {}
    return _two_tones(document, shapes, inks)


def _two_tones(document: Document, shapes: list[tuple[Node, Paint]], inks: list[str]) -> Mapping[str, str]:
    named = document.treatment.accent
    if len(inks) != 2:
        return _kept(document, f"it has {len(inks)} colors, {', '.join(inks)}")
    if any("color" in node.attributes for node in document.root.walk()):
        return _kept(document, "its clones take their colors from where they are used")
    if named and named not in inks:
        return _kept(document, f"its two colors are {' and '.join(inks)}")
    if not named and _has_hole(document, shapes, inks):
        return {}
    accent = named or accent_of_two(*inks)
    main = next(ink for ink in inks if ink != accent)
    # The accent as it is written already, for a drawing that went through here before.
    return {main: _CURRENT, accent: with_variable(accent), with_variable(accent): with_variable(accent)}


def _kept(document: Document, reason: str) -> Mapping[str, str]:
    """Nothing becomes anything; said only where the icon itself was to be treated so."""
    if document.treatment.is_own:
        wish = " ".join(filter(None, (document.treatment.color, document.treatment.accent)))
        message = f'The catalog says color = "{wish}", but this drawing keeps its colors: {reason}.'
        hint = 'Change the drawing, or say color = "keep".'
        document.report(codes.COLOR_KEPT, document.root, message, hint)
    return {}


def _has_hole(document: Document, shapes: list[tuple[Node, Paint]], inks: list[str]) -> bool:
    """Whether one of two inks is white and hides the other, which is reported; any other if it is to be recolored."""
    white = next(filter(is_white, inks), None)
    if len(inks) != 2 or white is None:
        return False
    other = next(ink for ink in inks if ink != white)
    if document.treatment.color == "auto" and not is_dark(other):
        return False
    shape = white_hole(document, shapes, white)
    if shape is None:
        return False
    message = (
        f"White is painted over {other}, like a hole: on a dark page it is a white spot. The icon keeps both colors."
    )
    document.report(codes.WHITE_HOLE, shape, message, _CUT_OUT)
    return True


def _reached_from_masks(root: Node) -> set[int]:
    """The ``id()`` of every element in a mask, or that something in a mask refers to."""
    reached: set[int] = set()
    stack = [node for node in root.walk() if node.tag == "mask"]
    if not stack:
        return reached
    by_id = {node.attributes["id"]: node for node in root.walk() if "id" in node.attributes}
    while stack:
        top = stack.pop()
        if id(top) in reached:
            continue
        reached.update(id(node) for node in top.walk())
        stack.extend(by_id[target] for target in sorted(referenced_ids(top)) if target in by_id)
    return reached


def _holding(root: Node, wanted: set[int]) -> set[int]:
    """``wanted``, a set of ``id()``, with those of every element that holds one of them."""
    holding = set(wanted)
    for node in reversed(list(root.walk())):
        if any(id(child) in holding for child in node.children):
            holding.add(id(node))
    return holding


def _has_paint(node: Node) -> bool:
    return any(node.attributes.get(name, "none") != "none" for name in PAINTS)


def _settle_masks(root: Node, in_masks: set[int], *, becomes_current: bool) -> None:
    """Write on masks what they inherit, if that follows the page, and in them a fixed color for ``currentColor``."""
    stack = [(root, INITIAL)]
    while stack and in_masks:
        node, inherited = stack.pop()
        paint = compute(node, inherited)
        color = BLACK if paint.color == _CURRENT else paint.color
        if node.tag == "mask":
            follows = {"fill": inherited.fill or BLACK, "stroke": inherited.stroke}
            for name, value in follows.items():
                if name not in node.attributes and (value == _CURRENT or (becomes_current and value != "none")):
                    node.attributes[name] = color if value == _CURRENT else value
        if id(node) in in_masks:
            for name in PAINTS:
                if node.attributes.get(name) == _CURRENT:
                    node.attributes[name] = color
        stack.extend((child, paint) for child in node.children)
