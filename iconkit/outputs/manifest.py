"""``icons.json``: the manifest. What is in the set, what each icon is called, and every file the build owns.

One icon to a line, sorted by id, so that a change of one icon is a change of one line. ``icons.schema.json`` beside
it is its JSON Schema; ``version`` changes only when a reader of the old form would misread the new one.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from importlib import resources
from typing import Any

from iconkit.markup import css_size, digest, drawing_digest
from iconkit.model import Artifact, Details, Icon, IconSet, Picture, Sprite, ViewBox
from iconkit.outputs.delivery import decompressed
from iconkit.outputs.png import path_of as png_path
from iconkit.outputs.single_svg import path_of as svg_path
from iconkit.outputs.sprites import localized
from iconkit.outputs.sprites import path_of as sprite_path
from iconkit.selection import select

PATH = "icons.json"
SCHEMA_PATH = "icons.schema.json"
VERSION = 1
_ENCODER = json.JSONEncoder(ensure_ascii=False)  # json.dumps makes a new one each time


def manifest(icon_set: IconSet, artifacts: Sequence[Artifact]) -> Iterator[Artifact]:
    """The schema, then the manifest of ``artifacts``, which must be everything else that is published."""
    schema = resources.files("iconkit.outputs").joinpath("manifest.schema.json").read_text(encoding="utf-8").encode()
    yield Artifact(SCHEMA_PATH, schema)
    files = {artifact.name: artifact for artifact in artifacts}
    pictures: dict[str, list[Picture]] = {}
    for picture in icon_set.pictures:
        pictures.setdefault(picture.icon_id, []).append(picture)
    entries = {icon.id: _entry(icon_set, icon, files.keys(), pictures.get(icon.id, [])) for icon in icon_set.icons}
    for icon_id, names in _not_everywhere(icon_set, files.keys()).items():
        entries[icon_id]["sprites"] = names
    owned = {path for entry in entries.values() for path in _files(entry)}
    shared = {name: _file(artifact) for name, artifact in files.items() if artifact.path not in owned}
    shared[SCHEMA_PATH] = _file(Artifact(SCHEMA_PATH, schema))
    head = {
        "$schema": SCHEMA_PATH,
        "version": VERSION,
        "locale": icon_set.locale,
        "locales": sorted({locale for icon in icon_set.icons for locale in icon.titles}),
        "size": icon_set.size,
    }
    tables = {"sprites": _sprites(icon_set, files), "files": dict(sorted(shared.items())), "icons": entries}
    lines = [f"  {_json(key)}: {_json(value)}," for key, value in head.items()]
    text = "\n".join(["{", *lines, ",\n".join(_table(key, table) for key, table in tables.items()), "}", ""])
    yield Artifact(PATH, text.encode())


def owned_files(data: bytes) -> set[str]:
    """Every path that a published manifest says the build owns, itself included; empty if it is not a manifest."""
    try:
        value = json.loads(data)
        paths = {PATH, *(file["path"] for file in value["files"].values())}
        for entry in value["icons"].values():
            paths.update(_files(entry))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return set()
    return {path for path in paths if isinstance(path, str) and "\0" not in path}


def drawings(data: bytes) -> dict[str, tuple[str, str]]:
    """What each PNG of a published manifest shows: the digest of its drawing, and the renderer that drew it."""
    if not owned_files(data):
        return {}
    entries = json.loads(data)["icons"].values()
    return {
        path: (str(entry.get("digest")), str(entry.get("renderer")))
        for entry in entries
        for path in entry["files"].get("png", {}).values()
    }


def _file(artifact: Artifact) -> dict[str, str]:
    """Browsers check integrity after they have unpacked a file, so a compressed copy has its original's."""
    return {"path": artifact.path, "integrity": digest(decompressed(artifact.path, artifact.data))}


def _sprites(icon_set: IconSet, files: Mapping[str, Artifact]) -> dict[str, Any]:
    """Each sprite that is among the files, by name."""
    return {sprite.name: _sprite(sprite, icon_set) for sprite in icon_set.sprites if sprite_path(sprite) in files}


def _sprite(sprite: Sprite, icon_set: IconSet) -> dict[str, Any]:
    entry: dict[str, Any] = {"kind": sprite.kind, "file": sprite_path(sprite)}
    if sprite.color:
        entry["color"] = sprite.color
    if there := localized(sprite, icon_set):
        entry["localized"] = {locale: sprite_path(sprite, locale) for locale in sorted(there)}
    return entry


def _not_everywhere(icon_set: IconSet, there: Set[str]) -> dict[str, list[str]]:
    """The names of the sprites that hold an icon, by its id, for those icons that are not in all of them."""
    made = [sprite for sprite in icon_set.sprites if sprite_path(sprite) in there]
    members = {sprite.name: {icon.id for icon in select(sprite, icon_set.icons)} for sprite in made}
    holders = {icon.id: [name for name in members if icon.id in members[name]] for icon in icon_set.icons}
    return {icon_id: names for icon_id, names in holders.items() if len(names) < len(made)}


def _table(key: str, table: Mapping[str, Any]) -> str:
    """One entry to a line."""
    lines = [f"    {_json(name)}: {_json(value)}" for name, value in table.items()]
    return "\n".join([f"  {_json(key)}: {{", ",\n".join(lines), "  }"]) if lines else f"  {_json(key)}: {{}}"


def _entry(icon_set: IconSet, icon: Icon, there: Set[str], pictures: list[Picture]) -> dict[str, Any]:
    files: dict[str, Any] = {}
    if (path := svg_path(icon)) in there:
        files["svg"] = path
    localized = {locale: svg_path(icon, locale) for locale in sorted(icon_set.localized)}
    if localized := {locale: path for locale, path in localized.items() if path in there}:
        files["localized"] = localized
    if pictures:
        files["png"] = {str(picture.scale): png_path(icon.id, picture.scale) for picture in pictures}
    entry: dict[str, Any] = {
        **({"alias_of": icon.alias_of} if icon.alias_of else {}),
        "category": icon.category,
        "titles": dict(sorted(icon.titles.items())),
        "title_origin": icon.title_origin,
        "descriptions": dict(sorted(icon.descriptions.items())),
        "tags": {locale: list(words) for locale, words in sorted(icon.tags.items())},
        **_details(icon.details),
        **_sizes(icon.drawing.view_box, icon_set.size),
        "monochrome": icon.drawing.monochrome,
        **({"accent": icon.drawing.accent} if icon.drawing.accent else {}),
        "external_use": icon.drawing.external_use,
        "files": files,
        "digest": drawing_digest(icon.drawing),
    }
    if pictures:
        entry["renderer"] = pictures[0].renderer
    return entry


@lru_cache(maxsize=1000)  # nothing is said of most icons
def _details(details: Details) -> dict[str, Any]:
    """Only what somebody has said: that ``flip`` is not there means that nobody has decided."""
    return {key: value for key, value in dataclasses.asdict(details).items() if value not in {None, ""}}


@lru_cache(maxsize=1000)  # a set has few boxes
def _sizes(box: ViewBox, size: int) -> dict[str, Any]:
    width, height = css_size(box, size)
    return {"viewBox": list(map(_plain, box)), "width": _plain(width), "height": _plain(height)}


def _files(entry: dict[str, Any]) -> Iterator[str]:
    if "svg" in entry["files"]:
        yield entry["files"]["svg"]
    yield from entry["files"].get("localized", {}).values()
    yield from entry["files"].get("png", {}).values()


def _plain(number: float) -> float | int:
    return int(number) if number == int(number) else number


def _json(value: object) -> str:
    """JSON in one line that is also safe inside an HTML script element."""
    text = _ENCODER.encode(value)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
