"""What a set is made into: what was asked for, and the files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from iconkit.model.icons import Icon
from iconkit.model.problems import Where

SpriteKind = Literal["symbol", "inline", "stack", "view"]
TitlesIn = Literal["attribute", "element", "none"]


@dataclass(frozen=True, slots=True)
class Sprite:
    """One sprite to make: the name of its file without ending, its form, and the icons in it."""

    name: str = "sprite"
    kind: SpriteKind = "symbol"
    include: tuple[str, ...] = ("*",)
    """Ids, patterns of ids, ``category:PATTERN`` or ``tag:PATTERN``."""
    exclude: tuple[str, ...] = ()
    titles: TitlesIn = "attribute"
    """Where titles are written: ``data-title``, a ``<title>`` around each symbol, or nowhere."""
    color: str = ""
    """A hex color that ``currentColor`` stands for in a picture; empty for black."""
    where: Where = field(default=Where(""), compare=False)
    """Where it was asked for."""


Renderer = Literal["cairosvg", "resvg"]
PictureFormat = Literal["png", "webp", "ico"]


@dataclass(frozen=True, slots=True)
class PictureSet:
    """Pictures to make of icons: the name of their folder, their form, and which icons. Lengths are CSS px."""

    name: str = "png"
    format: PictureFormat = "png"
    """``ico`` puts all scales into one file."""
    include: tuple[str, ...] = ("*",)
    """Ids, patterns of ids, ``category:PATTERN`` or ``tag:PATTERN``."""
    exclude: tuple[str, ...] = ()
    size: int = 0
    """The longer side of a picture at 1x; 0: that of the set."""
    scales: tuple[int, ...] = ()
    """Device pixels per CSS px; empty: those of the set."""
    padding: int = 0
    """Clear space inside each edge of a picture."""
    color: str = ""
    """A hex color that ``currentColor`` stands for; empty for black."""
    background: str = ""
    """A hex color behind the icon; empty for none."""
    where: Where = field(default=Where(""), compare=False)
    """Where it was asked for."""


class Picture(NamedTuple):
    """One picture file of an icon, drawn at ``scale`` device pixels per CSS px (``ico``: the largest in it)."""

    icon_id: str
    scale: int
    renderer: Renderer
    data: bytes
    set_name: str = "png"


class Atlas(NamedTuple):
    """The pictures of one set at one scale in one file. ``places``: left, top, width and height in pixels by icon."""

    set_name: str
    scale: int
    width: int
    height: int
    places: tuple[tuple[str, tuple[int, int, int, int]], ...]
    data: bytes


class IconSet(NamedTuple):
    """All icons, sorted by id (code points), and what the outputs need to know of the configuration."""

    icons: tuple[Icon, ...]
    locale: str
    size: int
    """CSS px of the longer side of an icon at 1x."""
    pictures: tuple[Picture, ...] = ()
    localized: tuple[str, ...] = ()
    """The other languages that sprites and single files are also written in."""
    sprites: tuple[Sprite, ...] = (Sprite(),)
    kinds: tuple[str, ...] = ()
    """The kinds of output that are written."""
    digest_names: bool = False
    """True if assets get a digest of their bytes into their names."""
    picture_sets: tuple[PictureSet, ...] = (PictureSet(size=24, scales=(1, 2, 3)),)
    """With size and scales resolved."""
    atlases: tuple[Atlas, ...] = ()


class Artifact(NamedTuple):
    """One file to publish: a POSIX path relative to the output folder, and its bytes."""

    path: str
    data: bytes
    is_asset: bool = False
    """True for what pages load again and again: it can have its digest in its name, and be compressed beforehand."""
    key: str = ""
    """The path without a digest in it, by which the manifest knows the file; empty if it is the same."""
    keeps_name: bool = False
    """True for an asset that other files find by its name: it gets no digest in it."""

    @property
    def name(self) -> str:
        return self.key or self.path
