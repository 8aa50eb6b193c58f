"""One drawing -> all its picture files, by the renderer that draws it right.

CairoSVG draws what it has a form for (``cairo_form.py``), and what it draws is compared with what resvg draws, each
picture. Where they are not close resvg's are taken, for the whole icon, so that its sizes match.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iconkit.markup import css_size, standalone
from iconkit.model import Drawing, PictureFormat, PictureSet, Renderer, ViewBox
from iconkit.raster.agreement import CLOSE, TOLERANCE, distance
from iconkit.raster.cairo import cairo_is_installed, draw_with_cairo
from iconkit.raster.cairo_form import cairo_form
from iconkit.raster.files import encode
from iconkit.raster.picture import draw

if TYPE_CHECKING:
    from PIL.Image import Image

BLACK = "#000"
# Normalizing has refused all of these; that neither font nor file can matter is not left to two libraries.
_OUTSIDE = re.compile(r"<(?:text|image|feImage|foreignObject)\b|@import|@font-face|href=\"(?!#)|url\((?!#)")
# Cairo draws no square cap on a line without length: that the renderers disagree there says nothing new.
_EXPECTED = re.compile(r"stroke-linecap=\"square\"")


@dataclass(frozen=True, slots=True)
class Shot:
    """One file to make: the pictures in it, by size, and in which colors."""

    sizes: tuple[tuple[int, int, int], ...]
    """Width, height and the margin around them of each picture in the file, in pixels."""
    color: str
    background: str
    form: PictureFormat


@dataclass(frozen=True, slots=True)
class Task:
    """All the files of one icon. ``renderer`` is what must draw them; None: what draws them right."""

    drawing: Drawing
    shots: tuple[Shot, ...]
    renderer: Renderer | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """The files of a Task in its order, and what drew them; or why there are none."""

    files: tuple[bytes, ...] = ()
    renderer: Renderer = "resvg"
    apart: tuple[int, int] = (0, 0)
    """Width and height of the picture on which the renderers disagree most without a known reason."""
    lacks_cairo: bool = False
    error: str = ""

    def to_bytes(self) -> bytes:
        lengths = [len(file) for file in self.files]
        head = json.dumps([lengths, self.renderer, self.apart, self.lacks_cairo, self.error])
        return b"\n".join([head.encode(), b"".join(self.files)])

    @classmethod
    def from_bytes(cls, data: bytes) -> Drawn:
        head, _, rest = data.partition(b"\n")
        lengths, renderer, apart, lacks_cairo, error = json.loads(head)
        starts = [sum(lengths[:number]) for number in range(len(lengths))]
        files = tuple(rest[start : start + length] for start, length in zip(starts, lengths, strict=True))
        return cls(files, renderer, tuple(apart), lacks_cairo, error)


def shots_of(box: ViewBox, pictures: PictureSet) -> tuple[tuple[int, Shot], ...]:
    """The files of an icon in a resolved set, each with its scale: of all scales one, if the form holds several."""

    def sized(scale: int) -> tuple[int, int, int]:
        width, height = css_size(box, pictures.size - 2 * pictures.padding)
        return max(round(width * scale), 1), max(round(height * scale), 1), pictures.padding * scale

    how = (pictures.color or BLACK, pictures.background, pictures.format)
    if pictures.format == "ico":
        return ((max(pictures.scales), Shot(tuple(sized(scale) for scale in sorted(pictures.scales)), *how)),)
    return tuple((scale, Shot((sized(scale),), *how)) for scale in pictures.scales)


def draw_shots(task: Task) -> Drawn:
    """The files, or a sentence that says why there are none: a worker must survive any drawing."""
    try:
        return _drawn(task)
    except Exception as error:
        return Drawn(error=f"{type(error).__name__}: {error}")


def _drawn(task: Task) -> Drawn:
    plain = standalone(task.drawing)
    if found := _OUTSIDE.search(plain):
        raise ValueError(f"It has {found[0]!r}, which would bring in a font or a file.")
    if task.renderer == "resvg":
        return Drawn(_files(task, [_with_resvg(task, shot) for shot in task.shots]), "resvg")
    lacks_cairo = not cairo_is_installed()
    form = None if lacks_cairo else cairo_form(plain)
    if form is None and (task.renderer is None or lacks_cairo):
        judged = [_with_resvg(task, shot) for shot in task.shots]
        return Drawn(_files(task, judged), "resvg", lacks_cairo=lacks_cairo)
    judged = [_with_resvg(task, shot) for shot in task.shots]
    try:
        ours = [_with_cairo(task, shots) for shots in _by_color(task.shots)]
    except Exception:
        if task.renderer == "cairosvg":
            raise
        return Drawn(_files(task, judged), "resvg", _first_size(task))
    drawn = {shot: pictures for pairs in ours for shot, pictures in pairs}
    chosen = [drawn[shot] for shot in task.shots]
    farthest, size = max(
        (distance(mine, other), mine.size)
        for mines, others in zip(chosen, judged, strict=True)
        for mine, other in zip(mines, others, strict=True)
    )
    apart = size if farthest > TOLERANCE else (0, 0)
    if farthest <= CLOSE or task.renderer == "cairosvg":
        return Drawn(_files(task, chosen), "cairosvg", apart)
    return Drawn(_files(task, judged), "resvg", (0, 0) if _EXPECTED.search(plain) else apart)


def _first_size(task: Task) -> tuple[int, int]:
    return task.shots[0].sizes[0][:2]


def _by_color(shots: Sequence[Shot]) -> list[list[Shot]]:
    colors = dict.fromkeys(shot.color for shot in shots)
    return [[shot for shot in shots if shot.color == color] for color in colors]


def _with_resvg(task: Task, shot: Shot) -> list[Image]:
    return [
        draw(standalone(task.drawing, width=width, height=height, color=shot.color), width, height)
        for width, height, _ in shot.sizes
    ]


def _with_cairo(task: Task, shots: Sequence[Shot]) -> list[tuple[Shot, list[Image]]]:
    """The pictures of shots of one color, from one walk through the drawing where their sizes allow it."""
    svg = standalone(task.drawing, color=shots[0].color)
    sizes = list(dict.fromkeys((width, height) for shot in shots for width, height, _ in shot.sizes))
    pictures = dict(zip(sizes, draw_with_cairo(cairo_form(svg) or svg, sizes), strict=True))
    return [(shot, [pictures[width, height] for width, height, _ in shot.sizes]) for shot in shots]


def _files(task: Task, drawn: Sequence[Sequence[Image]]) -> tuple[bytes, ...]:
    return tuple(
        encode([_framed(picture, size[2], shot) for picture, size in zip(pictures, shot.sizes, strict=True)], shot.form)
        for shot, pictures in zip(task.shots, drawn, strict=True)
    )


def _framed(picture: Image, margin: int, shot: Shot) -> Image:
    from PIL import Image  # noqa: PLC0415

    if margin:
        picture = picture.crop((-margin, -margin, picture.width + margin, picture.height + margin))
    if shot.background:
        behind = Image.new("RGBA", picture.size, shot.background)
        behind.alpha_composite(picture)
        return behind
    return picture
