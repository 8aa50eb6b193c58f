"""PNGs of real sets beside Chromium: does each show what the browser shows of the icon's single SVG?

python -m tests.bench.renderers [--sets lucide,openmoji] [--sample 100] [--keep FOLDER]

The judge is that of ``iconkit.raster.agreement``, as in ``tests/browser/test_mixed_drawings.py``. Of each renderer: how
many icons differ from Chromium at 24 and 96 px. ``auto`` is what iconkit publishes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from iconkit.config.load import RendererChoice
from iconkit.markup import standalone
from iconkit.model import Drawing, Source
from iconkit.normalize import normalize
from iconkit.raster.agreement import agree
from iconkit.raster.shots import Shot, Task, draw_shots
from iconkit.source import make_id
from tests.bench.corpora import add_options, chosen_sets, fetch, icons_of, sample_of
from tests.bench.table import Cell, print_table
from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.single_svgs import in_square, screenshots

_SIZES = (24, 96)
_RENDERERS: tuple[RendererChoice, ...] = ("auto", "cairosvg", "resvg")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    add_options(parser, sets="lucide,bootstrap,openmoji,super-tiny,devicon,raw-inkscape")
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="write what differs: Chromium's and ours, side by side"
    )
    options = parser.parse_args()
    program = find_chromium()
    if program is None:
        sys.exit("There is no Chromium on PATH.")
    rows: list[list[Cell]] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        page = browser.new_page()
        for name in fetch(options.cache, chosen_sets(options.sets), peers=False):
            drawings = _drawings(sample_of(icons_of(options.cache, name), options.sample))
            for size in _SIZES:
                rows.append([name, size, len(drawings), *_count(page, name, drawings, size, options.keep)])
        browser.close()
    print_table(["set", "px", "icons", *(f"{renderer} differs" for renderer in _RENDERERS), "by cairosvg"], rows)


def _drawings(paths: Sequence[Path]) -> dict[str, Drawing]:
    found: dict[str, Drawing] = {}
    for path in paths:
        icon_id = make_id(path.stem)
        drawing = normalize(Source(str(path), icon_id, "", path.read_bytes())).drawing
        if drawing:
            found[icon_id] = drawing
    return found


def _count(page: Page, name: str, drawings: dict[str, Drawing], size: int, keep: Path | None) -> list[Cell]:
    """How many differ by renderer, and how many ``auto`` leaves to CairoSVG."""
    shown = screenshots(page, [_file(drawing, size) for drawing in drawings.values()], size)
    differ = dict.fromkeys(_RENDERERS, 0)
    by_cairo = 0
    for (icon_id, drawing), right in zip(drawings.items(), shown, strict=True):
        for renderer in _RENDERERS:
            drawn = draw_shots(Task(drawing, (_shot(drawing, size),), None if renderer == "auto" else renderer))
            by_cairo += renderer == "auto" and drawn.renderer == "cairosvg"
            ours = in_square(drawn.files[0], size) if drawn.files else None
            if ours is not None and agree(right, ours):
                continue
            differ[renderer] += 1
            if renderer == "auto":
                print(f"{name} {size} px: {icon_id} differs, drawn by {drawn.renderer} {drawn.error}")
                if keep and ours:
                    _keep(keep / f"{name}-{icon_id}-{size}.png", right, ours)
    return [*differ.values(), by_cairo]


def _shot(drawing: Drawing, size: int) -> Shot:
    width, height = _pixels(drawing, size)
    return Shot(((width, height, 0),), "#000", "", "png")


def _file(drawing: Drawing, size: int) -> tuple[bytes, int, int]:
    width, height = _pixels(drawing, size)
    return standalone(drawing, width=width, height=height).encode(), width, height


def _pixels(drawing: Drawing, size: int) -> tuple[int, int]:
    scale = size / max(drawing.view_box.width, drawing.view_box.height)
    return max(round(drawing.view_box.width * scale), 1), max(round(drawing.view_box.height * scale), 1)


def _keep(path: Path, right: Image.Image, ours: Image.Image) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pair = Image.new("RGBA", (right.width * 2 + 4, right.height), "#888")
    pair.paste(right, (0, 0))
    pair.paste(ours, (right.width + 4, 0))
    pair.save(path)


if __name__ == "__main__":
    main()
