"""The PNGs of drawings that mix what SVG can do show what Chromium shows of the icon's single SVG.

A visible difference is one that ``iconkit.raster.agreement`` finds: more than 48 levels of 255 in the mean of 3 x 3
pixels, where only anti-aliasing is gone.
"""

from __future__ import annotations

import base64
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from iconkit.config import Config
from iconkit.model import PictureSet
from iconkit.raster.agreement import agree
from tests.samples import fill

from .icon_folder import IconFolder, build_folder
from .mixed_drawings import FEATURES, mixed_drawings

if TYPE_CHECKING:
    from playwright.sync_api import Page

COLUMNS = 16
SIZES = {24: 1, 96: 4}
"""Pixels, and the scale that gives them."""
MOST = 333
PICTURES = (PictureSet(scales=tuple(SIZES.values())),)


@pytest.fixture(scope="module")
def drawings() -> dict[str, tuple[str, ...]]:
    """The features by icon: each alone, and every second pair."""
    return {icon_id: names for icon_id, _, names in _chosen()}


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> IconFolder:
    folder = tmp_path_factory.mktemp("mixed")
    fill(folder, {f"icons/{icon_id}.svg": svg for icon_id, svg, _ in _chosen()})
    return build_folder("mixed", Config(root=folder, emit=("svg", "png"), pictures=PICTURES), folder)


@pytest.mark.parametrize("size", SIZES)
def test_a_png_shows_what_chromium_shows(
    page: Page, mixed: IconFolder, drawings: dict[str, tuple[str, ...]], size: int
) -> None:
    ids = [icon.id for icon in mixed.icons]
    different = [
        f"{icon_id}: {' + '.join(drawings[icon_id])}"
        for icon_id, shown in zip(ids, _screenshots(page, mixed, ids, size), strict=True)
        if not agree(shown, _png(mixed, icon_id, size))
    ]
    counted = Counter(name for names in drawings.values() for name in names)
    print(f"{len(ids)} icons at {size} px: {', '.join(f'{name} {count}' for name, count in counted.items())}")

    assert different == []
    assert len(ids) >= 300
    assert counted.keys() == {feature.name for feature in FEATURES}


def test_another_icon_is_not_the_same(mixed: IconFolder) -> None:
    ids = [icon.id for icon in mixed.icons]

    same = [(one, other) for one, other in zip(ids, ids[1:], strict=False) if agree(_png(mixed, one, 96), _png(mixed, other, 96))]

    assert same == []


def _chosen() -> list[tuple[str, str, tuple[str, ...]]]:
    every = list(mixed_drawings())
    alone, pairs = every[: len(FEATURES)], every[len(FEATURES) :]
    return [*alone, *pairs[::2]][:MOST]


def _png(folder: IconFolder, icon_id: str, size: int) -> Image.Image:
    density = "" if SIZES[size] == 1 else f"@{SIZES[size]}x"
    drawn = Image.open(folder.path / f"png/{icon_id}{density}.png").convert("RGBA")
    square = Image.new("RGBA", (size, size), "white")
    square.alpha_composite(drawn)
    return square


def _screenshots(page: Page, folder: IconFolder, ids: list[str], size: int) -> Iterator[Image.Image]:
    """What each single SVG looks like, on white, in the top left corner of its cell."""
    cells = []
    for icon_id in ids:
        data = base64.b64encode((folder.path / f"svg/{icon_id}.svg").read_bytes()).decode()
        width, height = Image.open(io.BytesIO(_bytes_of(folder.path, icon_id, size))).size
        cells.append(f'<img src="data:image/svg+xml;base64,{data}" width="{width}" height="{height}" alt="">')
    page.set_viewport_size({"width": COLUMNS * size, "height": 600})
    page.set_content(
        f"<style>body{{margin:0;display:grid;grid:auto-flow {size}px/repeat({COLUMNS},{size}px);place-items:start}}"
        f"img{{display:block}}</style>{''.join(cells)}"
    )
    page.evaluate("Promise.all(Array.from(document.images, image => image.decode()))")
    shown = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGBA")
    for number in range(len(ids)):
        left, top = number % COLUMNS * size, number // COLUMNS * size
        yield shown.crop((left, top, left + size, top + size))


def _bytes_of(path: Path, icon_id: str, size: int) -> bytes:
    density = "" if SIZES[size] == 1 else f"@{SIZES[size]}x"
    return (path / f"png/{icon_id}{density}.png").read_bytes()
