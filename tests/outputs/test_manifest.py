from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
from typing import Any

import jsonschema
import pytest

from iconkit.markup import digest
from iconkit.model import Artifact, Atlas, Details, Icon, IconSet, Picture, PictureSet, Sprite, ViewBox
from iconkit.outputs import manifest as module
from iconkit.outputs.atlas import atlas
from iconkit.outputs.delivery import deliver
from iconkit.outputs.manifest import drawings, manifest, owned_files
from iconkit.outputs.png import png
from iconkit.outputs.single_svg import single_svg
from iconkit.outputs.sprites import sprites
from tests.samples import make_drawing, make_icon

HOSTILE = "</script><b>&\u2028"
SUN = make_icon("sun", make_drawing(box=ViewBox(0, -0.5, 48, 24.25), external_use=False), category="weather")._replace(
    titles={"en": "Sunny", "de": "Sonnig"},
    title_origin="source",
    descriptions={"en": HOSTILE},
    tags={"ja": ("日",), "en": ("bright", "day")},
    details=Details("informative", False, "Sun Ltd", "https://sun.example/brand", "CC0-1.0", "Drawn by us"),
)


def made(
    *icons: Icon, scales: tuple[int, ...] = (1, 2), localized: tuple[str, ...] = ()
) -> tuple[dict[str, Any], dict[str, bytes]]:
    pictures = tuple(Picture(icon.id, scale, "cairosvg", b"\x89PNG") for icon in icons for scale in scales)
    icon_set = IconSet(icons, "en", 24, pictures, localized)
    artifacts = [*sprites(icon_set), *single_svg(icon_set), *png(icon_set)]
    files = {artifact.path: artifact.data for artifact in (*artifacts, *manifest(icon_set, artifacts))}
    value: dict[str, Any] = json.loads(files["icons.json"])
    jsonschema.validate(value, json.loads(files["icons.schema.json"]))
    return value, files


def test_the_schema_is_a_schema_and_refuses_what_is_not_a_manifest() -> None:
    value, files = made(make_icon())
    schema = json.loads(files["icons.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)

    for path, wrong in [
        ("version", 2),
        ("locale", "en_GB"),
        ("files", {"../x": {"path": "x", "integrity": digest(b"")}}),
        ("icons", {"Bad Id": {}}),
    ]:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(value | {path: wrong}, schema)


def test_an_icon() -> None:
    value, _ = made(make_icon(), SUN)

    assert value["icons"]["sun"] == {
        "category": "weather",
        "titles": {"de": "Sonnig", "en": "Sunny"},
        "title_origin": "source",
        "descriptions": {"en": HOSTILE},
        "tags": {"en": ["bright", "day"], "ja": ["日"]},
        "role": "informative",
        "flip": False,
        "brand": "Sun Ltd",
        "guidelines": "https://sun.example/brand",
        "license": "CC0-1.0",
        "source": "Drawn by us",
        "viewBox": [0, -0.5, 48, 24.25],
        "width": 24,
        "height": 12.12,
        "monochrome": True,
        "external_use": False,
        "files": {"svg": "svg/sun.svg", "png": {"1": "png/sun.png", "2": "png/sun@2x.png"}},
        "digest": value["icons"]["sun"]["digest"],
        "renderer": "cairosvg",
    }
    assert value["locales"] == list(value["icons"]["sun"]["titles"]) == ["de", "en"]
    assert (value["version"], value["locale"], value["size"]) == (1, "en", 24)


def test_what_nobody_has_said_is_not_there() -> None:
    value, _ = made(make_icon())

    entry = value["icons"]["close"]
    assert entry.keys().isdisjoint({"role", "flip", "brand", "guidelines", "license", "source"})
    assert (entry["descriptions"], entry["tags"]) == ({}, {})


def test_files_in_other_languages_belong_to_their_icon() -> None:
    value, files = made(make_icon(), SUN, localized=("de", "ja"))

    assert value["icons"]["sun"]["files"]["localized"] == {"de": "svg/de/sun.svg", "ja": "svg/ja/sun.svg"}
    assert value["files"].keys() == {"icons.schema.json", "sprite.svg", "sprite.de.svg", "sprite.ja.svg"}
    assert owned_files(files["icons.json"]) == files.keys()


def test_files_of_the_set_have_digests_of_their_bytes() -> None:
    value, files = made(make_icon(), SUN)

    assert value["files"] == {
        path: {"path": path, "integrity": "sha256-" + base64.b64encode(hashlib.sha256(files[path]).digest()).decode()}
        for path in ("icons.schema.json", "sprite.svg")
    }


def test_assets_with_a_digest_in_their_name_keep_their_key_and_copies_their_integrity() -> None:
    icon_set = IconSet((make_icon(),), "en", 24)
    asset, copy = deliver(sprites(icon_set), digest_names=True, compress=("gzip",))
    _, artifact = manifest(icon_set, [asset, copy])

    value = json.loads(artifact.data)
    assert value["sprites"]["sprite"] == {"kind": "symbol", "file": "sprite.svg"}
    assert value["files"]["sprite.svg"] == {"path": asset.path, "integrity": digest(asset.data)}
    assert value["files"]["sprite.svg.gz"] == {"path": copy.path, "integrity": digest(asset.data)}
    assert {asset.path, copy.path} < owned_files(artifact.data)


def test_sprites_and_the_icons_that_are_not_in_all_of_them() -> None:
    every, social = Sprite(), Sprite("social", "stack", include=("x",), color="#fff")
    icon_set = IconSet(
        (make_icon(), make_icon("x")), "en", 24, (), ("ja",), (every, social, Sprite("none", titles="none"))
    )
    _, artifact = manifest(icon_set, list(sprites(icon_set)))

    value = json.loads(artifact.data)
    assert value["sprites"] == {
        "sprite": {"kind": "symbol", "file": "sprite.svg", "localized": {"ja": "sprite.ja.svg"}},
        "social": {"kind": "stack", "file": "social.svg", "color": "#fff", "localized": {"ja": "social.ja.svg"}},
        "none": {"kind": "symbol", "file": "none.svg"},
    }
    assert value["icons"]["close"]["sprites"] == ["sprite", "none"]
    assert "sprites" not in value["icons"]["x"]


def test_a_new_icon_is_a_new_line_and_new_digests() -> None:
    _, before = made(make_icon())
    _, after = made(make_icon(), make_icon("open"))

    old, new = (files["icons.json"].decode().splitlines() for files in (before, after))
    added = [line for line in new if line not in old]
    assert [line.split('"')[1] for line in added] == ["sprite.svg", "close", "open"]
    assert [line.rstrip(",") for line in added[1:2]] == [old[-3]]


def test_it_owns_exactly_what_is_published() -> None:
    _, files = made(make_icon(), SUN)

    assert owned_files(files["icons.json"]) == files.keys()


def test_without_svg_and_png_files_none_are_listed() -> None:
    icon_set = IconSet((make_icon(),), "en", 24)
    _, artifact = manifest(icon_set, list(sprites(icon_set)))

    entry = json.loads(artifact.data)["icons"]["close"]
    assert entry["files"] == {}
    assert "renderer" not in entry


def test_one_icon_a_line_safe_inside_a_script_element() -> None:
    _, files = made(make_icon(), SUN)

    lines = files["icons.json"].decode().splitlines()
    assert [line.split('"')[1] for line in lines if line.startswith("    ")][-2:] == ["close", "sun"]
    assert not set("<>&\u2028") & set(files["icons.json"].decode())


def test_the_digest_of_an_icon_is_of_its_drawing() -> None:
    first, _ = made(make_icon())
    renamed, _ = made(make_icon(title="Shut"))
    redrawn, _ = made(make_icon(drawing=make_drawing("<g/>")))

    digests = [value["icons"]["close"]["digest"] for value in (first, renamed, redrawn)]
    assert digests[0] == digests[1] != digests[2]


def test_a_hairline_has_a_size() -> None:
    value, _ = made(make_icon(drawing=make_drawing(box=ViewBox(0, 0, 10_000, 1))))

    assert value["icons"]["close"]["height"] > 0


def test_drawings_of_pngs() -> None:
    value, files = made(make_icon(), scales=(1, 3))

    shown = drawings(files["icons.json"])
    assert shown.keys() == {"png/close.png", "png/close@3x.png"}
    assert shown["png/close.png"] == shown["png/close@3x.png"]
    assert shown["png/close.png"][:2] == (value["icons"]["close"]["digest"], "cairosvg")


def test_what_other_sets_and_atlases_show() -> None:
    sets = (PictureSet(size=24, scales=(1,)), PictureSet("white", "ico", size=16, scales=(1, 2), color="#fff"))
    pictures = (Picture("close", 1, "resvg", b"a"), Picture("close", 2, "resvg", b"b", "white"))
    atlases = (Atlas("png", 1, 24, 24, (("close", (0, 0, 24, 24)),), b"c"),)

    def published(*changed: PictureSet) -> dict[str, tuple[str, ...]]:
        icon_set = IconSet((make_icon(),), "en", 24, pictures, picture_sets=changed, atlases=atlases)
        *_, schema, artifact = manifest_of(icon_set)
        value = json.loads(artifact.data)
        jsonschema.validate(value, json.loads(schema.data))
        assert value["icons"]["close"]["files"] == {
            "png": {"1": "png/close.png"},
            "pictures": {"white": {"2": "white/close.ico"}},
        }
        assert {"white/close.ico", "atlas.png", "atlas.json", "atlas.css"} < owned_files(artifact.data)
        return drawings(artifact.data)

    before, after = published(*sets), published(sets[0], dataclasses.replace(sets[1], color="#fefefe"))
    assert before.keys() == {"png/close.png", "white/close.ico", "atlas.png"}
    assert [path for path in before if before[path] == after[path]] == []


def manifest_of(icon_set: IconSet) -> list[Artifact]:
    artifacts = [*png(icon_set), *atlas(icon_set)]
    return [*artifacts, *manifest(icon_set, artifacts)]


@pytest.mark.parametrize(
    "data", [b"", b"\xff", b"null", b"[]", b"{}", b'{"files": 1, "icons": {}}', b'{"files": {}, "icons": {"a": {}}}']
)
def test_what_is_not_a_manifest_owns_nothing(data: bytes) -> None:
    assert owned_files(data) == set()
    assert drawings(data) == {}


def test_an_empty_set() -> None:
    value, files = made()

    assert value["icons"] == {}
    assert owned_files(files["icons.json"]) == {module.PATH, module.SCHEMA_PATH, "sprite.svg"}
