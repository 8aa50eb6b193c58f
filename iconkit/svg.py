"""The vocabulary: namespaces, elements and attributes that may reach an output, and references between them.

These are allow-lists. What is in none of them is not copied to any output.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from iconkit import codes
from iconkit.model import Code
from iconkit.tree import Node

SVG_NAMESPACE = "http://www.w3.org/2000/svg"
XLINK_NAMESPACE = "http://www.w3.org/1999/xlink"
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"

SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))
PAINT_SERVERS = frozenset(("linearGradient", "radialGradient", "pattern"))
# Elements that draw only where something refers to them.
DEFINITIONS = PAINT_SERVERS | frozenset(("clipPath", "mask", "marker", "filter", "symbol"))
CONTAINERS = frozenset(("svg", "g", "defs", "use")) | DEFINITIONS
FILTER_PRIMITIVES = frozenset(
    (
        "feBlend",
        "feColorMatrix",
        "feComponentTransfer",
        "feComposite",
        "feConvolveMatrix",
        "feDiffuseLighting",
        "feDisplacementMap",
        "feDistantLight",
        "feDropShadow",
        "feFlood",
        "feFuncA",
        "feFuncB",
        "feFuncG",
        "feFuncR",
        "feGaussianBlur",
        "feMerge",
        "feMergeNode",
        "feMorphology",
        "feOffset",
        "fePointLight",
        "feSpecularLighting",
        "feSpotLight",
        "feTile",
        "feTurbulence",
    )
)
DRAWN_ELEMENTS = SHAPES | CONTAINERS | FILTER_PRIMITIVES | {"stop"}
# Elements that say something about the drawing, or offer something to its text, but draw nothing themselves.
DESCRIPTIVE_ELEMENTS = frozenset(
    ("color-profile", "cursor", "desc", "font", "font-face", "metadata", "style", "title", "view")
)

# Presentation attributes that children inherit, without those of text, and what holds where none is written (SVG 2,
# appendix "Property index"). The initial color is that of the page, which no value spells.
INITIAL = {
    "clip-rule": "nonzero",
    "color": "",
    "color-interpolation": "sRGB",
    "color-interpolation-filters": "linearRGB",
    "fill": "#000",
    "fill-opacity": "1",
    "fill-rule": "nonzero",
    "marker-end": "none",
    "marker-mid": "none",
    "marker-start": "none",
    "paint-order": "normal",
    "shape-rendering": "auto",
    "stroke": "none",
    "stroke-dasharray": "none",
    "stroke-dashoffset": "0",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "stroke-miterlimit": "4",
    "stroke-opacity": "1",
    "stroke-width": "1",
    "visibility": "visible",
}
INHERITED = frozenset(INITIAL)
NOT_INHERITED = frozenset(
    (
        "clip-path",
        "display",
        "filter",
        "flood-color",
        "flood-opacity",
        "lighting-color",
        "mask",
        "mask-type",
        "opacity",
        "overflow",
        "stop-color",
        "stop-opacity",
        "transform",
        "vector-effect",
    )
)
PRESENTATION = INHERITED | NOT_INHERITED
# Geometry that CSS may set as well (SVG 2, section 8.2); a CSS length becomes a plain number.
GEOMETRY = frozenset(("cx", "cy", "r", "rx", "ry", "x", "y", "width", "height"))
# Properties of CSS that no presentation attribute expresses, but that can stay in a style attribute.
STYLE_ONLY = frozenset(("isolation", "mix-blend-mode"))

_FILTER_ATTRIBUTES = frozenset(
    """amplitude azimuth baseFrequency bias diffuseConstant divisor dx dy edgeMode elevation exponent
    filterUnits in in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength limitingConeAngle mode
    numOctaves operator order pointsAtX pointsAtY pointsAtZ preserveAlpha primitiveUnits radius result scale seed
    slope specularConstant specularExponent stdDeviation stitchTiles surfaceScale tableValues targetX targetY
    type values xChannelSelector yChannelSelector z""".split()
)
ATTRIBUTES = (
    PRESENTATION
    | GEOMETRY
    | _FILTER_ATTRIBUTES
    | frozenset(
        """clipPathUnits d fx fy fr gradientTransform gradientUnits href id markerHeight markerUnits markerWidth
        maskContentUnits maskUnits offset orient pathLength patternContentUnits patternTransform patternUnits points
        preserveAspectRatio refX refY spreadMethod style viewBox x1 x2 y1 y2""".split()
    )
)

# The only spellings that ``property_values`` writes.
_URL = re.compile(r"""url\((?:"#((?:[^"\\]|\\.)*)"|#([^\s"'()\\]*))\)""", re.DOTALL)
_ESCAPE = re.compile(r"\\(a |.)")
_HAS_URL = re.compile(r"url\s*\(", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an element cannot be part of an icon, and what its designer can do."""

    code: Code
    message: str
    hint: str


_OUTLINES = (
    "Convert it to outlines. Figma: Flatten; Illustrator: Type > Create Outlines; Sketch: Convert to Outlines; "
    "Inkscape: Path > Object to Path; Affinity, CorelDRAW: Convert to Curves; XD: Path > Convert to Path."
)
_TEXT = Refusal(codes.LIVE_TEXT, "Live text needs a font that a reader may not have.", _OUTLINES)
_ANIMATION = Refusal(
    codes.ANIMATION,
    "An animation cannot be part of a sprite or a PNG.",
    "Export the icon standing still, without it; the page that uses the icon can move it.",
)
_SCRIPT = Refusal(
    codes.SCRIPT,
    "An icon may not carry scripts or event handlers.",
    "Remove it: an icon only draws. Inkscape adds one for mesh gradients: use a linear or radial gradient instead.",
)
_IMAGE = Refusal(
    codes.EMBEDDED_IMAGE,
    "A pixel image is blurred when it grows, and takes no color.",
    "Draw it as shapes. Illustrator: Object > Image Trace, then Expand; Inkscape: Path > Trace Bitmap; "
    "Figma, Sketch: fill the shape with a color or a gradient instead of an image.",
)
_FOREIGN = Refusal(
    codes.UNSUPPORTED_ELEMENT,
    "<foreignObject> holds HTML, which does not draw in an icon.",
    "Figma writes it for background blurs and for angular and diamond gradients: remove the effect, or take a linear "
    "or radial gradient. From other tools: export plain SVG, without HTML inside.",
)
TEXT_ELEMENTS = frozenset(("text", "tspan", "tref", "textPath", "altGlyph", "flowRoot"))

REFUSED: dict[str, Refusal] = {
    **dict.fromkeys(TEXT_ELEMENTS, _TEXT),
    **dict.fromkeys(
        ("animate", "animateColor", "animateMotion", "animateTransform", "discard", "mpath", "set"), _ANIMATION
    ),
    "script": _SCRIPT,
    "handler": _SCRIPT,
    "listener": _SCRIPT,
    "image": _IMAGE,
    "feImage": _IMAGE,
    "foreignObject": _FOREIGN,
}


def references(value: str) -> Iterator[str]:
    """The ids that ``url(#id)`` in an attribute value names."""
    for match in _URL.finditer(value):
        yield _target(match)


def replace_references(value: str, names: Mapping[str, str]) -> str:
    """``value`` with each ``url(#id)`` naming ``names[id]`` instead, where there is such a name."""
    return _URL.sub(lambda match: f"url(#{names[_target(match)]})" if _target(match) in names else match[0], value)


def _target(match: re.Match[str]) -> str:
    if match[1] is None:
        return match[2] or ""
    return _ESCAPE.sub(lambda escape: "\n" if escape[1] == "a " else escape[1], match[1])


def has_url(value: str) -> bool:
    """True if the value has a CSS ``url()`` in any spelling."""
    return "(" in value and _HAS_URL.search(value) is not None


def is_local_reference(value: str) -> bool:
    """True if every ``url()`` in the value is of the form ``url(#id)``."""
    return not has_url(_URL.sub("", value))


def referenced_ids(root: Node) -> set[str]:
    """Every id that an ``href`` or a ``url(#id)`` below ``root`` names."""
    ids: set[str] = set()
    for node in root.walk():
        for name, value in node.attributes.items():
            if name == "href" and value.startswith("#"):
                ids.add(value[1:])
            elif "(" in value:
                ids.update(references(value))
    return ids


def needed_nodes(root: Node, referenced: set[str]) -> set[int]:
    """The ``id()`` of every node that is referred to, by one of these ids, or that holds one which is."""
    needed: set[int] = set()
    if not referenced:
        return needed
    for node in reversed(list(root.walk())):
        if node.attributes.get("id") in referenced or any(id(child) in needed for child in node.children):
            needed.add(id(node))
    return needed


def rename_references(root: Node, names: Mapping[str, str]) -> None:
    """Let every ``href`` and ``url(#id)`` below ``root`` name ``names[id]``; ids that are not in ``names`` stay."""
    if not names:
        return
    for node in root.walk():
        for name, value in node.attributes.items():
            if name == "href":
                node.attributes[name] = "#" + names.get(value[1:], value[1:])
            elif has_url(value):
                node.attributes[name] = replace_references(value, names)
