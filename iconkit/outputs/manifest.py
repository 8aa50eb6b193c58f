"""``icons.json``: the manifest. What is in the set, what each icon is called, and every file the build owns.

One icon to a line, sorted by id, so that a change of one icon is a change of one line. ``icons.schema.json`` beside
it is its JSON Schema; ``version`` changes only when a reader of the old form would misread the new one.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
from collections.abc import Iterator, Sequence
from importlib import resources
from typing import Any

from iconkit.markup import css_size, standalone
from iconkit.model import Artifact, Details, Icon, IconSet, Picture
from iconkit.outputs.png import path_of as png_path
from iconkit.outputs.single_svg import path_of as svg_path

PATH = "icons.json"
SCHEMA_PATH = "icons.schema.json"
VERSION = 1


def manifest(icon_set: IconSet, artifacts: Sequence[Artifact]) -> Iterator[Artifact]:
    """The schema, then the manifest of ``artifacts``, which must be everything else that is published."""
    schema = resources.files("iconkit.outputs").joinpath("manifest.schema.json").read_text(encoding="utf-8").encode()
    yield Artifact(SCHEMA_PATH, schema)
    digests = {artifact.path: digest(artifact.data) for artifact in artifacts}
    pictures: dict[str, list[Picture]] = {}
    for picture in icon_set.pictures:
        pictures.setdefault(picture.icon_id, []).append(picture)
    entries = {icon.id: _entry(icon_set, icon, digests, pictures.get(icon.id, [])) for icon in icon_set.icons}
    owned = {path for entry in entries.values() for path in _files(entry)}
    shared = {path: value for path, value in digests.items() if path not in owned}
    shared[SCHEMA_PATH] = digest(schema)
    head = {
        "$schema": SCHEMA_PATH,
        "version": VERSION,
        "locale": icon_set.locale,
        "locales": sorted({locale for icon in icon_set.icons for locale in icon.titles}),
        "size": icon_set.size,
        "files": dict(sorted(shared.items())),
    }
    lines = [f"  {_json(key)}: {_json(value)}," for key, value in head.items()]
    icon_lines = [f"    {_json(icon_id)}: {_json(entry)}" for icon_id, entry in entries.items()]
    text = "\n".join(["{", *lines, '  "icons": {', ",\n".join(icon_lines), "  }", "}", ""])
    yield Artifact(PATH, text.encode())


def owned_files(data: bytes) -> set[str]:
    """Every path that a published manifest says the build owns, itself included; empty if it is not a manifest."""
    try:
        value = json.loads(data)
        paths = {PATH, *value["files"]}
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


def digest(data: bytes) -> str:
    """A Subresource Integrity digest (W3C SRI, section 3.1): ``sha256-`` and base64."""
    return "sha256-" + base64.b64encode(hashlib.sha256(data).digest()).decode()


def _entry(icon_set: IconSet, icon: Icon, digests: dict[str, str], pictures: list[Picture]) -> dict[str, Any]:
    width, height = css_size(icon.drawing.view_box, icon_set.size)
    files: dict[str, Any] = {}
    if (path := svg_path(icon)) in digests:
        files["svg"] = path
    localized = {locale: svg_path(icon, locale) for locale in sorted(icon_set.localized)}
    if localized := {locale: path for locale, path in localized.items() if path in digests}:
        files["localized"] = localized
    if pictures:
        files["png"] = {str(picture.scale): png_path(icon.id, picture.scale) for picture in pictures}
    entry: dict[str, Any] = {
        "category": icon.category,
        "titles": dict(sorted(icon.titles.items())),
        "title_origin": icon.title_origin,
        "descriptions": dict(sorted(icon.descriptions.items())),
        "tags": {locale: list(words) for locale, words in sorted(icon.tags.items())},
        **_details(icon.details),
        "viewBox": list(map(_plain, icon.drawing.view_box)),
        "width": _plain(width),
        "height": _plain(height),
        "monochrome": icon.drawing.monochrome,
        "external_use": icon.drawing.external_use,
        "files": files,
        # Of the drawing, not of a file: a new title is not a new drawing, and another Cairo's PNG is not one either.
        "digest": digest(standalone(icon.drawing).encode()),
    }
    if pictures:
        entry["renderer"] = pictures[0].renderer
    return entry


def _details(details: Details) -> dict[str, Any]:
    """Only what somebody has said: that ``flip`` is not there means that nobody has decided."""
    return {key: value for key, value in dataclasses.asdict(details).items() if value not in {None, ""}}


def _files(entry: dict[str, Any]) -> Iterator[str]:
    if "svg" in entry["files"]:
        yield entry["files"]["svg"]
    yield from entry["files"].get("localized", {}).values()
    yield from entry["files"].get("png", {}).values()


def _plain(number: float) -> float | int:
    return int(number) if number == int(number) else number


def _json(value: object) -> str:
    """JSON in one line that is also safe inside an HTML script element."""
    text = json.dumps(value, ensure_ascii=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
