"""The vocabulary: namespaces, elements and attributes that may reach an output, and references between them.

These are allow-lists. What is in none of them is not copied to any output.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
# Elements that say something about the drawing but are not part of it.
DESCRIPTIVE_ELEMENTS = frozenset(("title", "desc", "metadata", "style"))

# Presentation attributes that children inherit (SVG 2, appendix "Property index"), without those of text.
INHERITED = frozenset(
    (
        "clip-rule",
        "color",
        "color-interpolation",
        "color-interpolation-filters",
        "fill",
        "fill-opacity",
        "fill-rule",
        "marker-end",
        "marker-mid",
        "marker-start",
        "paint-order",
        "shape-rendering",
        "stroke",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-opacity",
        "stroke-width",
        "visibility",
    )
)
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

_URL = re.compile(r"""url\(\s*(?:"#([^"]*)"|'#([^']*)'|#([^\s)]*))\s*\)""")
_HAS_URL = re.compile(r"url\s*\(", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an element cannot be part of an icon, and what its designer can do."""

    code: Code
    message: str
    hint: str


_OUTLINES = (
    "Convert it to outlines. Figma: Flatten; Illustrator: Type > Create Outlines; Sketch: Convert to Outlines; "
    "Inkscape: Path > Object to Path."
)
_TEXT = Refusal(codes.LIVE_TEXT, "Live text needs a font that a reader may not have.", _OUTLINES)
_ANIMATION = Refusal(
    codes.ANIMATION,
    "An animation cannot be part of a sprite or a PNG.",
    "Remove it and animate the icon on the page.",
)
_SCRIPT = Refusal(
    codes.SCRIPT, "An icon may not carry scripts or event handlers.", "Remove it: an icon only draws."
)
_IMAGE = Refusal(
    codes.EMBEDDED_IMAGE,
    "An embedded image does not scale and takes no color.",
    "Redraw it as vectors (Illustrator: Object > Image Trace; Inkscape: Path > Trace Bitmap).",
)
_FOREIGN = Refusal(
    codes.UNSUPPORTED_ELEMENT,
    "<foreignObject> does not draw in an icon.",
    "Export plain SVG from the drawing tool, without HTML inside.",
)

REFUSED: dict[str, Refusal] = {
    **dict.fromkeys(("text", "tspan", "tref", "textPath", "altGlyph", "flowRoot"), _TEXT),
    **dict.fromkeys(("animate", "animateColor", "animateMotion", "animateTransform", "set"), _ANIMATION),
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
        yield match[1] or match[2] or match[3] or ""


def replace_references(value: str, names: dict[str, str]) -> str:
    """``value`` with each ``url(#id)`` naming ``names[id]`` instead, in its shortest spelling."""
    return _URL.sub(lambda m: f"url(#{names[m[1] or m[2] or m[3] or '']})", value)


def has_url(value: str) -> bool:
    """True if the value has a CSS ``url()`` in any spelling."""
    return _HAS_URL.search(value) is not None


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
            elif "url(" in value:
                ids.update(references(value))
    return ids
