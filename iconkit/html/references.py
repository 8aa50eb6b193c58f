"""Which file of a set an icon's markup refers to, by what the manifest says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Reference(NamedTuple):
    """A picture file of the icon's own, or a sprite that has the icon in it.

    ``path`` is relative to the output folder; with a ``sprite``, its name, the icon's id follows as a fragment.
    ``is_symbol`` says that it is for ``<use>``, and not for ``<img>``.
    """

    path: str
    sprite: str = ""
    is_symbol: bool = False


def reference(manifest: Mapping[str, Any], entry: Mapping[str, Any]) -> Reference | None:
    """What draws the icon of this ``entry`` in every browser; None if nothing in the set does."""
    if entry["external_use"] and (names := sprites_of(manifest, "symbol", entry)):
        return Reference(_path(manifest, names[0]), names[0], is_symbol=True)
    if "svg" in entry["files"]:
        return Reference(entry["files"]["svg"])
    if names := sprites_of(manifest, "stack", entry) or sprites_of(manifest, "view", entry):
        return Reference(_path(manifest, names[0]), names[0])
    return None


def sprites_of(manifest: Mapping[str, Any], kind: str, entry: Mapping[str, Any] | None = None) -> list[str]:
    """The names of the sprites of this kind, only those that hold the icon if ``entry`` is given."""
    sprites: Mapping[str, Mapping[str, Any]] = manifest["sprites"]
    holders = sprites if entry is None else entry.get("sprites", sprites)
    return [name for name, sprite in sprites.items() if sprite["kind"] == kind and name in holders]


def _path(manifest: Mapping[str, Any], sprite: str) -> str:
    path: str = manifest["files"][manifest["sprites"][sprite]["file"]]["path"]
    return path
