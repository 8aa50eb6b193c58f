from __future__ import annotations

import dataclasses
import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource

from iconkit.catalog.load import ENTRY_KEYS
from iconkit.config.load import KINDS, KNOWN_KEYS, load_config
from iconkit.config.sprites import KNOWN_SPRITE_KEYS
from iconkit.guard import LIMITS
from iconkit.lint.config import LintConfig
from iconkit.model import Faults, IconSet
from iconkit.outputs.editor import editor
from tests.samples import fill, make_icon

ICONS = (
    make_icon()._replace(descriptions={"en": "Ends it"}),
    make_icon("shut")._replace(alias_of="close"),
)


@pytest.fixture(scope="module")
def files() -> dict[str, dict[str, Any]]:
    artifacts = editor(IconSet(ICONS, "en", 24))
    return {artifact.path.removeprefix("editor/"): json.loads(artifact.data) for artifact in artifacts}


def validator(files: dict[str, dict[str, Any]], name: str) -> jsonschema.Draft202012Validator:
    resources = [(path, Resource.from_contents(value)) for path, value in files.items() if "schema" in path]
    jsonschema.Draft202012Validator.check_schema(files[name])
    return jsonschema.Draft202012Validator(files[name], registry=Registry().with_resources(resources))


def test_the_schemas_know_every_key(files: dict[str, dict[str, Any]]) -> None:
    config = files["iconkit.schema.json"]

    assert list(config["properties"]) == [*KNOWN_KEYS]
    assert config["properties"]["emit"]["items"]["enum"] == list(KINDS)
    assert list(config["$defs"]["sprite"]["properties"]) == [*KNOWN_SPRITE_KEYS]
    assert list(config["properties"]["limits"]["properties"]) == [*LIMITS]
    lint = {name.replace("-", "_") for name in config["$defs"]["lint"]["properties"]}
    assert lint == {field.name for field in dataclasses.fields(LintConfig)}
    assert set(files["catalog.schema.json"]["$defs"]["entry"]["properties"]) == ENTRY_KEYS


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("", True),
        ('sources = ["icons"]\noutput = "x"\nlocale = "pt-BR"\nsize = 16\nscales = [1]\nemit = ["png"]', True),
        ('box = 24\nbox_padding = 2\nbox_align = "mass"\ncolor = "accent #f60"', True),
        ('[[sprite]]\nname = "a"\nkind = "stack"\ninclude = ["x-*"]\ncolor = "#fff"', True),
        ('[lint]\nselect = ["IK"]\n[lint.per_file_ignores]\n"a/*" = ["IK3"]', True),
        ("sources = []", False),
        ("size = 0", False),
        ('emit = ["gif"]', False),
        ('box_align = "left"', False),
        ('color = "red"', False),
        ("[sprite]", False),
        ('[[sprite]]\nkind = "x"', False),
        ("[lint]\nstrict = 1", False),
        ("colour = 1", False),
    ],
)
def test_the_schema_of_the_configuration_says_what_iconkit_says(
    here: Path, files: dict[str, dict[str, Any]], text: str, is_right: bool
) -> None:
    fill(here, {"iconkit.toml": text})
    try:
        load_config(here)
    except Faults:
        assert not is_right
    else:
        assert is_right
    assert validator(files, "iconkit.schema.json").is_valid(tomllib.loads(text)) == is_right


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ('[close]\ntitle = "Close"\ntags = ["x"]\nflip = true\nrole = "decorative"\nbox = false', True),
        ('[close]\nallow = [{rule = "x", because = "y"}]', True),
        ('[open]\ntitle = "Open"', False),
        ('[shut]\ntitle = "Shut"', False),
        ('[close]\ntitle = " "', False),
        ('[close]\nrole = "x"', False),
        ("[close]\ntitel = 1", False),
    ],
)
def test_the_schema_of_the_catalog(files: dict[str, dict[str, Any]], text: str, is_right: bool) -> None:
    assert validator(files, "catalog.schema.json").is_valid(tomllib.loads(text)) == is_right


def test_ids_complete_in_html(files: dict[str, dict[str, Any]]) -> None:
    data = files["icons.html-data.json"]

    assert [tag["name"] for tag in data["tags"]] == ["icon-kit"]
    assert data["valueSets"][0]["values"] == [
        {"name": "close", "description": "Close. Ends it"},
        {"name": "shut", "description": "Deprecated: use close. Close"},
    ]
