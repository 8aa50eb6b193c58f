"""What the drawing rules find in whole sets, and how long it takes to look at each icon.

python -m tests.bench.drawings [--sets lucide,tabler,own] [--sample N] [--list RULE] [--sheet FOLDER]

Prints findings by set and rule, the CPU time of drawing portraits and of checking them. ``own`` is this repository's
icons. With --list the ids that a rule finds; with --sheet their pictures, large and at 16 px, to judge whether the
findings are true.
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

from iconkit.drawing_rules import OPTIONAL_RULES, RULES, Look, check_drawings
from iconkit.lint.config import LintConfig
from iconkit.markup import standalone
from iconkit.model import Icon, Source
from iconkit.normalize import normalize
from iconkit.portraits.portrait import portrait
from iconkit.raster.picture import draw
from iconkit.source import make_id
from tests.bench.corpora import SETS, cache_folder, fetch, icons_of, sample_of
from tests.bench.table import Cell, print_table

_OWN = Path(__file__).parents[2] / "icons"
_TILE, _COLUMNS = 96, 8


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    known = ", ".join(["own", *SETS])
    parser.add_argument("--sets", default="lucide,tabler,own", help=f"names with commas between (%(default)s): {known}")
    parser.add_argument("--sample", type=int, default=0, help="at most so many icons of a set, evenly spread (0: all)")
    parser.add_argument("--cache", type=Path, default=cache_folder(), help="where packages are kept (%(default)s)")
    parser.add_argument("--list", default="", metavar="RULE", help="name what this rule finds, or all")
    parser.add_argument("--sheet", type=Path, metavar="FOLDER", help="draw what each rule finds into PNGs in here")
    options = parser.parse_args()
    sets = options.sets.split(",")
    if unknown := [name for name in sets if name not in SETS and name != "own"]:
        sys.exit(f"There is no set {', '.join(unknown)}. Sets: {known}.")
    fetched = fetch(options.cache, [name for name in sets if name != "own"], peers=False)
    columns: dict[str, list[Cell]] = {}
    for name in sets:
        if name == "own":
            paths = sorted(_OWN.rglob("*.svg"))
        elif name in fetched:
            paths = icons_of(options.cache, name)
        else:
            continue
        columns[name] = _measure(name, sample_of(paths, options.sample), options.list, options.sheet)
    rows = ["icons", *(rule.code.name for rule in RULES), "portrait ms/icon", "rules ms/icon"]
    print_table(["", *columns], [[row, *(column[at] for column in columns.values())] for at, row in enumerate(rows)])


def _measure(name: str, paths: Sequence[Path], listed: str, sheet: Path | None) -> list[Cell]:
    icons = [icon for path in paths if (icon := _icon(path)) is not None]
    backgrounds = LintConfig().backgrounds
    start = time.process_time()
    portraits = [portrait(icon.drawing, backgrounds) for icon in icons]
    drawn = time.process_time()
    looks = [Look(icon, found) for icon, found in zip(icons, portraits, strict=True) if found is not None]
    optional = {rule.code for rule in OPTIONAL_RULES}
    findings = list(check_drawings(looks, lambda code: code not in optional))
    done = time.process_time()
    findings += check_drawings(looks, lambda code: code in optional)
    counts: list[Cell] = [len(looks)]
    for rule in RULES:
        found = [(look.icon, finding.message) for look, by, finding in findings if by is rule]
        counts.append(len(found))
        if listed in {"all", rule.code.name}:
            for icon, message in found:
                print(f"{name} {rule.code.name} {icon.id}: {message}")
        if sheet and found:
            sheet.mkdir(parents=True, exist_ok=True)
            _draw_sheet([icon for icon, _ in found], sheet / f"{name}-{rule.code.name}.png")
    return [*counts, (drawn - start) * 1000 / len(icons), (done - drawn) * 1000 / len(icons)]


def _icon(path: Path) -> Icon | None:
    icon_id = make_id(path.stem)
    drawing = normalize(Source(str(path), icon_id, "", path.read_bytes())).drawing
    return Icon(icon_id, "", str(path), drawing, {"en": icon_id}, "id") if drawing else None


def _draw_sheet(icons: Sequence[Icon], path: Path) -> None:
    """Each icon in its viewBox, a third larger, and enlarged from 16 px."""
    shown = icons[: _COLUMNS * _COLUMNS]
    rows = -(-len(shown) // _COLUMNS)
    page = Image.new("RGB", (_COLUMNS * _TILE * 2, rows * (_TILE + 16)), "#fff")
    pen = ImageDraw.Draw(page)
    for number, icon in enumerate(shown):
        x, y = number % _COLUMNS * _TILE * 2, number // _COLUMNS * (_TILE + 16)
        box = icon.drawing.view_box
        longer = max(box.width, box.height)
        around = box._replace(
            min_x=box.min_x - longer / 6, min_y=box.min_y - longer / 6, width=longer * 4 / 3, height=longer * 4 / 3
        )
        large = draw(standalone(dataclasses.replace(icon.drawing, view_box=around)), _TILE, _TILE)
        small = draw(standalone(icon.drawing), 16, 16).resize((_TILE, _TILE), Image.Resampling.NEAREST)
        page.paste(large, (x, y), large)
        page.paste(small, (x + _TILE, y), small)
        edge = _TILE / 8
        pen.rectangle((x + edge, y + edge, x + _TILE - edge, y + _TILE - edge), outline="#fbb")
        pen.text((x, y + _TILE), icon.id, fill="#c00")
    page.save(path)


if __name__ == "__main__":
    main()
