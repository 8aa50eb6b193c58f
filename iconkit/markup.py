"""A Drawing as markup: the ``<symbol>`` of a sprite, or an SVG document of its own."""

from __future__ import annotations

from iconkit.model import Drawing, ViewBox
from iconkit.numbers import shortest
from iconkit.svg import SVG_NAMESPACE
from iconkit.tree import escape_text, start_tag


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
    px; ``color`` is what ``currentColor`` stands for (a CSS color).
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
    return f"{start_tag('svg', attributes)}{name}{drawing.body}</svg>"


def css_size(box: ViewBox, longer_side: float) -> tuple[float, float]:
    """Width and height in CSS px of an icon whose longer side is ``longer_side`` CSS px; never 0."""
    scale = longer_side / max(box.width, box.height)
    return max(round(box.width * scale, 2), 0.01), max(round(box.height * scale, 2), 0.01)
