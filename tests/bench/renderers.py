"""PNGs of real sets beside Chromium: does each show what the browser shows of the icon's single SVG?

python -m tests.bench.renderers [--sets lucide,openmoji] [--sample 100] [--keep FOLDER]

The judge is that of ``iconkit.raster.agreement``, as in ``tests/browser/test_mixed_drawings.py``. Of each renderer: how
many icons differ from Chromium at 24 and 96 px, and how many of those also from Chromium's own picture at 8 times the
size, averaged down: the rest are right where Chromium's anti-aliasing is coarse. ``auto`` is what iconkit publishes.
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
from iconkit.raster.agreement import agree, distance
from iconkit.raster.shots import Shot, Task, draw_shots
from iconkit.source import make_id
from tests.bench.corpora import add_options, chosen_sets, fetch, icons_of, sample_of
from tests.bench.table import Cell, print_table
from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.single_svgs import in_square, screenshots

_SIZES = (24, 96)
_FINER = 8
_RENDERERS: tuple[RendererChoice, ...] = ("auto", "cairosvg", "resvg")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    add_options(parser, sets="lucide,bootstrap,openmoji,super-tiny,devicon,raw-inkscape")
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="write what differs: Chromium's, its finer and ours, side by side"
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
    counted = [f"{renderer} {what}" for renderer in _RENDERERS for what in ("differs", "finer too")]
    print_table(["set", "px", "icons", *counted, "by cairosvg"], rows)


def _drawings(paths: Sequence[Path]) -> dict[str, Drawing]:
    found: dict[str, Drawing] = {}
    for path in paths:
        icon_id = make_id(path.stem)
        drawing = normalize(Source(str(path), icon_id, "", path.read_bytes())).drawing
        if drawing:
            found[icon_id] = drawing
    return found


def _count(page: Page, name: str, drawings: dict[str, Drawing], size: int, keep: Path | None) -> list[Cell]:
    """How many differ by renderer, how many of them wherever one looks, and how many ``auto`` leaves to CairoSVG."""
    shown = screenshots(page, [_file(drawing, size) for drawing in drawings.values()], size)
    differ = dict.fromkeys(_RENDERERS, 0)
    always = dict.fromkeys(_RENDERERS, 0)
    by_cairo = 0
    for (icon_id, drawing), right in zip(drawings.items(), shown, strict=True):
        for renderer in _RENDERERS:
            drawn = draw_shots(Task(drawing, (_shot(drawing, size),), None if renderer == "auto" else renderer))
            by_cairo += renderer == "auto" and drawn.renderer == "cairosvg"
            ours = in_square(drawn.files[0], size) if drawn.files else None
            if ours is not None and agree(right, ours):
                continue
            differ[renderer] += 1
            finer = _finer(page, drawing, size)
            always[renderer] += ours is None or not agree(finer, ours)
            if renderer == "auto":
                print(f"{name} {size} px: {icon_id} differs, drawn by {drawn.renderer} {drawn.error}")
                if ours is None:
                    continue
                print(f"  ours to Chromium's {distance(ours, right)}, to its finer {distance(ours, finer)}", end="; ")
                print(f"Chromium's to its finer {distance(right, finer)}")
                if keep:
                    _keep(keep / f"{name}-{icon_id}-{size}.png", right, finer, ours)
    counts = [count[renderer] for renderer in _RENDERERS for count in (differ, always)]
    return [*counts, by_cairo]


def _finer(page: Page, drawing: Drawing, size: int) -> Image.Image:
    width, height = _pixels(drawing, size)
    sides = (width * _FINER, height * _FINER)
    data = standalone(drawing, width=sides[0], height=sides[1]).encode()
    return screenshots(page, [(data, *sides)], size * _FINER)[0].reduce(_FINER)


def _shot(drawing: Drawing, size: int) -> Shot:
    width, height = _pixels(drawing, size)
    return Shot(((width, height, 0),), "#000", "", "png", max(drawing.view_box.width, drawing.view_box.height) / size)


def _file(drawing: Drawing, size: int) -> tuple[bytes, int, int]:
    width, height = _pixels(drawing, size)
    return standalone(drawing, width=width, height=height).encode(), width, height


def _pixels(drawing: Drawing, size: int) -> tuple[int, int]:
    scale = size / max(drawing.view_box.width, drawing.view_box.height)
    return max(round(drawing.view_box.width * scale), 1), max(round(drawing.view_box.height * scale), 1)


def _keep(path: Path, *pictures: Image.Image) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    side = pictures[0].width + 4
    row = Image.new("RGBA", (side * len(pictures) - 4, pictures[0].height), "#888")
    for at, picture in enumerate(pictures):
        row.paste(picture, (side * at, 0))
    row.save(path)


if __name__ == "__main__":
    main()
