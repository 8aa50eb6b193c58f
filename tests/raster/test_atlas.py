from __future__ import annotations

import dataclasses
import io
from pathlib import Path

import pytest
from PIL import Image

from iconkit.config.load import Config
from iconkit.model import Atlas, Faults, Icon, Picture, PictureSet, ViewBox
from iconkit.raster.agreement import agree
from iconkit.raster.atlas import draw_atlases
from iconkit.render import draw_all
from tests.samples import make_drawing, make_icon, make_workers

WIDE = ViewBox(0, 0, 48, 13)
ICONS = (
    make_icon("a"),
    make_icon("b", make_drawing('<path d="M0 0h48v13H0z"/>', WIDE)),
    make_icon("c", make_drawing('<path d="M12 0v24h12V0z"/>')),
    make_icon("old")._replace(alias_of="a"),
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


def test_what_no_memory_should_hold_is_refused(tmp_path: Path) -> None:
    icons = tuple(make_icon(f"i{n}", make_drawing(f'<path d="M{n} 0h1v1z"/>')) for n in range(9))
    config = dataclasses.replace(CONFIG, size=1024, scales=(3,))
    pictures = [Picture(icon.id, 3, "resvg", b"never opened") for icon in icons]

    with pytest.raises(Faults, match=r"would have 9,222 x 9,222 px"):
        draw_atlases(icons, pictures, config, make_workers(tmp_path))
