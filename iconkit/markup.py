"""A Drawing as markup: the ``<symbol>`` of a sprite, or an SVG document of its own."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache

from iconkit.color.accent import without_variable
from iconkit.model import Drawing, ViewBox
from iconkit.numbers import shortest
from iconkit.svg import SVG_NAMESPACE
from iconkit.tree import Node, escape_text, start_tag, write


@lru_cache(maxsize=1000)  # a set has few boxes
def view_box_text(box: ViewBox) -> str:
    """The value of a ``viewBox`` attribute."""
    return " ".join(map(shortest, box))


def standalone(
    drawing: Drawing,
    *,
    title: str | None = None,
    lang: str | None = None,
    width: float | None = None,
    height: float | None = None,
    color: str | None = None,
) -> str:
    """The drawing as an SVG document.

    ``title`` is written as the root's first child, in the language ``lang``; ``width`` and ``height`` are CSS
    px; ``color`` is what ``currentColor`` stands for (a CSS color). An accent has its own color: no page's variables
    reach an image, and drawing tools know none.
    """
    attributes = {"xmlns": SVG_NAMESPACE}
    if width is not None and height is not None:
        attributes |= {"width": shortest(width), "height": shortest(height)}
    attributes["viewBox"] = view_box_text(drawing.view_box)
    attributes.update(drawing.attributes)
    if color is not None:
        attributes["color"] = color
    name = ""
    if title is not None:
        name = f"{start_tag('title', {'lang': lang} if lang else {})}{escape_text(title)}</title>"
    root = start_tag("svg", attributes)
    if drawing.accent:
        return f"{without_variable(root)}{name}{without_variable(drawing.body)}</svg>"
    return f"{root}{name}{drawing.body}</svg>"


def document_of(root: Node) -> str:
    """A tree on its way, from its ``<svg>`` root on, as an SVG document."""
    return start_tag("svg", {"xmlns": SVG_NAMESPACE, **root.attributes}) + write(root.children) + "</svg>"


def digest(data: bytes) -> str:
    """A Subresource Integrity digest (W3C SRI, section 3.1): ``sha256-`` and base64."""
    return "sha256-" + base64.b64encode(hashlib.sha256(data).digest()).decode()


def drawing_digest(drawing: Drawing) -> str:
    """Of the drawing, not of a file: a new title is not a new drawing, and another Cairo's PNG is not one either."""
    return drawing.digest or drawing.remember_digest(digest(standalone(drawing).encode()))


@lru_cache(maxsize=1000)
def css_size(box: ViewBox, longer_side: float) -> tuple[float, float]:
    """Width and height in CSS px of an icon whose longer side is ``longer_side`` CSS px; never 0."""
    scale = longer_side / max(box.width, box.height)
    return max(round(box.width * scale, 2), 0.01), max(round(box.height * scale, 2), 0.01)
