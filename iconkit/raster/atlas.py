"""Pictures -> atlases: all icons of a set in one picture for each scale, in the same places at every scale."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, isqrt

from iconkit.cache import key_of
from iconkit.config.load import Config
from iconkit.config.pictures import resolved
from iconkit.markup import css_size
from iconkit.model import Atlas, Icon, Picture, PictureFormat, PictureSet
from iconkit.raster.files import encode
from iconkit.workers import Workers

_GAP = 1
"""CSS px between icons, so that a page that scales the atlas mixes no neighbors in."""
Cell = tuple[int, int, int, int]
"""Left, top, width and height."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """An atlas to make: its size in pixels, each picture's file with its left and top, and the form to write."""

    size: tuple[int, int]
    files: tuple[tuple[bytes, int, int], ...]
    form: PictureFormat


def draw_atlases(
    icons: Sequence[Icon], pictures: Sequence[Picture], config: Config, workers: Workers
) -> tuple[Atlas, ...]:
    """The atlases of every set but ICOs, if they are asked for; icons of one drawing lie in one place."""
    if "atlas" not in config.emit:
        return ()
    drawings = {icon.id: icon.drawing for icon in icons}
    found: list[Atlas] = []
    sheets: list[_Sheet] = []
    for settings in config.pictures:
        chosen = resolved(settings, config.size, config.scales)
        files = {(p.icon_id, p.scale): p.data for p in pictures if p.set_name == chosen.name}
        ids = sorted({icon_id for icon_id, _ in files})
        if chosen.format == "ico" or not ids:
            continue
        shapes = {icon_id: _css_cell(css_size(drawings[icon_id].view_box, _inner(chosen)), chosen) for icon_id in ids}
        look = {icon_id: drawings[icon_id] for icon_id in ids}
        first = {drawing: icon_id for icon_id, drawing in reversed(look.items())}
        width, height, places = pack({icon_id: shapes[icon_id] for icon_id in sorted(first.values())})
        for scale in chosen.scales:
            cells = {icon_id: _scaled((*places[first[look[icon_id]]], *shapes[icon_id]), scale) for icon_id in ids}
            laid = tuple((files[icon_id, scale], *cells[icon_id][:2]) for icon_id in sorted(first.values()))
            sheets.append(_Sheet((width * scale, height * scale), laid, chosen.format))
            found.append(Atlas(chosen.name, scale, width * scale, height * scale, tuple(cells.items()), b""))
    keys = [key_of("atlas", repr((sheet.size, sheet.form)), *_parts(sheet)) for sheet in sheets]
    drawn = workers.map("Packing atlases", _drawn, sheets, keys, worth_a_process=4)
    return tuple(
        Atlas(atlas.set_name, atlas.scale, atlas.width, atlas.height, atlas.places, data)
        for atlas, data in zip(found, drawn, strict=True)
    )


def pack(shapes: Mapping[str, tuple[int, int]]) -> tuple[int, int, dict[str, tuple[int, int]]]:
    """Width, height and the left and top of each shape, in rows of falling height about as wide as all is high.

    Icons of a set have one longer side, so rows waste little: squares nothing, and logos what is beside them.
    """
    area = sum((width + _GAP) * (height + _GAP) for width, height in shapes.values())
    widest = max(width for width, _ in shapes.values())
    most = max(isqrt(area) + 1, widest)
    order = sorted(shapes, key=lambda icon_id: (-shapes[icon_id][1], -shapes[icon_id][0], icon_id))
    places: dict[str, tuple[int, int]] = {}
    left = top = row = right = 0
    for icon_id in order:
        width, height = shapes[icon_id]
        if left and left + width > most:
            left, top = 0, top + row + _GAP
        if not left:
            row = height
        places[icon_id] = (left, top)
        right = max(right, left + width)
        left += width + _GAP
    return right, top + row, places


def _inner(pictures: PictureSet) -> int:
    return pictures.size - 2 * pictures.padding


def _css_cell(size: tuple[float, float], pictures: PictureSet) -> tuple[int, int]:
    """Whole CSS px that hold the picture at every scale."""
    width, height = (ceil(side) + 2 * pictures.padding for side in size)
    return width, height


def _scaled(cell: Cell, scale: int) -> Cell:
    left, top, width, height = (side * scale for side in cell)
    return left, top, width, height


def _parts(sheet: _Sheet) -> Iterable[bytes]:
    for data, left, top in sheet.files:
        yield f"{left},{top}".encode()
        yield data


def _drawn(sheet: _Sheet) -> bytes:
    from PIL import Image  # noqa: PLC0415

    page = Image.new("RGBA", sheet.size)
    for data, left, top in sheet.files:
        page.paste(Image.open(io.BytesIO(data)).convert("RGBA"), (left, top))
    return encode([page], sheet.form)
