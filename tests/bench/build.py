"""Time, memory and bytes of a whole build, beside other tools on the same folder in the same run.

python tests/bench/build.py [--sets lucide,tabler] [--peers svg-sprite,svgo] [--runs 3] [--sample 500]

Exits 1 if iconkit crashes, or if an icon is neither built nor named in a diagnostic.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.bench.corpora import add_options, chosen_sets, fetch, icons_of, sample_of, stage
from tests.bench.join_symbols import join_symbols
from tests.bench.our_build import OurBuild, Settled, add_iconkit_option, build_ours, ignore_drawing_rules, settle
from tests.bench.packed import Packed, pack
from tests.bench.table import Cell, print_table
from tests.bench.tools import TOOLS, chosen_tools, run_tool
from tests.bench.usage import Usage

_SYMBOL_ID = re.compile(rb"<symbol\b[^>]*?\bid=\"([^\"]+)\"")
_CHANGED = 10
_NOT_LOOKED_AT = "cold, no drawing rules"
_HEAD = ["set", "tool", "icons", "built", "wall s", "CPU s", "MiB", "raw B", "gzip B", "brotli B"]
_RATIOS = ["wall x", "CPU x", "MiB x", "raw x", "gzip x", "brotli x"]
_WARM_HEAD = ["set", "run", "wall s", "CPU s", "wall % of cold", "CPU % of cold"]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    add_options(parser, sets="lucide,tabler,bootstrap,simple-icons")
    add_iconkit_option(parser)
    parser.add_argument("--peers", default="svg-sprite", help=f"of {', '.join(TOOLS)} (%(default)s)")
    parser.add_argument("--runs", type=int, default=1, help="runs of each tool, in turn; medians are printed")
    options = parser.parse_args()
    peers = ["floor", *(name for name in chosen_tools(options.peers) if name != "floor")]
    rows: list[list[Cell]] = []
    warm_rows: list[list[Cell]] = []
    failures: list[str] = []
    for name in fetch(options.cache, chosen_sets(options.sets)):
        print(f"{name} ...", file=sys.stderr)
        with tempfile.TemporaryDirectory() as folder:
            bench = Bench(name, Path(folder), options.cache, options.iconkit)
            paths = sample_of(icons_of(options.cache, name), options.sample)
            bench.prepare(paths)
            for _ in range(options.runs):
                bench.run_once(peers)
            rows += bench.rows(peers)
            warm_rows += bench.warm_rows()
            failures += bench.failures
    print_table([*_HEAD, *_RATIOS], rows)
    print(f"\n(x: iconkit's figure divided by this tool's. Medians of {options.runs} run(s).)\n")
    print_table(_WARM_HEAD, warm_rows)
    for failure in failures:
        print(f"FAILED: {failure}")
    sys.exit(1 if failures else 0)


class Bench:
    """One set: its folder, the runs made so far, and what went wrong."""

    def __init__(self, name: str, folder: Path, cache: Path, iconkit: str) -> None:
        self.name = name
        self.failures: list[str] = []
        self._folder = folder
        self._icons = folder / "icons"
        self._cache = cache
        self._iconkit = iconkit
        self._count = 0
        self._settled = Settled()
        self._runs: dict[str, list[Usage]] = {}
        self._packed: dict[str, Packed | None] = {}
        self._built: dict[str, int] = {}

    def prepare(self, paths: Iterable[Path]) -> None:
        """Copy the drawings, and take out those that iconkit refuses by name: no tool gets them."""
        self._count = len(stage(paths, self._icons))
        self._settled = settle(self._iconkit, self._icons)
        self.failures += [f"{self.name} {stem}: crash: {words}" for stem, words in self._settled.crashed.items()]
        print(f"{self.name}: {self._count} icons, {len(self._settled.refused)} refused by name")
        for stem, words in sorted(self._settled.refused.items()):
            print(f"  {stem}: {words}")

    def run_once(self, peers: list[str]) -> None:
        """iconkit cold, warm, with a few files changed, and cold without a look at the drawings; then each peer."""
        with tempfile.TemporaryDirectory(dir=self._folder) as name:
            ignore_drawing_rules(Path(name))
            self._runs.setdefault(_NOT_LOOKED_AT, []).append(self._our_run(Path(name)).usage)
        with tempfile.TemporaryDirectory(dir=self._folder) as name:
            work = Path(name)
            self._note("iconkit", self._our_run(work), work / "out" / "sprite.svg")
            self._runs.setdefault("nothing changed", []).append(self._our_run(work).usage)
            originals = {path: path.read_bytes() for path in sample_of(sorted(self._icons.iterdir()), _CHANGED)}
            for path, data in originals.items():
                head, end, tail = data.rpartition(b"</svg>")
                path.write_bytes(head + b'<path d="M1 1h1"/>' + end + tail)
            self._runs.setdefault(f"{len(originals)} changed", []).append(self._our_run(work).usage)
            for path, data in originals.items():
                path.write_bytes(data)
            for peer in peers:
                output = work / f"{peer}.svg"
                self._note(peer, run_tool(peer, self._cache, self._icons, output), output)

    def rows(self, peers: list[str]) -> list[list[Cell]]:
        """A table row for each tool, iconkit first."""
        ours = self._figures("iconkit")
        rows: list[list[Cell]] = [[self.name, "iconkit", self._count, self._built["iconkit"], *ours, *[None] * 6]]
        for peer in peers:
            theirs = self._figures(peer)
            ratios = [a / b if a and b else None for a, b in zip(ours, theirs, strict=True)]
            rows.append([self.name, peer, self._count, self._built[peer], *theirs, *ratios])
        return rows

    def warm_rows(self) -> list[list[Cell]]:
        cold = self._figures("iconkit")
        rows: list[list[Cell]] = []
        for run in (key for key in self._runs if key.endswith("changed") or key == _NOT_LOOKED_AT):
            wall, cpu = (statistics.median(getattr(usage, key) for usage in self._runs[run]) for key in ("wall", "cpu"))
            rows.append([self.name, run, wall, cpu, 100 * wall / (cold[0] or 1), 100 * cpu / (cold[1] or 1)])
        return rows

    def _our_run(self, work: Path) -> OurBuild:
        run = build_ours(self._iconkit, self._icons, work)
        if run.report is None or run.usage.exit_code:
            self.failures.append(f"{self.name}: a build failed: {run.usage.last_words()}")
        return run

    def _note(self, tool: str, usage: Usage | OurBuild, output: Path) -> None:
        figures = usage.usage if isinstance(usage, OurBuild) else usage
        self._runs.setdefault(tool, []).append(figures)
        if tool in self._packed:
            return
        if output.is_dir():
            data = join_symbols(sorted(output.glob("*.svg")))
        else:
            data = output.read_bytes() if output.exists() else b""
        self._packed[tool] = pack(data) if data else None
        wanted = {path.stem for path in self._icons.iterdir()}
        built = wanted & {match.decode() for match in _SYMBOL_ID.findall(data)}
        self._built[tool] = len(built)
        if tool == "iconkit" and built != wanted:
            lost = ", ".join(sorted(wanted - built)[:20])
            self.failures.append(f"{self.name}: {len(wanted - built)} neither built nor named: {lost}")
        elif built != wanted:
            print(f"{self.name}: {tool} leaves out {len(wanted - built)}: {figures.last_words()}", file=sys.stderr)

    def _figures(self, tool: str) -> list[float | int | None]:
        runs, packed = self._runs[tool], self._packed[tool]
        wall, cpu = (statistics.median(getattr(usage, key) for usage in runs) for key in ("wall", "cpu"))
        sizes = [packed.raw, packed.gzip, packed.brotli] if packed else [None] * 3
        return [wall, cpu, max(usage.peak for usage in runs), *sizes]


if __name__ == "__main__":
    main()
