from __future__ import annotations

import dataclasses
import io
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image

from iconkit.config.load import Config
from iconkit.model import Atlas, Icon, PictureSet, ViewBox
from iconkit.raster.agreement import agree
from iconkit.raster.atlas import draw_atlases, pack
from iconkit.render import draw_all
from tests.samples import make_drawing, make_icon, make_workers

WIDE = ViewBox(0, 0, 48, 13)
ICONS = (
    make_icon("a"),
    make_icon("b", make_drawing('<path d="M0 0h48v13H0z"/>', WIDE)),
    make_icon("c", make_drawing('<path d="M12 0v24h12V0z"/>')),
    dataclasses.replace(make_icon("old"), alias_of="a"),
)
CONFIG = Config(emit=("png", "atlas"), scales=(1, 2), renderer="resvg")


def atlases_of(folder: Path, config: Config, icons: tuple[Icon, ...] = ICONS) -> tuple[Atlas, ...]:
    pictures, _ = draw_all(icons, config, make_workers(folder))
    return draw_atlases(icons, pictures, config, make_workers(folder))


def test_each_place_shows_the_picture_of_its_icon(tmp_path: Path) -> None:
    pictures, _ = draw_all(ICONS, CONFIG, make_workers(tmp_path))

    atlases = draw_atlases(ICONS, pictures, CONFIG, make_workers(tmp_path))

    assert [(atlas.set_name, atlas.scale) for atlas in atlases] == [("png", 1), ("png", 2)]
    for atlas in atlases:
        page = Image.open(io.BytesIO(atlas.data)).convert("RGBA")
        assert page.size == (atlas.width, atlas.height)
        for icon_id, (left, top, width, height) in atlas.places:
            data = next(p.data for p in pictures if (p.icon_id, p.scale) == (icon_id, atlas.scale))
            picture = Image.open(io.BytesIO(data)).convert("RGBA")
            cut = page.crop((left, top, left + width, top + height))
            assert picture.width <= width <= picture.width + atlas.scale
            assert picture.height <= height <= picture.height + atlas.scale
            assert agree(cut.crop((0, 0, *picture.size)), picture)


def test_places_are_the_same_at_every_scale(tmp_path: Path) -> None:
    one, two = atlases_of(tmp_path, CONFIG)

    doubled = {icon_id: tuple(side * 2 for side in place) for icon_id, place in one.places}
    assert dict(two.places) == doubled
    assert (two.width, two.height) == (one.width * 2, one.height * 2)


def test_one_drawing_lies_there_once(tmp_path: Path) -> None:
    places = dict(atlases_of(tmp_path, CONFIG)[0].places)

    assert places["a"] == places["old"]
    assert len({place[:2] for place in places.values()}) == 3


def test_each_set_has_its_atlas_but_ico_files_have_none(tmp_path: Path) -> None:
    sets = (
        PictureSet(scales=(1,)),
        PictureSet("white", "webp", color="#fff", scales=(2,)),
        PictureSet("fav", "ico", size=16),
    )

    atlases = atlases_of(tmp_path, dataclasses.replace(CONFIG, pictures=sets))

    assert [(atlas.set_name, atlas.scale) for atlas in atlases] == [("png", 1), ("white", 2)]
    assert Image.open(io.BytesIO(atlases[1].data)).format == "WEBP"


def test_nothing_is_packed_that_nobody_asked_for(tmp_path: Path) -> None:
    assert atlases_of(tmp_path, dataclasses.replace(CONFIG, emit=("png",))) == ()


@pytest.mark.parametrize(
    "shapes",
    [
        {"a": (24, 24)},
        {f"icon-{n}": (24, 24) for n in range(100)},
        {f"icon-{n}": (24, 1 + n % 24) for n in range(50)} | {f"tall-{n}": (1 + n % 24, 24) for n in range(50)},
    ],
    ids=["one", "squares", "logos"],
)
def test_nothing_overlaps_and_little_is_wasted(shapes: dict[str, tuple[int, int]]) -> None:
    width, height, places = pack(shapes)

    boxes = [(*places[name], places[name][0] + w, places[name][1] + h) for name, (w, h) in shapes.items()]
    assert all(right <= width and bottom <= height for _, _, right, bottom in boxes)
    assert not any(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in combinations(boxes, 2))
    used = sum((w + 1) * (h + 1) for w, h in shapes.values())
    assert used / ((width + 1) * (height + 1)) > 0.8
    assert max(width, height) < 2 * min(width, height)
