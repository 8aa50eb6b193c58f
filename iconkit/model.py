"""Every record that crosses a stage. Frozen, made of bytes and plain values, so that each can be sent to a
worker, hashed, cached and compared. Trees never appear here: they live inside one stage (see ``tree.py``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from iconkit.guard import USUAL, Guard

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Code:
    """What kind of finding a Problem is: a stable id for machines, a kebab name for people."""

    id: str
    name: str
    severity: Severity
    exit_code: Literal[1, 2] = 1
    """What an error of this kind ends the command with: 1 a finding, 2 misuse or something unreadable."""


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in a file: a path as the user would type it, a 1-based line and column (characters; 0 = the
    whole file)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: what is wrong, where, and what to do about it."""

    code: Code
    where: Where
    message: str
    hint: str = ""

    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Place, then code, then message. Flat, as comparing records costs many times what comparing tuples does."""
        return self.where.path, self.where.line, self.where.column, self.code.id, self.message


class Faults(Exception):  # noqa: N818 - a bundle of user-facing findings, not one error
    """Raised by a stage that cannot go on; carries everything it found, not only the first."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


Align = Literal[
    "xMinYMin", "xMidYMin", "xMaxYMin", "xMinYMid", "xMidYMid", "xMaxYMid", "xMinYMax", "xMidYMax", "xMaxYMax",
    "bounds", "mass",
]  # fmt: skip
ColorMode = Literal["auto", "keep", "current", "accent"]


@dataclass(frozen=True, slots=True)
class Treatment:
    """What a set wants of a drawing beyond the same picture in fewer bytes; by default nothing."""

    box: float = 0.0
    """Side of the square viewBox to fit it into, in user units; 0: it keeps its own."""
    padding: float = 0.0
    """Clear space inside each edge of the box, in user units."""
    align: Align = "xMidYMid"
    """Where in the box the drawing's viewBox goes, or what of its ink is centered there."""
    move: tuple[float, float] = (0.0, 0.0)
    """How far the ink must move for that, in user units across and down: measured before the passes run."""
    color: ColorMode = "auto"
    """What becomes of its colors: see ``passes/current_color.md``."""
    accent: str = ""
    """The color that is the accent, as ``shorten_colors`` writes it; empty: the one that a rule finds."""
    is_own: bool = False
    """True if its own catalog entry asks for ``color``: then what cannot be followed is reported."""


@dataclass(frozen=True, slots=True)
class Source:
    """One icon file as read: ``path`` for messages (POSIX separators), its bytes, the id and category that its name
    and folder give it, how it is to be treated, and what is let in."""

    path: str
    id: str
    category: str
    data: bytes
    treatment: Treatment = Treatment()
    guard: Guard = USUAL


class ViewBox(NamedTuple):
    """The rectangle an icon is drawn in, in user units."""

    min_x: float
    min_y: float
    width: float
    height: float


class Frame(NamedTuple):
    """Where a drawing was put: the viewBox it had, the rectangle of the new one that this fills, and the new one."""

    inner: ViewBox
    place: ViewBox
    outer: ViewBox


@dataclass(frozen=True, slots=True)
class Drawing:
    """A normalized icon without its name: what a ``<symbol>`` and a single SVG file have in common.

    ``attributes`` are the inheritable presentation attributes of the root, ``body`` the markup inside it.
    """

    view_box: ViewBox
    attributes: tuple[tuple[str, str], ...]
    body: str
    monochrome: bool
    """True if the only ink is ``currentColor``."""
    external_use: bool
    """False if the body holds ``url(#...)`` references, which WebKit does not draw from an external sprite."""
    source_title: str = ""
    """The text of the source's own root ``<title>``: a hint, never trusted."""
    accent: str = ""
    """The color that ``--icon-accent`` replaces where a page sets it; empty if the drawing does not ask for it."""


@dataclass(frozen=True, slots=True)
class Normalized:
    """What normalizing one Source gave: a Drawing, or None if the findings hold an error."""

    drawing: Drawing | None
    problems: tuple[Problem, ...]


TitleOrigin = Literal["catalog", "source", "id"]
Role = Literal["decorative", "informative"]


@dataclass(frozen=True, slots=True)
class Details:
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


@dataclass(frozen=True, slots=True)
class Icon:
    """One icon of the set: a drawing with its id and names."""

    id: str
    category: str
    source: str
    drawing: Drawing
    titles: Mapping[str, str]
    """Accessible name by BCP 47 locale tag; the base locale is always there."""
    title_origin: TitleOrigin
    descriptions: Mapping[str, str] = field(default_factory=dict)
    """By locale, where there is one."""
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Search words by locale, where there are any."""
    details: Details = Details()
    alias_of: str = ""
    """The id that has taken this one's place, if this one is only kept for old pages."""

    def title(self, locale: str) -> str:
        return self.titles[locale]


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


class Stroke(NamedTuple):
    """How a line is drawn. ``width`` is in parts of the viewBox's longer side; a cap or join that is nowhere to be seen
    is empty."""

    width: float
    cap: str
    join: str


@dataclass(frozen=True, slots=True)
class Portrait:
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


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture file of an icon, drawn at ``scale`` device pixels per CSS px (``ico``: the largest in it)."""

    icon_id: str
    scale: int
    renderer: Renderer
    data: bytes
    set_name: str = "png"


@dataclass(frozen=True, slots=True)
class Atlas:
    """The pictures of one set at one scale in one file. ``places``: left, top, width and height in pixels by icon."""

    set_name: str
    scale: int
    width: int
    height: int
    places: tuple[tuple[str, tuple[int, int, int, int]], ...]
    data: bytes


@dataclass(frozen=True, slots=True)
class IconSet:
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


@dataclass(frozen=True, slots=True)
class Artifact:
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


ChangeKind = Literal["added", "removed", "renamed", "retitled", "redrawn"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two states of a set, seen by those who use the icon ``icon_id``."""

    kind: ChangeKind
    icon_id: str
    before: str = ""
    """The old id or title."""
    after: str = ""
    """The new id or title, or why the icon was removed."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A title that a rule can write better than it stands, and the catalog to write it into."""

    catalog: str
    icon_id: str
    locale: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """All that is known before anything is drawn: the icons that could be read, and what was found about them."""

    icons: tuple[Icon, ...]
    problems: tuple[Problem, ...]
    corrections: tuple[Correction, ...] = ()
    strict: bool = False
    """Warnings are failures."""
    aliases: tuple[Icon, ...] = ()
    """Icons under old ids that have got others: they are drawn and published, and say nothing new."""

    def with_problems(self, problems: Iterable[Problem]) -> Inspection:
        """The same with more findings, each once."""
        merged = sorted({*self.problems, *problems}, key=Problem.sort_key)
        return replace(self, problems=tuple(merged))

    @property
    def exit_code(self) -> int:
        return exit_code_of(self.problems, strict=self.strict)


@dataclass(frozen=True, slots=True)
class Build:
    """What one run of the stages gave. With failures among ``problems`` nothing may be published."""

    artifacts: tuple[Artifact, ...]
    problems: tuple[Problem, ...]
    icons: tuple[Icon, ...] = field(default=())
    strict: bool = False
    """Warnings are failures."""

    @property
    def exit_code(self) -> int:
        return exit_code_of(self.problems, strict=self.strict)


def is_failure(problem: Problem, *, strict: bool) -> bool:
    """True for a finding that ends a command with an exit code other than 0."""
    return problem.code.severity == "error" or (strict and problem.code.severity == "warning")


def exit_code_of(problems: Iterable[Problem], *, strict: bool) -> int:
    return max((problem.code.exit_code for problem in problems if is_failure(problem, strict=strict)), default=0)


@dataclass(frozen=True, slots=True)
class Difference:
    """How a folder differs from what a build gives; paths relative to it, sorted."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run of ``build`` did, for its report. Sizes are bytes, ``seconds`` is wall time."""

    build: Build
    output: str
    difference: Difference
    is_check: bool
    seconds: float

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.build.problems

    @property
    def strict(self) -> bool:
        return self.build.strict

    @property
    def exit_code(self) -> int:
        return self.build.exit_code or int(self.is_check and bool(self.difference))


@dataclass(frozen=True, slots=True)
class ScanSummary:
    """What a run of ``scan`` found, for its report. ``usage`` is plain values, if it was asked for."""

    files: int
    uses: int
    problems: tuple[Problem, ...]
    strict: bool = False
    """Warnings are failures."""
    usage: Mapping[str, object] | None = None

    @property
    def exit_code(self) -> int:
        return exit_code_of(self.problems, strict=self.strict)


@dataclass(frozen=True, slots=True)
class LintSummary:
    """What a run of ``lint`` did, for its report."""

    inspection: Inspection
    corrected: tuple[Correction, ...] = ()
    """What was written into catalogs. ``inspection`` is of what remains."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.inspection.problems

    @property
    def strict(self) -> bool:
        return self.inspection.strict

    @property
    def exit_code(self) -> int:
        return self.inspection.exit_code


AnySummary = Summary | LintSummary | ScanSummary
"""What every report can write."""
