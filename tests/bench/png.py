"""PNGs of whole sets: time cold and warm, memory and bytes, beside other renderers on the same folder in the same run.

python tests/bench/png.py [--sets lucide,tabler] [--sample 500] [--runs 3]

iconkit's seconds are of a whole build with nothing but PNGs, without the drawing rules, which no peer has: reading,
checking, normalizing, drawing by CairoSVG, comparing each with resvg's, and packing. ``iconkit, with rules`` looks at
the drawings too. Peers only draw and pack: beside them is ``iconkit, drawn``, a build that finds normalized drawings
in its cache, as after one without PNGs. Each icon at 24, 48 and 72 px.
"""

from __future__ import annotations

import argparse
import shlex
import statistics
import sys
import tempfile
from pathlib import Path

from tests.bench.corpora import add_options, chosen_sets, fetch, icons_of, sample_of, stage
from tests.bench.our_build import add_iconkit_option, build_ours, ignore_drawing_rules, settle
from tests.bench.table import Cell, print_table
from tests.bench.usage import Usage, measure

SIZES = ("24", "48", "72")
_HERE = Path(__file__).resolve().parent
_PEERS = ("resvg-js", "sharp", "cairosvg")
_COLD, _RULES, _DRAWN, _WARM = "iconkit", "iconkit, with rules", "iconkit, drawn", "iconkit, with rules, warm"
_HEAD = [
    *("set", "tool", "PNGs", "wall s", "CPU s", "wall s / 1000 icons", "MiB", "bytes"),
    *("wall x", "CPU x", "with rules wall x", "CPU x", "drawn wall x", "CPU x", "bytes x"),
]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    add_options(parser, sets="lucide,tabler,bootstrap,simple-icons")
    add_iconkit_option(parser)
    parser.add_argument("--runs", type=int, default=1, help="runs of each tool, in turn; medians are printed")
    options = parser.parse_args()
    rows: list[list[Cell]] = []
    for name in fetch(options.cache, chosen_sets(options.sets)):
        print(f"{name} ...", file=sys.stderr)
        with tempfile.TemporaryDirectory() as folder:
            icons = Path(folder) / "icons"
            stage(sample_of(icons_of(options.cache, name), options.sample), icons)
            settled = settle(options.iconkit, icons)
            print(f"{name}: {len(settled.refused)} refused by name, {len(settled.crashed)} crash", file=sys.stderr)
            rows += _measure(name, icons, Path(folder), options)
    print_table(_HEAD, rows)
    print("\n(x: iconkit's figure, cold, divided by this tool's; then the same with rules, and drawn.)")


def _measure(name: str, icons: Path, folder: Path, options: argparse.Namespace) -> list[list[Cell]]:
    runs: dict[str, list[Usage]] = {}
    bytes_of: dict[str, tuple[int, int]] = {}
    for number in range(options.runs):
        work, other, ruled = (folder / f"{kind}-{number}" for kind in ("work", "other", "ruled"))
        for new in (work, other, ruled):
            new.mkdir()
        for new in (work, other):
            ignore_drawing_rules(new)
        _ours(options.iconkit, icons, other, "sprite")
        for which, where in ((_COLD, work), (_RULES, ruled), (_DRAWN, other), (_WARM, ruled)):
            runs.setdefault(which, []).append(_ours(options.iconkit, icons, where, "png"))
            bytes_of[which] = _weigh(where / "out")
        for peer in _PEERS:
            output = work / peer
            runs.setdefault(peer, []).append(measure(_command(peer, options.cache, icons, output), cwd=work))
            bytes_of[peer] = _weigh(output)
    count = len(list(icons.iterdir()))
    figures = {tool: _figures(usages) for tool, usages in runs.items()}
    rows: list[list[Cell]] = []
    for tool, (wall, cpu, peak) in figures.items():
        pngs, size = bytes_of[tool]
        pairs = [
            (figures[which][at], theirs) for which in (_COLD, _RULES, _DRAWN) for at, theirs in enumerate((wall, cpu))
        ]
        ratios: list[Cell] = [ours / theirs for ours, theirs in pairs]
        ratios.append(bytes_of[_COLD][1] / size if size else None)
        rows.append([name, tool, pngs, wall, cpu, wall * 1000 / count, peak, size, *ratios])
    return rows


def _ours(command: str, icons: Path, work: Path, kind: str) -> Usage:
    run = build_ours(command, icons, work, ["--emit", kind])
    if run.usage.exit_code:
        raise RuntimeError(f"iconkit cannot build: {run.usage.last_words()}")
    return run.usage


def _command(peer: str, cache: Path, icons: Path, output: Path) -> list[str]:
    if peer == "cairosvg":
        return [sys.executable, str(_HERE / "cairosvg_folder.py"), str(icons), str(output), *SIZES]
    script = shlex.split(f"node {shlex.quote(str(_HERE / 'rasterize.mjs'))}")
    return [*script, str(cache), "sharp" if peer == "sharp" else "resvg", str(icons), str(output), *SIZES]


def _weigh(folder: Path) -> tuple[int, int]:
    """How many PNGs there are, and their bytes."""
    sizes = [path.stat().st_size for path in folder.rglob("*.png")]
    return len(sizes), sum(sizes)


def _figures(usages: list[Usage]) -> tuple[float, float, float]:
    wall, cpu = (statistics.median(getattr(usage, key) for usage in usages) for key in ("wall", "cpu"))
    return wall, cpu, max(usage.peak for usage in usages)


if __name__ == "__main__":
    main()
