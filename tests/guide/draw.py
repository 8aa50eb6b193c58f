"""Draw the pictures of the drawing guide, ``icons/.guide/``, from the icons themselves.

Run ``python -m tests.guide.draw`` after a change of drawings. The folder is hidden so that no build takes a picture for
an icon.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from tests.guide.findings import SPOILED, Spoiled

ICONS = Path(__file__).parents[2] / "icons"
FOLDER = ICONS / ".guide"

_XMLNS = ' xmlns="http://www.w3.org/2000/svg"'
_UNITS = 24
_PAPER, _INK, _DIM, _RULE, _GUIDE = "#fff", "#1b1f24", "#57606a", "#d8dee4", "#bf3989"
_BAD, _GOOD = "#cf222e", "#1a7f37"
_NIGHT, _STARS = "#161b22", "#f0f6fc"
_SIZES = (16, 20, 24, 32, 48)

_KEYLINES = {
    "interface/clock.svg": ("Circle, 20 across", '<circle cx="12" cy="12" r="10"/>'),
    "interface/overview.svg": ("Square, 18 × 18", '<path d="M3 3h18v18H3z"/>'),
    "interface/email.svg": ("Landscape, 20 × 16", '<path d="M2 4h20v16H2z"/>'),
    "legal/document.svg": ("Portrait, 16 × 20", '<path d="M4 2h16v20H4z"/>'),
}
_STROKES = {
    "interface/copy.svg": "2 wide, 2 between",
    "arrows/arrow-right.svg": "Ends cut, tips sharp",
    "legal/document.svg": "Corners square",
    "interface/search.svg": "Round if the thing is",
}
_PAIRS = {
    "interface/information-outline.svg": "information-outline",
    "interface/information.svg": "information",
    "interface/map-pin.svg": "map-pin",
    "interface/location.svg": "location",
}
_SHOWN = (
    "interface/home",
    "interface/email",
    "interface/globe",
    "interface/settings",
    "issues/labour",
    "legal/lawsuit",
)


def pictures() -> dict[str, str]:
    """The text of every picture, by file name."""
    drawn = {
        "keylines.svg": _row([_keyline(path, *how) for path, how in _KEYLINES.items()]),
        "strokes.svg": _row([_skeleton(path, label) for path, label in _STROKES.items()]),
        "filled.svg": _row([_panel(_icon(path, 32, 8, 96), label) for path, label in _PAIRS.items()], height=112),
        "sizes.svg": _sizes(),
    }
    return drawn | {f"{spoiled.finding}.svg": _before_and_after(spoiled) for spoiled in SPOILED}


def _icon(path: str, x: float, y: float, size: float, ink: str = _INK, text: str | None = None) -> str:
    """The icon of this file, or of this text, as an ``<svg>`` of ``size`` CSS px that cuts off what sticks out."""
    text = (ICONS / path).read_text(encoding="utf-8") if text is None else text
    place = f' x="{x:g}" y="{y:g}" width="{size:g}" height="{size:g}"'
    return " ".join(text.split()).replace("> <", "><").replace(_XMLNS, place).replace("#000", ink)


def _panel(content: str, label: str, color: str = _DIM, width: int = 160, bottom: int = 130) -> str:
    style = f'x="{width / 2:g}" y="{bottom}" font-size="13" text-anchor="middle" fill="{color}"'
    return f"{content}<text {style}>{label}</text>"


def _row(panels: Sequence[str], width: int = 160, height: int = 160) -> str:
    moved = "".join(f'<g transform="translate({width * index})">{panel}</g>\n' for index, panel in enumerate(panels))
    return _page(moved, width * len(panels), height + 32)


def _page(content: str, width: int, height: int) -> str:
    head = f'<svg{_XMLNS} width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="sans-serif">'
    return f'{head}\n<path fill="{_PAPER}" d="M0 0h{width}v{height}H0z"/>\n{content}</svg>\n'


def _over_grid(path: str, above: str, ink: str = _INK) -> str:
    """An icon of 144 px on its grid of units, with ``above`` drawn over it in user units."""
    lines = "".join(f"M{n} 0v{_UNITS}M0 {n}h{_UNITS}" for n in range(_UNITS + 1))
    grid = f'<path stroke="{_RULE}" stroke-width=".08" d="{lines}"/>'
    live = f'<path fill="none" stroke="{_DIM}" stroke-width=".12" stroke-dasharray=".6 .4" d="M2 2h20v20H2z"/>'
    place = 'x="8" y="8" width="144" height="144"'
    return (
        f'<svg {place} viewBox="0 0 24 24">{grid}</svg>{_icon(path, 8, 8, 144, ink)}'
        f'<svg {place} viewBox="0 0 24 24">{live}{above}</svg>'
    )


def _keyline(path: str, label: str, shape: str) -> str:
    above = f'<g fill="{_GUIDE}" fill-opacity=".18" stroke="{_GUIDE}" stroke-width=".16">{shape}</g>'
    return _panel(_over_grid(path, above), label, bottom=178)


def _skeleton(path: str, label: str) -> str:
    text = (ICONS / path).read_text(encoding="utf-8")
    lines = _icon(
        path, 0, 0, _UNITS, text=text.replace('stroke-width="2"', 'stroke-width=".25"').replace("#000", _GUIDE)
    )
    return _panel(_over_grid(path, lines, "#8c959f"), label, bottom=178)


def _sizes() -> str:
    rows = []
    tops = accumulate((size + 16 for size in _SIZES), initial=12)
    for size, top in zip(_SIZES, tops, strict=False):
        icons = "".join(_icon(f"{name}.svg", 72 + 72 * i, top, size) for i, name in enumerate(_SHOWN))
        night = "".join(_icon(f"{name}.svg", 72 + 72 * i, top, size, _STARS) for i, name in enumerate(_SHOWN))
        label = f'<text x="12" y="{top + size / 2 + 5:g}" font-size="13" fill="{_DIM}">{size} px</text>'
        rows.append(f'{label}{icons}<g transform="translate(448)">{night}</g>\n')
    height = sum(_SIZES) + 16 * len(_SIZES) + 12
    return _page(f'<path fill="{_NIGHT}" d="M504 0h448v{height}H504z"/>\n' + "".join(rows), 952, height)


def _before_and_after(spoiled: Spoiled) -> str:
    good = (ICONS / spoiled.path).read_text(encoding="utf-8")
    bad = spoiled.spoil(good)
    panels = (("✗ " + spoiled.finding, _BAD, bad), ("✓", _GOOD, good))
    drawn = []
    for label, color, text in panels:
        drawn.append(_panel(_frame(text, at_night=spoiled.finding == "white-hole"), label, color))
    return _row(drawn, height=112)


def _frame(text: str, *, at_night: bool = False) -> str:
    """The icon large, its viewBox framed, and as small as in a menu."""
    paper, ink = (_NIGHT, _STARS) if at_night else (_PAPER, _INK)
    # A drawing that keeps its colors keeps its black by night.
    ink = _INK if at_night and "#fff" in text else ink
    square = f'<path fill="{paper}" stroke="{_RULE}" d="M16.5 8.5h96v96h-96zM128.5 48.5h16v16h-16z"/>'
    return square + _icon("", 16.5, 8.5, 96, ink, text) + _icon("", 128.5, 48.5, 16, ink, text)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, text in pictures().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
