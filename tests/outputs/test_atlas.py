from __future__ import annotations

import json

from iconkit.model import Atlas, IconSet, PictureSet
from iconkit.outputs.atlas import atlas
from tests.samples import make_icon

ATLASES = (
    Atlas("png", 1, 49, 24, (("a", (0, 0, 24, 24)), ("b", (25, 0, 24, 12))), b"one"),
    Atlas("png", 2, 98, 48, (("a", (0, 0, 48, 48)), ("b", (50, 0, 48, 24))), b"two"),
    Atlas("white", 2, 48, 48, (("a", (0, 0, 48, 48)),), b"white"),
)
SETS = (PictureSet(size=24, scales=(1, 2)), PictureSet("white", "webp", size=24, scales=(2,)))
FILES = {
    artifact.path: artifact.data
    for artifact in atlas(IconSet((make_icon("a"), make_icon("b")), "en", 24, picture_sets=SETS, atlases=ATLASES))
}


def test_each_scale_has_a_picture_and_an_index_and_each_set_a_style_sheet() -> None:
    assert FILES.keys() == {
        "atlas.png", "atlas.json", "atlas@2x.png", "atlas@2x.json", "atlas.css",
        "atlas-white@2x.webp", "atlas-white@2x.json", "atlas-white.css",
    }  # fmt: skip
    assert (FILES["atlas.png"], FILES["atlas@2x.png"]) == (b"one", b"two")


def test_the_index_is_texturepackers_hash() -> None:
    index = json.loads(FILES["atlas@2x.json"])

    assert index["frames"]["b"] == {
        "frame": {"x": 50, "y": 0, "w": 48, "h": 24},
        "rotated": False,
        "trimmed": False,
        "spriteSourceSize": {"x": 0, "y": 0, "w": 48, "h": 24},
        "sourceSize": {"w": 48, "h": 24},
    }
    assert index["meta"] == {
        "app": "iconkit",
        "version": "1.0",
        "image": "atlas@2x.png",
        "format": "RGBA8888",
        "size": {"w": 98, "h": 48},
        "scale": "2",
    }


def test_the_style_sheet_takes_the_atlas_of_the_screen() -> None:
    sheet, white = FILES["atlas.css"].decode(), FILES["atlas-white.css"].decode()

    assert 'image-set(url("atlas.png") 1x,url("atlas@2x.png") 2x)' in sheet
    assert "0 0/49px 24px" in sheet
    assert ".atlas-b{width:24px;height:12px;background-position:-25px 0px}" in sheet
    assert ".atlas-white-a{width:24px;height:24px;background-position:0px 0px}" in white
