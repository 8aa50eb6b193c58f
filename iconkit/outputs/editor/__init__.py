"""Help for editors: ids and keys complete, and a wrong one is underlined.

``editor/icons.html-data.json`` is custom data for HTML (VS Code); ``editor/catalog.schema.json`` and
``editor/iconkit.schema.json`` are JSON Schemas, which TOML editors take from a first line ``#:schema PATH``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from iconkit.model import Artifact, Icon, IconSet
from iconkit.packaged import packaged_text

FOLDER = "editor"


def editor(icon_set: IconSet) -> Iterator[Artifact]:
    yield Artifact(f"{FOLDER}/catalog.schema.json", _json(_catalog_schema(icon_set)))
    yield Artifact(f"{FOLDER}/iconkit.schema.json", _json(_part("config.schema.json")))
    yield Artifact(f"{FOLDER}/icons.html-data.json", _json(_html_data(icon_set)))


def _part(name: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(packaged_text("iconkit.outputs.editor", name))
    return value


def _catalog_schema(icon_set: IconSet) -> dict[str, Any]:
    """Only icons that are there have an entry: what is kept for old pages has none."""
    schema = _part("catalog.schema.json")
    schema["properties"] = {icon.id: {"$ref": "#/$defs/entry"} for icon in icon_set.icons if not icon.alias_of}
    return schema


def _html_data(icon_set: IconSet) -> dict[str, Any]:
    """The element of the web component (see ``outputs/web``), in the form of VS Code's custom data, version 1.1."""
    return {
        "version": 1.1,
        "tags": [
            {
                "name": "icon-kit",
                "description": "An icon of the set. Say label, or decorative beside text that says the same.",
                "attributes": [
                    {"name": "name", "description": "The icon's id.", "valueSet": "icons"},
                    {"name": "label", "description": "What it says here, for those who cannot see it."},
                    {"name": "decorative", "description": "Text beside it says the same.", "valueSet": "v"},
                    {"name": "size", "description": "CSS px of the longer side."},
                ],
            }
        ],
        "valueSets": [
            {
                "name": "icons",
                "values": [
                    {"name": icon.id, "description": _described(icon, icon_set.locale)} for icon in icon_set.icons
                ],
            }
        ],
    }


def _described(icon: Icon, locale: str) -> str:
    text = ". ".join(filter(None, [icon.title(locale), icon.descriptions.get(locale, "")]))
    return f"Deprecated: use {icon.alias_of}. {text}" if icon.alias_of else text


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
