"""The PNGs of drawings that mix what SVG can do show what Chromium shows of the icon's single SVG.

A visible difference is one that ``iconkit.raster.agreement`` finds: more than 48 levels of 255 in the mean of 3 x 3
pixels, where only anti-aliasing is gone.
"""

from __future__ import annotations

import io
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from iconkit.config.load import Config
from iconkit.model import PictureSet
from iconkit.raster.agreement import agree
from tests.samples import fill

from .icon_folder import IconFolder, build_folder
from .mixed_drawings import FEATURES, mixed_drawings
from .single_svgs import in_square, screenshots

if TYPE_CHECKING:
    from playwright.sync_api import Page

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
    all_shown = screenshots(page, [_file(mixed, icon_id, size) for icon_id in ids], size)
    different = [
        f"{icon_id}: {' + '.join(drawings[icon_id])}"
        for icon_id, shown in zip(ids, all_shown, strict=True)
        if not agree(shown, in_square(_png(mixed, icon_id, size), size))
    ]
    counted = Counter(name for names in drawings.values() for name in names)
    print(f"{len(ids)} icons at {size} px: {', '.join(f'{name} {count}' for name, count in counted.items())}")

    assert different == []
    assert len(ids) >= 300
    assert counted.keys() == {feature.name for feature in FEATURES}


def test_another_icon_is_not_the_same(mixed: IconFolder) -> None:
    drawn = [in_square(_png(mixed, icon.id, 96), 96) for icon in mixed.icons]
    same = [pair for pair in pairwise(range(len(drawn))) if agree(drawn[pair[0]], drawn[pair[1]])]

    assert same == []


def _chosen() -> list[tuple[str, str, tuple[str, ...]]]:
    every = list(mixed_drawings())
    alone, pairs = every[: len(FEATURES)], every[len(FEATURES) :]
    return [*alone, *pairs[::2]][:MOST]


def _png(folder: IconFolder, icon_id: str, size: int) -> bytes:
    density = "" if SIZES[size] == 1 else f"@{SIZES[size]}x"
    return (folder.path / f"png/{icon_id}{density}.png").read_bytes()


def _file(folder: IconFolder, icon_id: str, size: int) -> tuple[bytes, int, int]:
    """The single SVG, and the width and height of its PNG."""
    svg = (folder.path / f"svg/{icon_id}.svg").read_bytes()
    return svg, *Image.open(io.BytesIO(_png(folder, icon_id, size))).size
