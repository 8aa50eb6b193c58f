"""One drawing -> all its picture files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from iconkit.markup import css_size
from iconkit.model import Drawing, PictureFormat, PictureSet, Renderer, ViewBox
from iconkit.raster.files import encode
from iconkit.raster.judged import BLACK, Look, draw_right

if TYPE_CHECKING:
    from PIL.Image import Image


class Shot(NamedTuple):
    """One file to make: the pictures in it, by size, and in which colors."""

    sizes: tuple[tuple[int, int, int], ...]
    """Width, height and the margin around them of each picture in the file, in pixels."""
    color: str
    background: str
    form: PictureFormat
    units_per_px: float = 1.0
    """User units of the drawing in a CSS px."""

    def looks(self) -> list[Look]:
        """Of each picture in the file."""
        return [Look(self.color, (width, height), self.units_per_px) for width, height, _ in self.sizes]


class Task(NamedTuple):
    """All the files of one icon. ``renderer`` is what must draw them; None: what draws them right."""

    drawing: Drawing
    shots: tuple[Shot, ...]
    renderer: Renderer | None = None


class Drawn(NamedTuple):
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

    units_per_px = max(box.width, box.height) / (pictures.size - 2 * pictures.padding)
    how = (pictures.color or BLACK, pictures.background, pictures.format, units_per_px)
    if pictures.format == "ico":
        return ((max(pictures.scales), Shot(tuple(sized(scale) for scale in sorted(pictures.scales)), *how)),)
    return tuple((scale, Shot((sized(scale),), *how)) for scale in pictures.scales)


def draw_shots(task: Task) -> Drawn:
    """The files, or a sentence that says why there are none: a worker must survive any drawing."""
    try:
        judged = draw_right(task.drawing, [look for shot in task.shots for look in shot.looks()], task.renderer)
        files = tuple(_file(shot, judged.pictures) for shot in task.shots)
        return Drawn(files, judged.renderer, judged.apart, judged.lacks_cairo)
    except Exception as error:
        return Drawn(error=f"{type(error).__name__}: {error}")


def warm_up(renderer: Renderer | None) -> None:
    """Draw a dot: all that is imported for it takes as long as drawing thirty icons."""
    dot = Drawing(ViewBox(0, 0, 8, 8), (), '<path d="M2 2h4v4H2z"/>', True, True)
    draw_shots(Task(dot, (Shot(((8, 8, 0),), BLACK, "", "png"),), renderer))


def _file(shot: Shot, pictures: Mapping[Look, Image]) -> bytes:
    pairs = zip(shot.looks(), shot.sizes, strict=True)
    framed = [_framed(pictures[look], margin, shot.background) for look, (_, _, margin) in pairs]
    return encode(framed, shot.form)


def _framed(picture: Image, margin: int, background: str) -> Image:
    from PIL import Image  # noqa: PLC0415

    if margin:
        picture = picture.crop((-margin, -margin, picture.width + margin, picture.height + margin))
    if background:
        behind = Image.new("RGBA", picture.size, background)
        behind.alpha_composite(picture)
        return behind
    return picture
