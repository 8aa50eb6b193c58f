"""Is the picture still the same? Each source icon and what a tool made of it, drawn by resvg and compared.

python tests/bench/fidelity.py [--sets lucide,openmoji] [--peers iconkit,svgo] [--sample 200] [--only wrench,home]
                               [--keep DIR] [--list differs] [--fine]

Both are drawn at --px (the longer side), with currentColor black, and compared as premultiplied RGBA. An icon of
one color, which iconkit's manifest calls monochrome, is drawn with currentColor in the color that its source has.

  differs   some channel of some pixel is off by more than 8 of 255
  visible   more than 0.5 % of the pixels are off by more than 32
  broken    more than 5 % of them are
  missing   the tool gives no such icon (for iconkit: and no diagnostic names it)
  bad       what the tool gives cannot be drawn
  refused   iconkit names the icon in an error instead of building it

iconkit builds with --verify. A level counts the worse ones too. Exits 1 if an icon of iconkit's is visible, broken,
missing or bad, or crashes it.
"""

from __future__ import annotations

import argparse
import collections
import json
import multiprocessing
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from tests.bench.corpora import add_options, chosen_sets, fetch, icons_of, sample_of, stage
from tests.bench.drawing import Difference, Pixels, Sprite, canvas, compare, draw, draw_finely, ink_of, parse, strip
from tests.bench.our_build import Settled, add_iconkit_option, settle
from tests.bench.table import Cell, print_table
from tests.bench.tools import TOOLS, chosen_tools, run_tool

_LEVELS = ("same", "differs", "visible", "broken", "missing", "bad")
_VERIFY = ("--verify",)
_HEAD = ["set", "tool", "drawn", "differs", "%", "visible", "%", "broken", "missing", "bad", "refused"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a tool did to one icon; ``fine`` is the difference between the pictures drawn finely."""

    icon: str
    tool: str
    level: str
    difference: Difference | None = None
    fine: Difference | None = None
    words: str = ""


@dataclass(slots=True)
class Judge:
    """Draws one icon of a set and every tool's version of it. Workers inherit it; it is not changed after that."""

    icons: Path
    px: int
    keep: Path | None
    fine: bool
    monochrome: frozenset[str] = frozenset()
    built: dict[str, Sprite | Path] = field(default_factory=dict)

    def judge(self, path: Path) -> list[Verdict]:
        """A verdict for each tool; none if resvg cannot draw the source, which is nobody's fault here."""
        try:
            root = parse(path.read_bytes())
            size = canvas(root, self.px)
            before = self._draw(root, size)
        except Exception as error:
            print(f"not drawable: {path.stem}: {type(error).__name__}: {error}", file=sys.stderr)
            return []
        return [self._judge_one(path, tool, before, size) for tool in self.built]

    def _judge_one(self, path: Path, tool: str, before: Pixels, size: tuple[int, int]) -> Verdict:
        built = self.built[tool]
        try:
            if isinstance(built, Sprite):
                root = built.take(path.stem)
            else:
                file = built / path.name
                root = parse(file.read_bytes()) if file.exists() else None
            if root is None:
                return Verdict(path.stem, tool, "missing")
            color = ink_of(before) if tool == "iconkit" and path.stem in self.monochrome else ""
            after = self._draw(root, size, color)
        except Exception as error:
            return Verdict(path.stem, tool, "bad", words=f"{type(error).__name__}: {error}")
        difference = compare(before, after)
        if self.fine and difference.level != "same":
            # Even so an edge may lie on a line of sub-pixels; at another size those lines are elsewhere.
            pictures = (draw_finely(parse(path.read_bytes()), size, times=13), draw_finely(root, size, color, times=13))
            difference = min(difference, compare(*pictures), key=lambda found: found.most)
        if difference.level not in _LEVELS[2:]:
            return Verdict(path.stem, tool, difference.level, difference)
        if self.keep:
            strip(before, after).save(self.keep / f"{path.stem}.{tool}.png")
        source = parse(path.read_bytes())
        fine = compare(draw_finely(source, size), draw_finely(root, size, color))
        return Verdict(path.stem, tool, difference.level, difference, fine)

    def _draw(self, root: etree._Element, size: tuple[int, int], color: str = "") -> Pixels:
        return draw_finely(root, size, color) if self.fine else draw(root, size, color)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    add_options(parser, sets="all")
    add_iconkit_option(parser)
    known = ", ".join(["iconkit", *TOOLS])
    parser.add_argument("--peers", default="iconkit,svgo,svg-sprite,iconify", help=f"of {known} (%(default)s)")
    parser.add_argument("--px", type=int, default=96, help="longer side in pixels (%(default)s)")
    parser.add_argument(
        "--fine", action="store_true", help="judge pictures drawn 8 and 13 times as large, averaged down"
    )
    parser.add_argument("--only", default="", help="ids of the icons to look at, with commas between")
    parser.add_argument("--keep", type=Path, help="write before|after|difference of the visible ones into this folder")
    parser.add_argument("--list", choices=_LEVELS[1:4], default="visible", help="name iconkit's icons from this level")
    parser.add_argument("--rows", type=int, default=40, help="name at most so many of a set, the worst (%(default)s)")
    parser.add_argument("--workers", type=int, default=2, help="processes that draw (%(default)s)")
    options = parser.parse_args()
    tools = chosen_tools(options.peers, extra=("iconkit",))
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    verdicts: dict[str, list[Verdict]] = {}
    settled: dict[str, Settled] = {}
    failures: list[str] = []
    for name in fetch(options.cache, chosen_sets(options.sets)):
        print(f"{name} ...", file=sys.stderr)
        try:
            verdicts[name], settled[name] = run_set(name, tools, options)
        except RuntimeError as error:
            failures.append(f"{name}: {error}")
    rows = [count_row(name, tool, found, settled[name]) for name, found in verdicts.items() for tool in tools]
    everything = [verdict for found in verdicts.values() for verdict in found]
    together = Settled({f"{name} {icon}": "" for name, what in settled.items() for icon in what.refused})
    if len(verdicts) > 1:
        rows += [count_row("all", tool, everything, together) for tool in tools]
    print_table(_HEAD, rows)
    guilty = "iconkit" in tools and print_findings(verdicts, settled, options.list, options.rows)
    for failure in failures:
        print(f"FAILED {failure}")
    sys.exit(1 if guilty or failures else 0)


def run_set(name: str, tools: Sequence[str], options: argparse.Namespace) -> tuple[list[Verdict], Settled]:
    """Build one set with every tool and judge every icon. What iconkit refuses no tool gets, nor is it judged."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        judge = Judge(work / "icons", options.px, options.keep / name if options.keep else None, options.fine)
        staged = stage(sample_of(icons_of(options.cache, name), 0 if options.only else options.sample), judge.icons)
        if options.only:
            for stem in staged.keys() - set(options.only.split(",")):
                (judge.icons / f"{stem}.svg").unlink()
        if not any(judge.icons.iterdir()):
            return [], Settled()
        settled = settle(options.iconkit, judge.icons, _VERIFY, work) if "iconkit" in tools else Settled()
        if judge.keep:
            judge.keep.mkdir(exist_ok=True)
        for tool in tools:
            judge.built[tool] = _build(tool, judge.icons, work, options)
        if "iconkit" in tools:
            entries = json.loads((work / "out" / "icons.json").read_bytes())["icons"]
            judge.monochrome = frozenset(icon for icon, entry in entries.items() if entry["monochrome"])
        with multiprocessing.get_context("fork").Pool(options.workers, _inherit, (judge,)) as pool:
            found = pool.map(_judge, sorted(judge.icons.iterdir()), chunksize=16)
    return [verdict for verdicts in found for verdict in verdicts], settled


def _build(tool: str, icons: Path, work: Path, options: argparse.Namespace) -> Sprite | Path:
    if tool == "iconkit":
        output = work / "out" / "sprite.svg"
    else:
        output = work / f"{tool}.svg"
        usage = run_tool(tool, options.cache, icons, output)
        if not output.exists():
            print(f"{tool} built nothing: {usage.last_words()}", file=sys.stderr)
            return work / "nothing"
    return Sprite(output.read_bytes()) if output.is_file() else output


def count_row(name: str, tool: str, verdicts: Sequence[Verdict], settled: Settled) -> list[Cell]:
    """One row of the table; each of the levels counts those beyond it too."""
    levels = [verdict.level for verdict in verdicts if verdict.tool == tool]
    count = collections.Counter(levels)
    worse = {level: sum(count[other] for other in _LEVELS[index:4]) for index, level in enumerate(_LEVELS[:4])}
    total = len(levels) or 1
    differs: list[Cell] = [worse["differs"], 100 * worse["differs"] / total]
    visible: list[Cell] = [worse["visible"], 100 * worse["visible"] / total]
    refused = len(settled.refused) if tool == "iconkit" else None
    return [name, tool, len(levels), *differs, *visible, worse["broken"], count["missing"], count["bad"], refused]


def print_findings(verdicts: dict[str, list[Verdict]], settled: dict[str, Settled], least: str, most: int) -> bool:
    """Name iconkit's icons that are not right, the ``most`` worst of a set, and those it did not build.

    True if there is one that iconkit has to answer for.
    """
    guilty = False
    listed = _LEVELS[_LEVELS.index(least) :]
    rows: list[list[Cell]] = []
    for name, found in verdicts.items():
        ours = [verdict for verdict in found if verdict.tool == "iconkit"]
        guilty |= any(verdict.level in _LEVELS[2:] for verdict in ours)
        worst = sorted((verdict for verdict in ours if verdict.level in listed), key=_how_far, reverse=True)
        for verdict in worst[:most]:
            said = "yes" if verdict.icon in settled[name].mentioned else "no"
            pixels, fine = _figures(verdict.difference), _figures(verdict.fine)
            rows.append([name, verdict.icon, verdict.level, *pixels, *fine, said, verdict.words[:120]])
        if len(worst) > most:
            rows.append([name, f"and {len(worst) - most} more", "", *[None] * 4, "", ""])
    if rows:
        print()
        print_table(["set", "icon", "level", "%", "most", "fine %", "fine most", "warned", "error"], rows)
    for name, what in settled.items():
        for icon, words in sorted(what.crashed.items()):
            guilty = True
            print(f"CRASH {name} {icon}: {words}")
        codes = collections.Counter(words.partition(":")[0] for words in what.refused.values())
        for code, count in sorted(codes.items()):
            icons = sorted(icon for icon, words in what.refused.items() if words.startswith(code))
            print(f"refused {name} {count} x {code}: {', '.join(icons[:12])}{' ...' if count > 12 else ''}")
    return guilty


def _how_far(verdict: Verdict) -> tuple[float, int]:
    return (verdict.difference.far, verdict.difference.most) if verdict.difference else (1, 255)


def _figures(difference: Difference | None) -> list[Cell]:
    return [100 * difference.far, difference.most] if difference else [None, None]


_judge_of_worker: list[Judge] = []


def _inherit(judge: Judge) -> None:
    _judge_of_worker[:] = [judge]


def _judge(path: Path) -> list[Verdict]:
    return _judge_of_worker[0].judge(path)


if __name__ == "__main__":
    main()
