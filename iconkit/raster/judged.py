"""A drawing at several sizes, by the renderer that draws it right.

CairoSVG draws what it has a form for (``cairo_form.py``), and what it draws is compared with what resvg draws, each
picture. Where they are not close resvg's are taken, for the whole icon, so that its sizes match.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from iconkit.markup import standalone
from iconkit.model import Drawing, Renderer
from iconkit.raster.agreement import CLOSE, TOLERANCE, are_close, distance
from iconkit.raster.cairo import cairo_is_installed, draw_with_cairo
from iconkit.raster.cairo_form import cairo_form
from iconkit.raster.picture import draw
from iconkit.raster.plain_strokes import has_constant_strokes, with_plain_strokes
from iconkit.raster.sheet import Layout, Size, as_sheet, at_size, cut, laid_out

if TYPE_CHECKING:
    from PIL.Image import Image


BLACK = "#000"


class Look(NamedTuple):
    """How a drawing is wanted."""

    color: str
    """What ``currentColor`` stands for (a CSS color)."""
    size: Size
    units_per_px: float = 1.0
    """User units of its viewBox in a CSS px, which strokes of constant width are drawn by."""


# Normalizing has refused all of these; that neither font nor file can matter is not left to two libraries.
_OUTSIDE = re.compile(r"<(?:text|image|feImage|foreignObject)\b|@import|@font-face|href=\"(?!#)|url\((?!#)")
# Cairo draws no square cap on a line without length: that the renderers disagree there says nothing new.
_EXPECTED = re.compile(r"stroke-linecap=\"square\"")
_LARGE = 256
"""Pixels of the longer side: what is larger gains nothing from a sheet, and would take memory beside others."""


class Judged(NamedTuple):
    """The pictures in RGBA, and what drew them."""

    pictures: dict[Look, Image]
    renderer: Renderer
    apart: Size = (0, 0)
    """The size at which the renderers disagree most without a known reason."""
    lacks_cairo: bool = False


def draw_right(drawing: Drawing, looks: Sequence[Look], renderer: Renderer | None) -> Judged:
    """Each look once. ``renderer`` is what must draw them; None: what draws them right.

    Raises ValueError for a drawing that refers to a font or a file, and what the renderers raise.
    """
    if not drawing.monochrome or "<mask" in drawing.body:
        return _draw_right(drawing, looks, renderer, is_black=False)
    # Ink of one color covers the same whatever that is, and exact colors pack better than what is left of them where
    # ink hardly covers; only in a mask could a color be coverage.
    black = {look: look._replace(color=BLACK) for look in looks}
    judged = _draw_right(drawing, list(dict.fromkeys(black.values())), renderer, is_black=True)
    return judged._replace(pictures={look: _inked(judged.pictures[black[look]], look.color) for look in looks})


def _inked(picture: Image, color: str) -> Image:
    from PIL import Image  # noqa: PLC0415

    if color == BLACK:
        return picture
    ink = Image.new("RGBA", picture.size, color)
    ink.putalpha(picture.getchannel("A"))
    return ink


def _draw_right(drawing: Drawing, looks: Sequence[Look], renderer: Renderer | None, *, is_black: bool) -> Judged:
    plain = standalone(drawing)
    if found := _OUTSIDE.search(plain):
        raise ValueError(f"It has {found[0]!r}, which would bring in a font or a file.")
    documents = {look: _document(drawing, look) for look in looks}
    if renderer == "resvg":
        return Judged(_by_resvg(documents), "resvg")
    lacks_cairo = not cairo_is_installed()
    forms = {} if lacks_cairo else {document: cairo_form(document) for document in documents.values()}
    if lacks_cairo or (None in forms.values() and renderer is None):
        return Judged(_by_resvg(documents), "resvg", lacks_cairo=lacks_cairo)
    drawn: dict[tuple[str, Size], Image] = {}
    is_close = True
    try:
        for document, layout in _sheets(documents):
            sheet = draw_with_cairo(forms[document] or document, layout)
            is_close = is_close and _are_close(sheet, as_sheet(document, layout), is_black)
            drawn |= {(document, size): picture for size, picture in cut(sheet.convert("RGBA"), layout).items()}
    except Exception:
        if renderer == "cairosvg":
            raise
        return Judged(_by_resvg(documents), "resvg", looks[0].size)
    ours = {look: drawn[document, look.size] for look, document in documents.items()}
    if is_close:
        return Judged(ours, "cairosvg")
    theirs = _by_resvg(documents)
    farthest, size = max((distance(ours[look], theirs[look]), look.size) for look in documents)
    apart = size if farthest > TOLERANCE else (0, 0)
    if farthest <= CLOSE or renderer == "cairosvg":
        return Judged(ours, "cairosvg", apart)
    return Judged(theirs, "resvg", (0, 0) if _EXPECTED.search(plain) else apart)


def _are_close(sheet: Image, document: str, is_black: bool) -> bool:
    """Whether a sheet shows what resvg draws.

    Black is compared by its coverage, which is how dark it is on white: resvg packs what has no alpha in less time.
    """
    from PIL import ImageChops  # noqa: PLC0415

    if not is_black:
        return are_close(sheet, draw(document, *sheet.size))
    on_white = draw(document, *sheet.size, background="#fff").getchannel(0)
    return are_close(sheet.getchannel(3), ImageChops.invert(on_white))


def _document(drawing: Drawing, look: Look) -> str:
    document = standalone(drawing, color=look.color)
    if has_constant_strokes(document):
        return with_plain_strokes(document, look.units_per_px) or document
    return document


def _sheets(documents: Mapping[Look, str]) -> Iterator[tuple[str, Layout]]:
    """What is drawn at once: the small sizes of a document, and each large one."""
    for document in dict.fromkeys(documents.values()):
        sizes = dict.fromkeys(look.size for look, other in documents.items() if other == document)
        if small := tuple(size for size in sizes if max(size) <= _LARGE):
            yield document, laid_out(small)
        yield from ((document, laid_out((size,))) for size in sizes if max(size) > _LARGE)


def _by_resvg(documents: Mapping[Look, str]) -> dict[Look, Image]:
    return {look: draw(at_size(document, look.size), *look.size) for look, document in documents.items()}
