"""Bytes of one sprite of each set, like with like: every tool's sprite of the same icons.

python tests/bench/sizes.py [--sets all] [--peers svgo,iconify] [--sample 500]

Each symbol has its id and viewBox; titles and descriptions are taken out on all sides, and what iconkit's cost is
printed beside. A tool that writes files gets them joined into symbols by lxml. An icon that one tool leaves out is
left out of the whole comparison.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from pathlib import Path

from tests.bench.corpora import add_options, chosen_sets, fetch, icons_of, sample_of, stage
from tests.bench.join_symbols import join_symbols
from tests.bench.our_build import add_iconkit_option, build_ours, settle
from tests.bench.packed import Packed, pack
from tests.bench.table import Cell, print_table
from tests.bench.tools import TOOLS, chosen_tools, run_tool

_TITLE = re.compile(rb"<(title|desc)\b[^>]*(?:/>|>.*?</\1\s*>)|\sdata-title=\"[^\"]*\"", re.DOTALL)
_SYMBOL_ID = re.compile(rb"<symbol\b[^>]*?\bid=\"([^\"]+)\"")

_HEAD = ["set", "icons", "tool", "raw B", "gzip B", "brotli B", "raw x", "gzip x", "brotli x"]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    add_options(parser, sets="lucide,tabler,bootstrap,simple-icons")
    add_iconkit_option(parser)
    default = ",".join(name for name in TOOLS if name != "svgstore")
    parser.add_argument("--peers", default=default, help=f"of {', '.join(TOOLS)} (%(default)s)")
    options = parser.parse_args()
    peers = chosen_tools(options.peers)
    for name in fetch(options.cache, chosen_sets(options.sets)):
        print(f"{name} ...", file=sys.stderr)
        with tempfile.TemporaryDirectory() as folder:
            icons = Path(folder) / "icons"
            stage(sample_of(icons_of(options.cache, name), options.sample), icons)
            settle(options.iconkit, icons)
            sprites = common_sprites(["iconkit", *peers], options.cache, options.iconkit, icons)
            print_table(_HEAD, size_rows(name, len(list(icons.iterdir())), sprites))
            print()
    print("(x: iconkit's bytes without titles divided by this row's.)")


def size_rows(name: str, icons: int, sprites: dict[str, bytes]) -> list[list[Cell]]:
    """A row for each tool, and one for iconkit's sprite as it is, with the titles in it."""
    packed = {tool: pack(_TITLE.sub(b"", data)) for tool, data in sprites.items()}
    packed["iconkit, titled"] = pack(sprites["iconkit"])
    ours = packed["iconkit"]
    return [[name, icons, tool, *_columns(theirs), *_ratios(ours, theirs)] for tool, theirs in packed.items()]


def common_sprites(tools: list[str], cache: Path, iconkit: str, icons: Path) -> dict[str, bytes]:
    """Tool -> its sprite of ``icons``, from which every icon that some tool leaves out is deleted first."""
    while True:
        with tempfile.TemporaryDirectory(dir=icons.parent) as name:
            sprites = {tool: _sprite_of(tool, cache, iconkit, icons, Path(name)) for tool in tools}
        wanted = {path.stem for path in icons.iterdir()}
        built = {tool: {found.decode() for found in _SYMBOL_ID.findall(data)} for tool, data in sprites.items()}
        lost = {tool: wanted - found for tool, found in built.items() if wanted - found}
        if not lost:
            return sprites
        for tool, stems in lost.items():
            print(f"{tool} leaves out {len(stems)}: {', '.join(sorted(stems)[:8])}", file=sys.stderr)
            if stems == wanted:
                sys.exit(f"{tool} built nothing.")
            for stem in stems:
                (icons / f"{stem}.svg").unlink(missing_ok=True)


def _sprite_of(tool: str, cache: Path, iconkit: str, icons: Path, work: Path) -> bytes:
    if tool == "iconkit":
        usage, output = build_ours(iconkit, icons, work).usage, work / "out" / "sprite.svg"
    else:
        output = work / f"{tool}.svg"
        usage = run_tool(tool, cache, icons, output)
    if not output.exists():
        sys.exit(f"{tool} built nothing: {usage.last_words()}")
    return join_symbols(sorted(output.glob("*.svg"))) if output.is_dir() else output.read_bytes()


def _columns(packed: Packed) -> list[Cell]:
    return [packed.raw, packed.gzip, packed.brotli]


def _ratios(ours: Packed, theirs: Packed) -> list[Cell]:
    return [ours.raw / theirs.raw, ours.gzip / theirs.gzip, ours.brotli / theirs.brotli]


if __name__ == "__main__":
    main()
