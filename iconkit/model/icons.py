"""An icon of the set: a drawing with names, and what it looks like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from iconkit.model.drawings import Drawing

TitleOrigin = Literal["catalog", "source", "id"]
Role = Literal["decorative", "informative"]


class Details(NamedTuple):
    """What a catalog says of an icon that is the same in every language; None or empty where it says nothing."""

    role: Role | None = None
    """Whether the icon mostly repeats the text beside it, or says something by itself."""
    flip: bool | None = None
    """True if it mirrors where text runs from right to left."""
    brand: str = ""
    """Who owns the mark that the icon shows."""
    guidelines: str = ""
    """Address of the owner's rules for its use."""
    license: str = ""
    source: str = ""
    """Where the drawing comes from."""


class Icon(NamedTuple):
    """One icon of the set: a drawing with its id and names."""

    id: str
    category: str
    source: str
    drawing: Drawing
    titles: Mapping[str, str]
    """Accessible name by BCP 47 locale tag; the base locale is always there."""
    title_origin: TitleOrigin
    descriptions: Mapping[str, str] = {}
    """By locale, where there is one."""
    tags: Mapping[str, tuple[str, ...]] = {}
    """Search words by locale, where there are any."""
    details: Details = Details()
    alias_of: str = ""
    """The id that has taken this one's place, if this one is only kept for old pages."""

    def title(self, locale: str) -> str:
        return self.titles[locale]


class Stroke(NamedTuple):
    """How a line is drawn. ``width`` is in parts of the viewBox's longer side; a cap or join that is nowhere to be seen
    is empty."""

    width: float
    cap: str
    join: str


class Portrait(NamedTuple):
    """What a drawing looks like, for the rules that judge and compare drawings. Lengths are in parts of the viewBox's
    longer side, from its left top corner."""

    size: tuple[float, float]
    """Width and height of the viewBox."""
    ink: tuple[float, float, float, float]
    """Left, top, right and bottom of what is painted, cut off at an eighth outside the viewBox."""
    side: int
    """Pixels in a row of ``pixels``."""
    pixels: bytes
    """The drawing at 16 px on its longer side in a margin of 2 px: coverage, or premultiplied RGBA if it has colors."""
    thirds: tuple[int, ...]
    """A checksum of each of three parts of ``pixels`` in black and white: it is what finds drawings that are alike."""
    strokes: tuple[Stroke, ...]
    """Each kind of line in it once, sorted."""
    lost: float
    """Detail that 16 px cannot show, as a part of the ink."""
    seen: tuple[tuple[str, float], ...] = ()
    """By background, the part of a colored drawing's ink that has a contrast of 3:1 with it. What has the color of the
    background is no ink there."""
    black_edge: float = 0
    """The part of a colored drawing's outline that is black."""
    white_edge: float = 0

    @property
    def coverage(self) -> bytes:
        """``pixels`` without colors."""
        return self.pixels[3::4] if self.is_colored else self.pixels

    @property
    def is_colored(self) -> bool:
        return bool(self.seen)
