"""``icons.json``: the manifest. What is in the set, what each icon is called, and every file the build owns.

One icon to a line, sorted by id, so that a change of one icon is a change of one line. ``icons.schema.json`` beside
it is its JSON Schema; ``version`` changes only when a reader of the old form would misread the new one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import Any

from iconkit.markup import css_size, digest, drawing_digest
from iconkit.model import Artifact, Details, Icon, IconSet, Picture, Sprite, ViewBox
from iconkit.outputs.atlas import path_of as atlas_path
from iconkit.outputs.delivery import decompressed
from iconkit.outputs.json_line import harmless, to_json
from iconkit.outputs.png import path_of as png_path
from iconkit.outputs.single_svg import path_of as svg_path
from iconkit.outputs.sprites import localized
from iconkit.outputs.sprites import path_of as sprite_path
from iconkit.packaged import packaged_text
from iconkit.raster.same_picture import is_picture
from iconkit.selection import select

PATH = "icons.json"
SCHEMA_PATH = "icons.schema.json"
VERSION = 1


def manifest(icon_set: IconSet, artifacts: Sequence[Artifact]) -> Iterator[Artifact]:
    """The schema, then the manifest of ``artifacts``, which must be everything else that is published."""
    schema = Artifact(SCHEMA_PATH, packaged_text("iconkit.outputs", "manifest.schema.json").encode())
    yield schema
    parts = (
        _table(key, value) if isinstance(value, dict) else f"  {to_json(key)}: {to_json(value)}"
        for key, value in describe(icon_set, [*artifacts, schema]).items()
    )
    yield Artifact(PATH, harmless("\n".join(["{", ",\n".join(parts), "}", ""])).encode())


def describe(icon_set: IconSet, artifacts: Sequence[Artifact]) -> dict[str, Any]:
    """What the manifest of these artifacts says."""
    files = {artifact.name: artifact for artifact in artifacts}
    pictures: dict[str, list[Picture]] = {}
    for picture in icon_set.pictures:
        pictures.setdefault(picture.icon_id, []).append(picture)
    entries = {icon.id: _entry(icon_set, icon, files.keys(), pictures.get(icon.id, [])) for icon in icon_set.icons}
    for icon_id, names in _not_everywhere(icon_set, files.keys()).items():
        entries[icon_id]["sprites"] = names
    atlases = _atlases(icon_set, files.keys())
    owned = {path for entry in entries.values() if entry["files"] for path in _files(entry)}
    owned |= {path for by_scale in atlases.values() for path in by_scale.values()}
    shared = {name: _file(artifact) for name, artifact in files.items() if artifact.path not in owned}
    return {
        "$schema": SCHEMA_PATH,
        "version": VERSION,
        "locale": icon_set.locale,
        "locales": sorted({locale for icon in icon_set.icons for locale in icon.titles}),
        "size": icon_set.size,
        "sprites": _sprites(icon_set, files),
        **({"pictures": _picture_sets(icon_set)} if icon_set.pictures else {}),
        **({"atlases": atlases} if atlases else {}),
        "files": dict(sorted(shared.items())),
        "icons": entries,
    }


@lru_cache(maxsize=2)  # publishing asks several times, and reading thousands of entries takes long
def owned_files(data: bytes) -> frozenset[str]:
    """Every path that a published manifest says the build owns, itself included; empty if it is not a manifest."""
    try:
        value = json.loads(data)
        paths = {PATH, *(file["path"] for file in value["files"].values())}
        for entry in value["icons"].values():
            if entry["files"]:  # in a set without files of single icons none has any
                paths.update(_files(entry))
        for by_scale in value.get("atlases", {}).values():
            paths.update(by_scale.values())
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return frozenset()
    return frozenset(path for path in paths if isinstance(path, str) and "\0" not in path)


def drawings(data: bytes) -> dict[str, tuple[str, ...]]:
    """What each picture of a published manifest shows: the digest of its drawing, what drew it, and how.

    A picture of several icons shows all that are in the set.
    """
    owned = owned_files(data)
    if not owned:
        return {}
    value = json.loads(data)
    how = json.dumps(value.get("pictures"), sort_keys=True)
    shown = {
        path: (str(entry.get("digest")), str(entry.get("renderer")), how)
        for entry in value["icons"].values()
        for path in _files(entry)
        if is_picture(path)
    }
    drawn = (f"{icon_id} {entry.get('digest')} {entry.get('renderer')}" for icon_id, entry in value["icons"].items())
    every = (*drawn, how)
    return {path: every for path in owned if is_picture(path)} | shown


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
    chosen = {sprite.name: select(sprite, icon_set.icons) for sprite in made}
    if all(len(icons) == len(icon_set.icons) for icons in chosen.values()):
        return {}
    members = {name: {icon.id for icon in icons} for name, icons in chosen.items()}
    holders = {icon.id: [name for name in members if icon.id in members[name]] for icon in icon_set.icons}
    return {icon_id: names for icon_id, names in holders.items() if len(names) < len(made)}


def _table(key: str, table: Mapping[str, Any]) -> str:
    """One entry to a line."""
    lines = [f"    {to_json(name)}: {to_json(value)}" for name, value in table.items()]
    return "\n".join([f"  {to_json(key)}: {{", ",\n".join(lines), "  }"]) if lines else f"  {to_json(key)}: {{}}"


def _entry(icon_set: IconSet, icon: Icon, there: Set[str], pictures: list[Picture]) -> dict[str, Any]:
    files: dict[str, Any] = {}
    if (path := svg_path(icon)) in there:
        files["svg"] = path
    if icon_set.localized:
        localized = {locale: svg_path(icon, locale) for locale in sorted(icon_set.localized)}
        if localized := {locale: path for locale, path in localized.items() if path in there}:
            files["localized"] = localized
    if pictures:
        files |= _pictures(icon_set, there, pictures)
    entry: dict[str, Any] = {
        **({"alias_of": icon.alias_of} if icon.alias_of else {}),
        "category": icon.category,
        "titles": _by_locale(icon.titles),
        "title_origin": icon.title_origin,
        "descriptions": _by_locale(icon.descriptions),
        "tags": _by_locale(icon.tags),
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


def _by_locale(words: Mapping[str, Any]) -> dict[str, Any]:
    return dict(sorted(words.items())) if words else {}


@lru_cache(maxsize=1000)  # nothing is said of most icons
def _details(details: Details) -> dict[str, Any]:
    """Only what somebody has said: that ``flip`` is not there means that nobody has decided."""
    return {key: value for key, value in details._asdict().items() if value not in {None, ""}}


@lru_cache(maxsize=1000)  # a set has few boxes
def _sizes(box: ViewBox, size: int) -> dict[str, Any]:
    width, height = css_size(box, size)
    return {"viewBox": list(map(_plain, box)), "width": _plain(width), "height": _plain(height)}


def _files(entry: dict[str, Any]) -> Iterator[str]:
    if "svg" in entry["files"]:
        yield entry["files"]["svg"]
    yield from entry["files"].get("localized", {}).values()
    yield from entry["files"].get("png", {}).values()
    for paths in entry["files"].get("pictures", {}).values():
        yield from paths.values()


def _pictures(icon_set: IconSet, there: Set[str], pictures: list[Picture]) -> dict[str, Any]:
    """The published picture files of an icon: those of the set of that name as ``png``, others by set; by scale."""
    by_set: dict[str, dict[str, str]] = {}
    settings = {one.name: one for one in icon_set.picture_sets}
    for picture in pictures:
        path = png_path(picture.icon_id, picture.scale, settings[picture.set_name])
        if path in there:
            by_set.setdefault(picture.set_name, {})[str(picture.scale)] = path
    files: dict[str, Any] = {}
    if "png" in by_set and settings["png"].format == "png":
        files["png"] = by_set.pop("png")
    return {**files, "pictures": by_set} if by_set else files


def _picture_sets(icon_set: IconSet) -> dict[str, Any]:
    """How each set of pictures was made."""
    return {
        one.name: {
            "format": one.format,
            "size": one.size,
            "scales": list(one.scales),
            **({"padding": one.padding} if one.padding else {}),
            **({"color": one.color} if one.color else {}),
            **({"background": one.background} if one.background else {}),
        }
        for one in icon_set.picture_sets
    }


def _atlases(icon_set: IconSet, there: Set[str]) -> dict[str, dict[str, str]]:
    """The published atlases, by set and scale. No digests: another version of Cairo writes other bytes."""
    settings = {one.name: one for one in icon_set.picture_sets}
    paths: dict[str, dict[str, str]] = {}
    for made in icon_set.atlases:
        path = atlas_path(settings[made.set_name], made.scale)
        if path in there:
            paths.setdefault(made.set_name, {})[str(made.scale)] = path
    return paths


def _plain(number: float) -> float | int:
    return int(number) if number == int(number) else number
