"""The manifest as the scan asks it: which ids there are, which names files have, what icons are called."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from iconkit import codes
from iconkit.catalog.locales import best
from iconkit.display_path import display_path
from iconkit.model import Faults, Problem, Where

_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he ks ku-arab nqo ps sd syr ug ur yi".split())
# What bundlers and servers add to the name of a file: sprite.3f9a1c2e.svg, sprite-BtX3a9_f.svg.
_DIGEST = r"(?:[.-](?=[\w-]*\d)[\w-]{6,})?"
_SYMBOL = re.compile(rb'<(?:symbol|svg|view|g)\b[^>]*?\bid="([^"]+)"')


@dataclass
class Remembered:
    """Results by key, and how often there was one."""

    results: dict[bytes, Any] = field(default_factory=dict)
    found: int = 0
    missed: int = 0


@dataclass(frozen=True)
class IconTable:
    """``manifest`` is what ``icons.json`` holds, ``text`` its bytes; ``symbols`` each icon as it stands in a sprite."""

    manifest: Mapping[str, Any]
    text: bytes
    symbols: Mapping[str, bytes]

    @cached_property
    def sections(self) -> Remembered:
        """What ``sections.py`` remembers."""
        return Remembered()

    @cached_property
    def icons(self) -> Mapping[str, Mapping[str, Any]]:
        icons: Mapping[str, Mapping[str, Any]] = self.manifest["icons"]
        return icons

    @cached_property
    def sprites(self) -> Mapping[str, str]:
        """The kind of each sprite, by the name of its file without folders and ending."""
        named = [
            (path, sprite["kind"])
            for sprite in self.manifest["sprites"].values()
            for path in (sprite["file"], *sprite.get("localized", {}).values())
        ]
        return {PurePosixPath(path).stem: kind for path, kind in named}

    @cached_property
    def sprite_name(self) -> re.Pattern[str]:
        """Matches the file name of a sprite, with or without a digest in it; the group is its name."""
        names = "|".join(re.escape(name) for name in sorted(self.sprites, key=len, reverse=True))
        return re.compile(rf"(?<![\w.-])({names or '(?!)'}){_DIGEST}\.(?:svg|html)(?![\w-])")

    @cached_property
    def files(self) -> Mapping[str, str]:
        """The icon of each file of its own, by its path from the output folder."""
        found: dict[str, str] = {}
        for icon_id, entry in self.icons.items():
            found.update(dict.fromkeys(_paths(entry["files"]), icon_id))
        return found

    @cached_property
    def addresses(self) -> re.Pattern[bytes]:
        """Matches in every file that has an address of ours, or what may be one: the name of a sprite, the folder of
        icons' own files, or a character reference, which may stand for a part of either."""
        folders = {"svg", "png", *(PurePosixPath(path).parent.name for path in self.files)} - {""}
        names = [*self.sprites, *(f"{folder}/" for folder in sorted(folders)), "&#", "&sol;", "&period;"]
        return re.compile("|".join(map(re.escape, names)).encode())

    @cached_property
    def has_right_to_left(self) -> bool:
        return any(is_right_to_left(locale) for locale in self.manifest["locales"])

    def nearest(self, icon_id: str) -> str:
        """A hint that names the ids nearest to one that is not there."""
        near = difflib.get_close_matches(icon_id, self.icons, n=3)
        return (
            f"Did you mean {' or '.join(map(repr, near))}?" if near else "The ids are in icons.json and preview.html."
        )

    def title(self, icon_id: str, locale: str) -> str:
        titles: Mapping[str, str] = self.icons[icon_id]["titles"]
        return titles[best(titles, locale, self.manifest["locale"])]


def load_icons(path: Path) -> IconTable:
    """Raises Faults: the manifest is not there, or is none."""
    where = Where(display_path(path))
    try:
        text = path.read_bytes()
    except OSError as error:
        message = f"The manifest cannot be read: {error.strerror}."
        hint = "Run iconkit build, or name the manifest with --manifest."
        raise Faults(Problem(codes.MANIFEST_UNREADABLE, where, message, hint)) from None
    try:
        manifest = json.loads(text)
        if manifest["version"] != 1:
            raise KeyError("version")
        table = IconTable(manifest, text, _symbols(path.parent, manifest))
        table.files, table.sprite_name, table.has_right_to_left  # noqa: B018 - whether it has what is needed
    except (ValueError, KeyError, TypeError, AttributeError):
        message, hint = "This is no manifest of iconkit.", "Name the icons.json that iconkit build writes."
        raise Faults(Problem(codes.MANIFEST_UNREADABLE, where, message, hint)) from None
    return table


def _paths(files: object) -> Iterator[str]:
    """The paths in an entry of the manifest, however they are grouped there."""
    if isinstance(files, str):
        yield files
    elif isinstance(files, Mapping):
        for value in files.values():
            yield from _paths(value)


def is_right_to_left(locale: str) -> bool:
    return locale.lower().partition("-")[0] in _RIGHT_TO_LEFT


def _symbols(folder: Path, manifest: Mapping[str, Any]) -> dict[str, bytes]:
    """Each icon in the first sprite that holds it: sprites have one icon to a line."""
    symbols: dict[str, bytes] = {}
    for sprite in manifest["sprites"].values():
        try:
            lines = (folder / manifest["files"][sprite["file"]]["path"]).read_bytes().splitlines(keepends=True)
        except (OSError, KeyError):
            continue
        for line in lines:
            if match := _SYMBOL.search(line):
                symbols.setdefault(match[1].decode(), line)
    return symbols
