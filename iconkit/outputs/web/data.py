"""``js/data.js``: what the modules know of the set; ``js/data.d.ts``: its ids as types. One icon to a line.

Of an icon only what is not the rule is written: other sizes than the set's, another sprite than the first, a picture
file instead of a symbol, that it flips, its role, and which id has taken its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from iconkit.html.references import reference, sprites_of
from iconkit.outputs.json_line import json_line

_NOTE = "// Written by iconkit: do not edit.\n"


def data_module(manifest: Mapping[str, Any]) -> str:
    names = list(manifest["sprites"])
    sprites = (json_line({"name": name} | _file(manifest, name)) for name in names)
    icons = (
        f"{json_line(icon_id)}: {json_line(_icon(manifest, entry))}" for icon_id, entry in manifest["icons"].items()
    )
    return (
        f"{_NOTE}export const locale = {json_line(manifest['locale'])};\n"
        f"export const size = {json_line(manifest['size'])};\n"
        f"export const sprites = [\n{_lines(sprites)}];\n"
        f"export const icons = {{\n{_lines(icons)}}};\n"
    )


def data_types(manifest: Mapping[str, Any]) -> str:
    entries: Mapping[str, Mapping[str, Any]] = manifest["icons"]
    old = {icon_id: entry["alias_of"] for icon_id, entry in entries.items() if "alias_of" in entry}
    overloads = (
        f"  /** @deprecated Use {json_line(new)}. */\n"
        f"  (props: Props & {{ readonly name: {json_line(icon_id)} }}): Result;\n"
        for icon_id, new in old.items()
    )
    return (
        f"{_NOTE}\n"
        f"export type IconId ={_union(icon_id for icon_id in entries if icon_id not in old)};\n\n"
        "/** Ids that are kept for old pages. */\n"
        f"export type DeprecatedIconId ={_union(old)};\n\n"
        "export type AnyIconId = IconId | DeprecatedIconId;\n\n"
        "/** Icons of which the catalog says whether they are decorative or informative. */\n"
        f"export type IconIdWithRole ={_union(icon_id for icon_id, entry in entries.items() if 'role' in entry)};\n\n"
        f"export type SpriteName ={_union(manifest['sprites'])};\n\n"
        "/** A function of props with an icon's name in them: an old name is struck through. */\n"
        "export interface IconComponent<Props, Result> {\n"
        f"{''.join(overloads)}"
        "  (props: Props): Result;\n"
        "}\n"
    )


def _file(manifest: Mapping[str, Any], sprite: str) -> dict[str, str]:
    file: dict[str, str] = manifest["files"][manifest["sprites"][sprite]["file"]]
    return file


def _icon(manifest: Mapping[str, Any], entry: Mapping[str, Any]) -> dict[str, Any]:
    said = {key: entry[key] for key in ("width", "height") if entry[key] != manifest["size"]}
    said |= _where(manifest, entry)
    if not (sprites_of(manifest, "symbol", entry) or sprites_of(manifest, "inline", entry)):
        said["inline"] = False
    if entry.get("flip"):
        said["flip"] = True
    if "role" in entry:
        said["role"] = entry["role"]
    if "alias_of" in entry:
        said["alias"] = entry["alias_of"]
    return said


def _where(manifest: Mapping[str, Any], entry: Mapping[str, Any]) -> dict[str, Any]:
    """Nothing for a symbol of the first sprite; null for an icon that nothing in the set draws."""
    found = reference(manifest, entry)
    if found is None:
        return {"image": None}
    if not found.sprite:
        return {"image": {"path": found.path}}
    number = list(manifest["sprites"]).index(found.sprite)
    if not found.is_symbol:
        return {"image": {"sprite": number}}
    return {"sprite": number} if number else {}


def _lines(items: Iterable[str]) -> str:
    return "".join(f"  {item},\n" for item in items)


def _union(texts: Iterable[str]) -> str:
    members = "".join(_members(texts))
    return f"{members}\n" if members else " never"


def _members(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield f"\n  | {json_line(text)}"
