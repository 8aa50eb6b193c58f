"""An SVG document at several sizes, drawn by CairoSVG: where it can be, read and walked once, and played at each.

Nearly all of CairoSVG's time goes into walking the tree, so for several sizes it draws on a recording, which Cairo then
plays. Cairo keeps places in 1/256 of a pixel, and scales recorded paths by whole 256ths: so the recording is 256 times
as large as what divides all sizes. A group that is drawn for itself, for its opacity, would become pixels of that size:
a document with one is drawn anew for each.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Sequence
from functools import lru_cache
from math import gcd
from typing import TYPE_CHECKING, Any, NoReturn

from iconkit.raster.sheet import Layout, Size

if TYPE_CHECKING:
    from PIL.Image import Image

_STEPS = 256
"""Cairo rounds places, and the scale of a replay, to this part of a pixel and of one."""
_GROUP = re.compile(r"<g\b[^>]* opacity=")


@lru_cache(maxsize=1)
def cairo_is_installed() -> bool:
    """True if Cairo's system library is there. What finds it is a part of CairoSVG that starts quickly."""
    try:
        importlib.import_module("cairocffi")
    except OSError:
        return False
    return True


def draw_with_cairo(svg: str, layout: Layout) -> Image:
    """The document at all places of a sheet, in premultiplied RGBA, cut off at its viewBox.

    Raises what CairoSVG raises on what it cannot draw, and PermissionError for a document that wants a file or address.
    """
    import cairocffi  # noqa: PLC0415

    sheet = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, *layout.size)
    context = cairocffi.Context(sheet)
    recording, width = _recorded(svg, [size for size, _ in layout.places])
    for size, corner in layout.places:
        # Each on a surface of its own: colors of a gradient can be one level off elsewhere.
        if recording is None:
            picture = _walked(svg, *size, is_recorded=False)
        else:
            picture = _played(recording, size, size[0] / width)
        context.set_source_surface(picture, *corner)
        context.paint()
    return _image(sheet, layout.size)


def _recorded(svg: str, sizes: Sequence[Size]) -> tuple[Any, int]:
    """A recording that gives all sizes what drawing them anew would, and its width; None if there is no such one."""
    first_width, first_height = sizes[0]
    width = _STEPS * gcd(*(size[0] for size in sizes))
    of_one_proportion = all(size[0] * first_height == size[1] * first_width for size in sizes)
    is_fine = width >= max(size[0] for size in sizes)
    if len(sizes) == 1 or _GROUP.search(svg) or not (of_one_proportion and is_fine):
        return None, width
    return _walked(svg, width, width * first_height / first_width, is_recorded=True), width


def _walked(svg: str, width: float, height: float, *, is_recorded: bool) -> Any:
    from cairosvg.parser import Tree  # noqa: PLC0415

    tree = Tree(bytestring=svg.encode(), url_fetcher=_refuse)
    surface = _surface_class(is_recorded)
    return surface(tree, None, 96, output_width=width, output_height=height).cairo


def _played(recording: Any, size: Size, scale: float) -> Any:
    import cairocffi  # noqa: PLC0415

    surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, *size)
    context = cairocffi.Context(surface)
    context.scale(scale, scale)
    context.set_source_surface(recording)
    context.paint()
    return surface


@lru_cache(maxsize=2)
def _surface_class(is_recorded: bool) -> Any:
    """A surface of CairoSVG that neither encodes nor writes what is drawn."""
    import cairocffi  # noqa: PLC0415
    from cairosvg.surface import Surface  # noqa: PLC0415

    class Bare(Surface):  # type: ignore[misc]  # CairoSVG has no types
        device_units_per_user_units = 1

        def _create_surface(self, width: float, height: float) -> tuple[Any, float, float]:
            if is_recorded:
                surface = cairocffi.RecordingSurface(cairocffi.CONTENT_COLOR_ALPHA, None)
            else:
                surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, round(width), round(height))
            return surface, width, height

    return Bare


def _image(surface: Any, size: tuple[int, int]) -> Image:
    """Cairo's pixels are native 32-bit words."""
    from PIL import Image  # noqa: PLC0415

    surface.flush()
    order = "BGRa" if sys.byteorder == "little" else "aRGB"
    data = bytes(surface.get_data())
    return Image.frombuffer("RGBa", size, data, "raw", order, surface.get_stride(), 1)


def _refuse(url: str, _: str) -> NoReturn:
    raise PermissionError(f"The drawing refers to {url}.")
