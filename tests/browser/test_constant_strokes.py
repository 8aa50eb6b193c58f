"""A PNG with strokes of constant width shows what Chromium shows of the single SVG at that size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iconkit.config.load import Config
from iconkit.model import PictureSet
from iconkit.raster.agreement import agree
from tests.samples import XMLNS, fill

from .icon_folder import IconFolder, build_folder
from .single_svgs import in_square, screenshots

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIZES = (24, 48, 160)
_CONSTANT = 'fill="none" stroke="#b00" vector-effect="non-scaling-stroke"'
_BODIES = {
    "line": f'<path {_CONSTANT} stroke-width="3" d="M20 20h60l-30 50z"/>',
    "dashes": f'<circle {_CONSTANT} stroke-width="2" stroke-dasharray="6 3" stroke-dashoffset="2" cx="50" cy="50" '
    'r="38"/>',
    "turned": f'<g transform="rotate(30 50 50)scale(.5)"><rect {_CONSTANT} stroke-width="2" x="60" y="60" width="80" '
    'height="80"/></g>',
    "inherited": f'<g stroke-width="4" stroke-linecap="round"><path {_CONSTANT} d="M20 20l60 60M80 20l-60 60"/></g>',
    "mixed": f'<path {_CONSTANT} stroke-width="2" d="M10 30h80"/><path stroke="#06c" stroke-width="10" d="M10 70h80"/>',
}


@pytest.fixture(scope="module")
def strokes(tmp_path_factory: pytest.TempPathFactory) -> IconFolder:
    folder = tmp_path_factory.mktemp("strokes")
    svgs = {f"icons/{name}.svg": f'<svg {XMLNS} viewBox="0 0 100 100">{body}</svg>' for name, body in _BODIES.items()}
    fill(folder, svgs)
    sets = tuple(PictureSet(f"px{size}", size=size, scales=(1,)) for size in SIZES)
    return build_folder("strokes", Config(root=folder, emit=("svg", "png"), pictures=sets), folder)


@pytest.mark.parametrize("size", SIZES)
def test_a_stroke_is_as_wide_as_in_chromium(page: Page, strokes: IconFolder, size: int) -> None:
    ids = [icon.id for icon in strokes.icons]
    files = [((strokes.path / f"svg/{icon_id}.svg").read_bytes(), size, size) for icon_id in ids]
    assert all(b"vector-effect" in svg for svg, _, _ in files)

    shown = screenshots(page, files, size)

    ours = [in_square((strokes.path / f"px{size}/{icon_id}.png").read_bytes(), size) for icon_id in ids]
    assert [icon_id for icon_id, right, png in zip(ids, shown, ours, strict=True) if not agree(right, png)] == []
