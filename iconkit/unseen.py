"""The inherited presentation attributes that make no difference to an element, whatever they say."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from iconkit.svg import INHERITED, SHAPES

STROKE = frozenset(name for name in INHERITED if name.startswith("stroke-"))
_FILL = frozenset(("fill-opacity", "fill-rule"))
_JOIN = frozenset(("stroke-linejoin", "stroke-miterlimit"))
_MARKERS = ("marker-start", "marker-mid", "marker-end")
_WITHOUT_CORNERS = frozenset(("circle", "ellipse", "line"))
_CLOSED = frozenset(("circle", "ellipse", "rect", "polygon"))
_CLOSED_AND_SIMPLE = frozenset(("circle", "ellipse", "rect", "line"))
# What an element that is no shape hands to what it paints.
_OF_OTHERS = frozenset(("color", "color-interpolation", "color-interpolation-filters"))
# All properties whose values decide which ones are seen.
_ASKED = (*_MARKERS, "fill", "stroke", "stroke-dasharray", "stroke-linejoin")


def unseen(tag: str, values: Mapping[str, str], *, in_clip: bool) -> frozenset[str]:
    """The inherited properties that cannot be seen on an element without children.

    ``values`` are its computed ones; one that is missing has its initial value.
    """
    return _unseen(tag, tuple([(name, values[name]) for name in _ASKED if name in values]), in_clip)


@lru_cache(maxsize=1024)
def _unseen(tag: str, items: tuple[tuple[str, str], ...], in_clip: bool) -> frozenset[str]:
    values = dict(items)
    if tag not in SHAPES:
        return INHERITED - _OF_OTHERS
    if in_clip:
        # Of what a clip holds only the outline counts (CSS Masking 1, section 6.1).
        return INHERITED - {"clip-rule", "visibility"}
    names = {"clip-rule"}
    has_markers = any(values.get(name, "none") != "none" for name in _MARKERS)
    has_dashes = values.get("stroke-dasharray", "none") != "none"
    if values.get("stroke", "none") == "none" and not has_markers:
        names |= STROKE
    if values.get("fill") == "none" or tag in _CLOSED_AND_SIMPLE:
        names.add("fill-rule")
    if values.get("fill") == "none":
        names |= _FILL
    if tag in _WITHOUT_CORNERS:
        names |= _JOIN
    if tag in _CLOSED and not has_dashes:
        names.add("stroke-linecap")
    if values.get("stroke-linejoin", "miter") not in {"miter", "miter-clip", "arcs"}:
        names.add("stroke-miterlimit")
    if not has_dashes:
        names.add("stroke-dashoffset")
    if "currentColor" not in {values.get("fill"), values.get("stroke")}:
        names.add("color")
    return frozenset(names)
