"""Every color in its shortest spelling that all renderers read: ``#rgb``, ``#rrggbb``, or a shorter name.

Safe because only spellings of one sRGB color are exchanged (CSS Color 4, section 15; a color of another space
as a screen of sRGB shows it). Alpha moves to the matching
opacity attribute, which is inherited just as the color is: wherever another color is given the opacity is given again.
Where a drawing uses both kinds of alpha a color may have to keep its own. Must follow CSS.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import tinycss2.color4

from iconkit.css.color_spaces import to_srgb
from iconkit.numbers import parse_number, shortest
from iconkit.svg import INHERITED
from iconkit.tree import Document, Node

_OPACITY = {
    "fill": "fill-opacity",
    "stroke": "stroke-opacity",
    "stop-color": "stop-opacity",
    "flood-color": "flood-opacity",
}
COLOR_ATTRIBUTES = frozenset((*_OPACITY, "lighting-color", "color"))
# The names shorter than their hexadecimal form.
_NAMES = {
    "#f00": "red",
    "#d2b48c": "tan",
    "#000080": "navy",
    "#008000": "green",
    "#008080": "teal",
    "#4b0082": "indigo",
    "#800000": "maroon",
    "#800080": "purple",
    "#808000": "olive",
    "#808080": "gray",
    "#a0522d": "sienna",
    "#a52a2a": "brown",
    "#c0c0c0": "silver",
    "#cd853f": "peru",
    "#da70d6": "orchid",
    "#dda0dd": "plum",
    "#ee82ee": "violet",
    "#f0e68c": "khaki",
    "#f0ffff": "azure",
    "#f5deb3": "wheat",
    "#f5f5dc": "beige",
    "#fa8072": "salmon",
    "#faf0e6": "linen",
    "#ff6347": "tomato",
    "#ff7f50": "coral",
    "#ffa500": "orange",
    "#ffc0cb": "pink",
    "#ffd700": "gold",
    "#ffe4c4": "bisque",
    "#fffafa": "snow",
    "#fffff0": "ivory",
}
_DIGITS = {name: digits for digits, name in _NAMES.items()}


class Color(NamedTuple):
    """An sRGB color: ``text`` is its shortest opaque spelling, ``alpha`` is 0 to 1."""

    text: str
    alpha: float


def shorten_colors(document: Document) -> None:
    root = document.root
    alphas: dict[str, dict[int, float]] = {name: {} for name in _OPACITY}
    for node in root.walk():
        for name in COLOR_ATTRIBUTES & node.attributes.keys():
            value = node.attributes[name]
            color = parse_color(value)
            if value.lower() == "currentcolor":
                node.attributes[name] = "currentColor"
            elif color is None:
                continue
            elif color.alpha == 1:
                node.attributes[name] = color.text
            elif color.alpha == 0 and name in {"fill", "stroke"}:
                node.attributes[name] = "none"
            elif name in _OPACITY:
                alphas[name][id(node)] = color.alpha
    for name, found in alphas.items():
        if found:
            _move_alphas(root, name, found)


def _move_alphas(root: Node, name: str, alphas: dict[int, float]) -> None:
    """Write the colors in ``alphas`` without alpha, and their opacity beside them."""
    opacity = _OPACITY[name]
    is_inherited = opacity in INHERITED
    is_free = not any(opacity in node.attributes for node in root.walk())
    for node in root.walk():
        alpha = alphas.get(id(node))
        is_alone = not node.children and node.tag != "use" and opacity in node.attributes
        if alpha is not None and (not is_inherited or is_free or is_alone):
            color = parse_color(node.attributes[name])
            assert color is not None
            node.attributes[name] = color.text
            _multiply(node, opacity, alpha)
        elif is_inherited and is_free and node.attributes.get(name, "none") != "none":
            node.attributes[opacity] = "1"
    if is_inherited and is_free:
        _drop_idle_ones(root, opacity)


def _drop_idle_ones(root: Node, opacity: str) -> None:
    """Leave out each ``1`` that nothing else could be inherited for; a clone inherits from its ``<use>``."""
    if root.has("use"):
        return
    stack = [(root, "1")]
    while stack:
        node, inherited = stack.pop()
        own = node.attributes.get(opacity, inherited)
        if own == inherited == "1":
            node.attributes.pop(opacity, None)
        stack.extend((child, own) for child in node.children)


@lru_cache(maxsize=4096)
def parse_color(text: str) -> Color | None:
    """The sRGB color of a CSS color in any spelling; None for ``none``, ``currentColor``, ``url(...)`` and the like."""
    try:
        parsed = tinycss2.color4.parse_color(text)
        if parsed is None or parsed == "currentcolor":
            return None
        red, green, blue = (0.0 if channel is None else float(channel) for channel in parsed.coordinates)
        if parsed.space in {"hsl", "hwb"}:
            red, green, blue = parsed.to("srgb").coordinates
    except (ValueError, TypeError, AttributeError):
        return None
    channels = to_srgb(parsed.space, (red, green, blue))
    if channels is None:
        return None
    # Halves go up, as in browsers.
    written = "#" + "".join(f"{int(channel * 255 + 0.5 + 1e-9):02x}" for channel in channels)
    if written[1::2] == written[2::2]:
        written = "#" + written[1::2]
    return Color(_NAMES.get(written, written), round(parsed.alpha, 4))


def hexadecimal(text: str) -> str:
    """A CSS color as ``#rrggbbaa``; empty for what ``parse_color`` gives None for."""
    color = parse_color(text)
    if color is None:
        return ""
    digits = _DIGITS.get(color.text, color.text)[1:]
    if len(digits) == 3:
        digits = "".join(digit + digit for digit in digits)
    return f"#{digits}{round(color.alpha * 255):02x}"


def _multiply(node: Node, name: str, alpha: float) -> None:
    opacity = parse_number(node.attributes.get(name, "1"))
    node.attributes[name] = shortest((1.0 if opacity is None else opacity) * alpha, 4)
