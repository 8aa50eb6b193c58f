"""Is the normalized drawing still the same picture? Judged by an independent renderer, resvg.

Both are drawn at 8 times the size of an icon whose longer side is 64 CSS px, and averaged down: comparing single
pixels at 1x would only measure anti-aliasing, as a shift of 0.0005 units can flip a sub-pixel row there. A change of
more than VISIBLE levels of 255 in any channel of any averaged pixel counts as visible; rounding within the
geometric bound (``iconkit.path.decimals_for``) stays below 6. Even so, an edge of several shapes may lie so close to a
line of sub-pixels that a shift of nothing moves them all across it, so what seems visible is drawn once more at 13
times the size, where those lines are elsewhere: an eye would see the change in both.

PNGs of fixed size are drawn without such care. So with ``--verify`` both are also compared as a renderer shows them at
96 px, where an edge on a line of sub-pixels counts (``change_at_96_px``): but not if it was fitted into a box, where
each edge lies elsewhere on the grid of pixels.

What resvg does not know (``is_blind_to``) it draws wrong before and after alike, so a source that uses any of it is
compared from the point where CSS and variables are resolved, and one with a ``GRADIENT_CHAIN`` from where chains are
folded.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from functools import reduce
from typing import TYPE_CHECKING

from iconkit.markup import standalone, view_box_text
from iconkit.model import Drawing, Frame, ViewBox
from iconkit.numbers import shortest
from iconkit.passes.shorten_colors import hexadecimal
from iconkit.raster.picture import draw
from iconkit.svg import SVG_NAMESPACE

if TYPE_CHECKING:
    from PIL.Image import Image

VISIBLE = 12
"""Levels of 255, premultiplied, in one pixel of 1/64 of the longer side."""

VISIBLE_AT_96_PX = 0.005
"""The share of the pixels that may be off by more than 32 levels."""

_LONGER_SIDE = 64
_OVERSAMPLING = 8
_OTHER_OVERSAMPLING = 13
_FAR = 32
_PROOF_INK = "#000"
_SOLID = 250  # levels of alpha; below, unpremultiplying leaves no exact color,
_ROUNDING = 3  # and above, one within this many levels
_ROOT = re.compile(r"<(?:[\w.-]+:)?svg\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ROOT_SIZE = re.compile(r"""\s(?:width|height|viewBox|x|y|preserveAspectRatio)\s*=\s*(?:"[^"]*"|'[^']*')""")
# A gradientTransform is not inherited through href (SVG 2, section 14.1.1, says it is).
GRADIENT_CHAIN = re.compile(r"<(?:\w+:)?(?:linear|radial)Gradient\b[^>]*\s(?:xlink:)?href")
_COLOR = re.compile(r"""(\s(?:fill|stroke|(?:stop-|flood-|lighting-)?color)=")([^"]*)(")""")
_BLIND = re.compile(
    r"var\(|vector-effect|:not\(|:nth-|:is\(|:where\(|:has\(|@media|@supports|!\s*important|transform-origin"
    r"|transform-box|rebeccapurple|okl(?:ch|ab)\(|rgba?\([^,)]*\)|hsla?\([^,)]*\)|<(?:[^\s<>/:]+:)?(?:text|image|feImage|foreignObject)\b"
    r"|<(?:\w+:)?use\b[^>]*\s(?:x|y)\s*=\s*[\"'][^\"']*%"
)


def is_blind_to(text: str) -> bool:
    """Whether a source uses anything that resvg does not know; one is ``currentColor`` with other letters."""
    return _BLIND.search(text) is not None or text.lower().count("currentcolor") != text.count("currentColor")


def difference(reference: str, drawing: Drawing, inks: Sequence[str] = ()) -> int:
    """The largest change, in levels of 255, between an SVG document and the drawing made of it.

    ``reference`` is drawn in the drawing's own viewBox; ``inks`` are its colors that became ``currentColor``.
    A monochrome drawing is compared by its coverage, as its color is the page's; that the reference has one color only
    is part of the comparison, unless its catalog wants several as one. One with an accent is compared in its own two
    colors. Raises ValueError if resvg cannot draw one of them.
    """
    changed = _change(reference, drawing, inks, _OVERSAMPLING)
    if changed > VISIBLE:
        changed = min(changed, _change(reference, drawing, inks, _OTHER_OVERSAMPLING))
    return changed


def change_at_96_px(reference: str, drawing: Drawing, inks: Sequence[str] = ()) -> float:
    """The share of the pixels that are off by more than 32 levels where each is drawn but once, as PNGs are.

    Arguments and errors are those of ``difference``.
    """
    from PIL import ImageChops  # noqa: PLC0415

    pictures = _pictures(reference, drawing, inks, 96)
    if pictures is None:
        return 1.0
    bands = ImageChops.difference(*pictures).split()
    histogram = reduce(ImageChops.lighter, bands).histogram()
    return sum(histogram[_FAR + 1 :]) / sum(histogram)


def _change(reference: str, drawing: Drawing, inks: Sequence[str], finer: int) -> int:
    from PIL import ImageChops  # noqa: PLC0415

    pictures = _pictures(reference, drawing, inks, _LONGER_SIDE * finer)
    if pictures is None:
        return 255
    averaged = [_whole_blocks(picture, finer).reduce(finer) for picture in pictures]
    extrema = ImageChops.difference(*averaged).getextrema()
    bands = extrema if isinstance(extrema[0], tuple) else (extrema,)
    return max(int(band[1]) for band in bands if isinstance(band, tuple))


def _pictures(reference: str, drawing: Drawing, inks: Sequence[str], longer_side: int) -> tuple[Image, Image] | None:
    """Before and after, premultiplied, or only their alpha if they have one color; None if the reference has not."""
    ink, box = inks[0] if drawing.accent and inks else _PROOF_INK, drawing.view_box
    scale = longer_side / max(box.width, box.height)
    width, height = (max(round(side * scale), 1) for side in (box.width, box.height))
    before = draw(in_box(reference, box, width, height), width, height)
    after = draw(standalone(drawing, width=width, height=height, color=ink), width, height)
    if not drawing.monochrome:
        return before.convert("RGBa"), after.convert("RGBa")
    if len(inks) < 2 and not _has_one_color(before):
        return None
    return before.getchannel("A"), after.getchannel("A")


def _whole_blocks(picture: Image, side: int) -> Image:
    """The picture with empty pixels added, so that the last row and column are averaged over as many as the others."""
    width, height = (-(-length // side) * side for length in picture.size)
    return picture.crop((0, 0, width, height))


def in_box(svg: str, box: ViewBox, width: float, height: float) -> str:
    """The document with its root's size replaced by the viewBox and CSS px, so that both pictures fill one frame.

    With a size of its own it is not scaled from one that resvg has rounded to whole pixels.
    """
    match = _ROOT.search(svg)
    if match is None:
        return svg
    tag = _ROOT_SIZE.sub("", match[0])
    end = "/>" if tag.endswith("/>") else ">"
    size = f' viewBox="{view_box_text(box)}" width="{shortest(width)}" height="{shortest(height)}"'
    if "xmlns" not in tag:
        size += f' xmlns="{SVG_NAMESPACE}"'
    return svg[: match.start()] + tag.removesuffix(end) + size + end + svg[match.end() :]


def framed(svg: str, frame: Frame) -> str:
    """The document as a picture that is put where the frame says, and cut off where its own viewBox ends."""
    _, place, outer = frame
    data = base64.b64encode(in_box(svg, frame.inner, frame.inner.width, frame.inner.height).encode()).decode()
    size = f'width="{place.width:.12g}" height="{place.height:.12g}"'
    return (
        f'<svg xmlns="{SVG_NAMESPACE}" viewBox="{view_box_text(outer)}">'
        f'<svg x="{place.min_x:.12g}" y="{place.min_y:.12g}" {size}>'
        f'<image {size} preserveAspectRatio="none" href="data:image/svg+xml;base64,{data}"/></svg></svg>'
    )


def with_known_colors(svg: str) -> str:
    """The document with its attributes' colors in hexadecimal digits, as resvg does not read all that CSS can say."""
    return _COLOR.sub(lambda match: f"{match[1]}{hexadecimal(match[2]) or match[2]}{match[3]}", svg)


def _has_one_color(picture: Image) -> bool:
    """True if every solid pixel has the same color."""
    solid = picture.getchannel("A").point(lambda alpha: 255 if alpha > _SOLID else 0)
    return all(_spread(picture.getchannel(band), solid) <= _ROUNDING for band in "RGB")


def _spread(channel: Image, mask: Image) -> int:
    """The distance between the darkest and the lightest value of a channel where the mask is set."""
    histogram = channel.histogram(mask)
    used = [level for level, count in enumerate(histogram) if count]
    return used[-1] - used[0] if used else 0
