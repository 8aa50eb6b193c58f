"""Pictures -> atlases: all icons of a set in one picture for each scale, in the same places at every scale."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from math import ceil
from typing import NamedTuple

from iconkit import codes
from iconkit.cache import key_of
from iconkit.config.load import Config
from iconkit.config.pictures import resolved
from iconkit.markup import css_size
from iconkit.model import Atlas, Faults, Icon, Picture, PictureFormat, PictureSet, Problem
from iconkit.raster.files import encode
from iconkit.raster.pack import pack
from iconkit.workers import Workers

_GAP = 1
"""CSS px between icons, so that a page that scales the atlas mixes no neighbors in."""
_MOST_PIXELS = 64_000_000
"""Of an atlas: a surface of that size takes 256 MB, and drawing libraries open no larger picture without a warning."""
Cell = tuple[int, int, int, int]
"""Left, top, width and height."""


class _Sheet(NamedTuple):
    """An atlas to make: its size in pixels, each picture's file with its left and top, and the form to write."""

    size: tuple[int, int]
    files: tuple[tuple[bytes, int, int], ...]
    form: PictureFormat


def draw_atlases(
    icons: Sequence[Icon], pictures: Sequence[Picture], config: Config, workers: Workers
) -> tuple[Atlas, ...]:
    """The atlases of every set but ICOs, if they are asked for; icons of one drawing lie in one place.

    Raises Faults for one that no memory should hold.
    """
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
        width, height, places = pack({icon_id: shapes[icon_id] for icon_id in sorted(first.values())}, _GAP)
        if width * height * max(chosen.scales) ** 2 > _MOST_PIXELS:
            size = f"{width * max(chosen.scales):,} x {height * max(chosen.scales):,} px"
            message = f"The atlas of the pictures {chosen.name!r} would have {size}."
            hint = (
                "Write a smaller size or smaller scales, or several [[picture]] tables, each with its icons (include)."
            )
            raise Faults(Problem(codes.CONFIG_WRONG_VALUE, chosen.where, message, hint))
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
