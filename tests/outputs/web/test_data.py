from __future__ import annotations

import json
from typing import Any

import pytest

from iconkit.build import assemble
from iconkit.config.load import Config, Kind
from iconkit.model import Details, IconSet, Sprite, ViewBox
from iconkit.outputs.web.data import data_module, data_types
from tests.samples import make_drawing, make_icon

CLOSE = make_icon()
NEXT = make_icon("next")._replace(details=Details(flip=True, role="decorative"))
SHUT = make_icon("shut")._replace(alias_of="close")
SUN = make_icon("sun", make_drawing(box=ViewBox(0, 0, 48, 24), external_use=False))
ICONS = (CLOSE, NEXT, SHUT, SUN)


def manifest(*sprites: Sprite, emit: tuple[Kind, ...] = ("sprite", "svg"), digests: bool = False) -> dict[str, Any]:
    icon_set = IconSet(ICONS, "en", 24, sprites=sprites or (Sprite(),))
    files = {a.path: a.data for a in assemble(icon_set, Config(emit=emit, digest_names=digests))}
    value: dict[str, Any] = json.loads(files["icons.json"])
    return value


def icons_of(text: str) -> dict[str, Any]:
    """The icons of the module, each on a line of its own."""
    lines = text.partition("export const icons = {\n")[2].removesuffix("};\n").splitlines()
    return {name: value for line in lines for name, value in json.loads(f"{{{line.removesuffix(',')}}}").items()}


def test_only_what_is_not_the_rule_is_written() -> None:
    assert icons_of(data_module(manifest())) == {
        "close": {},
        "next": {"flip": True, "role": "decorative"},
        "shut": {"alias": "close"},
        "sun": {"height": 12, "image": {"path": "svg/sun.svg"}},
    }


def test_an_icon_says_which_sprite_holds_it() -> None:
    few, rest = Sprite("few", include=("next",)), Sprite("rest", exclude=("next", "sun"))

    icons = icons_of(data_module(manifest(few, rest)))
    assert (icons["next"].get("sprite"), icons["close"].get("sprite")) == (None, 1)
    assert icons["sun"]["inline"] is False
    assert "inline" not in icons["close"]


def test_pictures_come_from_a_stack_or_from_nowhere() -> None:
    stack = icons_of(data_module(manifest(Sprite(), Sprite("all", "stack"), emit=("sprite",))))
    nowhere = icons_of(data_module(manifest(emit=("sprite",))))

    assert stack["sun"]["image"] == {"sprite": 1}
    assert nowhere["sun"]["image"] is None


@pytest.mark.parametrize("digests", [True, False])
def test_sprites_are_where_they_were_delivered(digests: bool) -> None:
    value = manifest(digests=digests)

    file = value["files"]["sprite.svg"]
    assert (file["path"] == "sprite.svg") is not digests
    assert f'\n  {{"name": "sprite", "path": "{file["path"]}", "integrity": "{file["integrity"]}"}},\n' in data_module(
        value
    )


def test_ids_are_types_and_old_ones_are_deprecated() -> None:
    text = data_types(manifest())

    assert 'export type IconId =\n  | "close"\n  | "next"\n  | "sun"\n;' in text
    assert 'export type DeprecatedIconId =\n  | "shut"\n;' in text
    assert 'export type IconIdWithRole =\n  | "next"\n;' in text
    assert '  /** @deprecated Use "close". */\n  (props: Props & { readonly name: "shut" }): Result;\n' in text


def test_a_type_without_members_is_never() -> None:
    value = manifest(emit=("svg",)) | {"icons": {}}

    for name in ("IconId", "DeprecatedIconId", "IconIdWithRole", "SpriteName"):
        assert f"export type {name} = never;" in data_types(value)


def test_one_more_icon_is_one_more_line() -> None:
    more = manifest()
    less = more | {"icons": {name: entry for name, entry in more["icons"].items() if name != "sun"}}

    for make in (data_module, data_types):
        before, after = make(less).splitlines(), make(more).splitlines()
        assert [line for line in after if "sun" not in line] == before
        assert len(after) == len(before) + 1
