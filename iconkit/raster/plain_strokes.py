"""Strokes of constant width as plain strokes, where the size is known: only browsers know ``vector-effect``.

Such a stroke is as wide, and its dashes as long, as they say in CSS px, whatever the scale (SVG 2, section 8.13). A
plain one is drawn in user units: with all lengths divided by the scale it is the same, unless the scale is another in
another direction.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from iconkit.numbers import parse_length, parse_numbers, shortest

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONSTANT = "non-scaling-stroke"
_DECIMALS = 9


def has_constant_strokes(svg: str) -> bool:
    """True for a normalized drawing, as a document, with a stroke that does not scale."""
    return f'vector-effect="{_CONSTANT}"' in svg


def with_plain_strokes(svg: str, units_per_px: float) -> str | None:
    """``svg`` as it looks where a CSS px is so many user units of its viewBox; None if it has no such form."""
    from lxml import etree  # noqa: PLC0415

    if "<use" in svg:  # what is drawn at several places may have several scales
        return None
    root = etree.fromstring(svg)
    for shape in list(root.iter()):
        if shape.attrib.pop("vector-effect", "") != _CONSTANT:
            continue
        scale = _scale_of(shape)
        if scale is None or not _resize(shape, units_per_px / scale):
            return None
    return str(etree.tostring(root, encoding="unicode"))


def _scale_of(shape: _Element) -> float | None:
    """By how much all lengths of it grow in the viewBox; None if they do not all alike, or it is drawn elsewhere."""
    from iconkit.path.matrix import TransformError, parse, similarity  # noqa: PLC0415 - few drawings need it

    scale = 1.0
    for place in _from_inside(shape):
        if place is not shape and not _is_plain_place(place):
            return None
        try:
            factor = similarity(parse(place.get("transform", "")))
        except TransformError:
            return None
        if factor is None:
            return None
        scale *= factor
    return scale


def _resize(shape: _Element, factor: float) -> bool:
    """Multiply the lengths of a shape's stroke; False if they are not plain."""
    width = parse_length(_computed(shape, "stroke-width", "1"))
    dashes = _computed(shape, "stroke-dasharray", "none")
    offset = parse_length(_computed(shape, "stroke-dashoffset", "0"))
    lengths = [] if dashes == "none" else parse_numbers(dashes)
    if width is None or offset is None or lengths is None or (lengths and "pathLength" in shape.attrib):
        return False
    shape.set("stroke-width", shortest(width * factor, _DECIMALS))
    if lengths:
        shape.set("stroke-dasharray", " ".join(shortest(length * factor, _DECIMALS) for length in lengths))
        shape.set("stroke-dashoffset", shortest(offset * factor, _DECIMALS))
    return True


def _computed(shape: _Element, name: str, initial: str) -> str:
    return next((str(place.attrib[name]) for place in _from_inside(shape) if name in place.attrib), initial)


def _from_inside(shape: _Element) -> Iterator[_Element]:
    yield shape
    yield from shape.iterancestors()


def _is_plain_place(element: _Element) -> bool:
    """What has no other coordinates than its transform says, and is drawn where it stands."""
    return str(element.tag).endswith("}g") or element.getparent() is None
