"""Is the normalized drawing still the same picture? Judged by an independent renderer, resvg.

Both are drawn at 8 times the size of an icon whose longer side is 64 CSS px, and averaged down: comparing single
pixels at 1x would only measure anti-aliasing, as a shift of 0.0005 units can flip a sub-pixel row there. A change of
more than VISIBLE levels of 255 in any channel of any averaged pixel counts as visible; rounding within the
geometric bound (``iconkit.path.decimals_for``) stays below 6.

What resvg does not know (``BLIND``) it draws wrong before and after alike, so a source that uses any of it is compared
from the point where CSS and variables are resolved, and one with a ``GRADIENT_CHAIN`` from where chains are folded.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from iconkit.markup import standalone, view_box_text
from iconkit.model import Drawing, ViewBox
from iconkit.svg import SVG_NAMESPACE

if TYPE_CHECKING:
    from PIL.Image import Image

VISIBLE = 12
"""Levels of 255, premultiplied, in one pixel of 1/64 of the longer side."""

_LONGER_SIDE = 64
_OVERSAMPLING = 8
_PROOF_INK = "#000"
_SOLID = 250  # levels of alpha; below, unpremultiplying leaves no exact color,
_ROUNDING = 3  # and above, one within this many levels
_ROOT = re.compile(r"<(?:[\w.-]+:)?svg\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ROOT_SIZE = re.compile(r"""\s(?:width|height|viewBox|x|y|preserveAspectRatio)\s*=\s*(?:"[^"]*"|'[^']*')""")
# A gradientTransform is not inherited through href (SVG 2, section 14.1.1, says it is).
GRADIENT_CHAIN = re.compile(r"<(?:\w+:)?(?:linear|radial)Gradient\b[^>]*\s(?:xlink:)?href")
BLIND = re.compile(
    r"var\(|vector-effect|:not\(|:nth-|:is\(|:where\(|:has\(|@media|@supports|!\s*important|transform-origin"
    r"|transform-box|rebeccapurple|okl(?:ch|ab)\(|rgba?\([^,)]*\)|hsla?\([^,)]*\)|<(?:\w+:)?(?:text|image|foreignObject)\b"
)


def difference(reference: str, drawing: Drawing) -> int:
    """The largest change, in levels of 255, between an SVG document and the drawing made of it.

    ``reference`` is drawn in the drawing's own viewBox. A monochrome drawing is compared by its coverage, as its color
    is the page's; that the reference has one color only is part of the comparison. Raises ValueError if resvg cannot
    draw one of them.
    """
    from PIL import ImageChops  # noqa: PLC0415

    before = _draw(in_box(reference, drawing.view_box), drawing.view_box)
    after = _draw(standalone(drawing, color=_PROOF_INK), drawing.view_box)
    if drawing.monochrome:
        if not _has_one_color(before):
            return 255
        before, after = before.getchannel("A"), after.getchannel("A")
    pictures = [picture.convert("RGBa") if picture.mode == "RGBA" else picture for picture in (before, after)]
    averaged = [_whole_blocks(picture).reduce(_OVERSAMPLING) for picture in pictures]
    extrema = ImageChops.difference(*averaged).getextrema()
    bands = extrema if isinstance(extrema[0], tuple) else (extrema,)
    return max(int(band[1]) for band in bands if isinstance(band, tuple))


def _whole_blocks(picture: Image) -> Image:
    """The picture with empty pixels added, so that the last row and column are averaged over as many as the others."""
    width, height = (-(-side // _OVERSAMPLING) * _OVERSAMPLING for side in picture.size)
    return picture.crop((0, 0, width, height))


def _draw(svg: str, box: ViewBox) -> Image:
    import resvg_py  # noqa: PLC0415
    from PIL import Image  # noqa: PLC0415

    scale = _LONGER_SIDE * _OVERSAMPLING / max(box.width, box.height)
    width, height = (max(round(side * scale), 1) for side in (box.width, box.height))
    data = resvg_py.svg_to_bytes(svg_string=svg, width=width, height=height, skip_system_fonts=True, dpi=96)
    return Image.open(io.BytesIO(bytes(data))).convert("RGBA")


def in_box(svg: str, box: ViewBox) -> str:
    """The document with its root's size replaced by the viewBox, so that both pictures fill one frame."""
    match = _ROOT.search(svg)
    if match is None:
        return svg
    tag = _ROOT_SIZE.sub("", match[0])
    end = "/>" if tag.endswith("/>") else ">"
    size = f' viewBox="{view_box_text(box)}" width="{box.width:g}" height="{box.height:g}" preserveAspectRatio="none"'
    if "xmlns" not in tag:
        size += f' xmlns="{SVG_NAMESPACE}"'
    return svg[: match.start()] + tag.removesuffix(end) + size + end + svg[match.end() :]


def _has_one_color(picture: Image) -> bool:
    """True if every solid pixel has the same color."""
    solid = picture.getchannel("A").point(lambda alpha: 255 if alpha > _SOLID else 0)
    return all(_spread(picture.getchannel(band), solid) <= _ROUNDING for band in "RGB")


def _spread(channel: Image, mask: Image) -> int:
    """The distance between the darkest and the lightest value of a channel where the mask is set."""
    histogram = channel.histogram(mask)
    used = [level for level, count in enumerate(histogram) if count]
    return used[-1] - used[0] if used else 0
