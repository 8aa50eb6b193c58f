"""SVG bytes -> PNG bytes: which renderer may draw what.

CairoSVG draws what it is known to draw right; resvg, which comes as a wheel, draws the rest, and everything where
Cairo's system library is missing. Both are imported only when something is drawn.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from iconkit import codes
from iconkit.cache import key_of
from iconkit.config import Config
from iconkit.markup import css_size, standalone
from iconkit.model import Drawing, Icon, Picture, Problem, Renderer, Where
from iconkit.workers import Workers

INK = "#000"
_PNG = b"\x89PNG"

# What CairoSVG 2.9 draws wrong without a word, as the marks of a normalized drawing (measured against Chromium).
_NOT_FOR_CAIRO = re.compile(
    r"<mask|<filter|<pattern|<marker|clip-rule=|clipPathUnits=|paint-order=|mix-blend-mode|isolation"
    r"|vector-effect=|stroke-linecap=\"square\"|var\("
    r"|=\"#(?:[0-9a-fA-F]{4}|[0-9a-fA-F]{8})\""
    r"|<(?:g|use)\b[^>]* opacity="
)


@dataclass(frozen=True, slots=True)
class _Task:
    """One PNG to draw: a whole SVG document and its size in device pixels."""

    svg: str
    width: int
    height: int
    renderer: Renderer


@lru_cache(maxsize=1)
def cairo_is_installed() -> bool:
    """True if CairoSVG finds Cairo's system library."""
    try:
        importlib.import_module("cairosvg")
    except OSError:
        return False
    return True


def choose(drawing: Drawing) -> Renderer:
    """The renderer that draws this drawing right."""
    root = " ".join(f'{name}="{value}"' for name, value in drawing.attributes)
    if _NOT_FOR_CAIRO.search(root) or _NOT_FOR_CAIRO.search(drawing.body) or not cairo_is_installed():
        return "resvg"
    return "cairosvg"


def pixel_size(drawing: Drawing, size: int, scale: int) -> tuple[int, int]:
    """Width and height in device pixels of a PNG at ``scale`` pixels per CSS px; at least one each."""
    width, height = css_size(drawing.view_box, size)
    return max(round(width * scale), 1), max(round(height * scale), 1)


def draw_all(
    icons: Sequence[Icon], config: Config, workers: Workers
) -> tuple[tuple[Picture, ...], tuple[Problem, ...]]:
    """The PNGs of all icons at all scales, if they are asked for; black where a drawing says ``currentColor``."""
    if "png" not in config.emit:
        return (), ()
    wanted = [(icon, scale) for icon in icons for scale in config.scales]
    tasks = [_task(icon.drawing, config.size, scale) for icon, scale in wanted]
    keys = [key_of("png", task.svg, f"{task.width}x{task.height}", task.renderer) for task in tasks]
    drawn = workers.map("Drawing PNGs", _draw, tasks, keys, worth_a_process=60, is_kept=_is_png)
    pictures: list[Picture] = []
    problems: list[Problem] = []
    for (icon, scale), task, data in zip(wanted, tasks, drawn, strict=True):
        if _is_png(data):
            pictures.append(Picture(icon.id, scale, task.renderer, data))
        else:
            message = f"{task.renderer} cannot draw this icon at {task.width}x{task.height} px: {data.decode()}"
            hint = "Simplify the drawing, or build without PNGs (emit)."
            problems.append(Problem(codes.RENDER_FAILED, Where(icon.source), message, hint))
    if pictures and not cairo_is_installed():
        message = (
            "Cairo is not installed, so resvg drew the PNGs; for CairoSVG: sudo apt-get install libcairo2 "
            "(Debian, Ubuntu), brew install cairo (macOS)."
        )
        problems.append(Problem(codes.CAIRO_MISSING, Where("png"), message))
    return tuple(pictures), tuple(problems)


def _task(drawing: Drawing, size: int, scale: int) -> _Task:
    width, height = pixel_size(drawing, size, scale)
    svg = standalone(drawing, width=width, height=height, color=INK)
    return _Task(svg, width, height, choose(drawing))


def _is_png(data: bytes) -> bool:
    return data.startswith(_PNG)


def _draw(task: _Task) -> bytes:
    """PNG bytes, or a sentence that says why there are none: a worker must survive any drawing."""
    try:
        return _draw_with[task.renderer](task)
    except Exception as error:
        return f"{type(error).__name__}: {error}".encode()


def _draw_with_cairosvg(task: _Task) -> bytes:
    import cairosvg  # noqa: PLC0415

    data = cairosvg.svg2png(bytestring=task.svg.encode(), output_width=task.width, output_height=task.height)
    assert isinstance(data, bytes)
    return data


def _draw_with_resvg(task: _Task) -> bytes:
    import resvg_py  # noqa: PLC0415

    data = resvg_py.svg_to_bytes(
        svg_string=task.svg, width=task.width, height=task.height, skip_system_fonts=True, dpi=96
    )
    return bytes(data)


_draw_with = {"cairosvg": _draw_with_cairosvg, "resvg": _draw_with_resvg}
