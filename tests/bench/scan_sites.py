"""What ``iconkit scan`` finds in published sites and templates, against sprites built from the icon sets that they use.

python -m tests.bench.scan_sites [--sites mazerango,pyeudiw] [--list RULE] [--sample N]

Prints pages, uses and findings by site and rule. With --list the places of what a rule finds (or ``all``), with the
text there, to judge by hand which are true.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from iconkit.scan.rules import RULES
from iconkit.source import make_id
from tests.bench.corpora import cache_folder
from tests.bench.sites import SITES, build_set, fetch_site
from tests.bench.table import Cell, print_table

_EXCERPT = 400  # characters on each side of a place


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sites", default="all", help=f"names with commas between, or all: {', '.join(SITES)}")
    parser.add_argument("--list", default="", metavar="RULE", help="show what this rule finds, or all")
    parser.add_argument("--sample", type=int, default=25, help="at most so many of a rule and site, evenly spread")
    parser.add_argument("--cache", type=Path, default=cache_folder(), help="where packages are kept (%(default)s)")
    options = parser.parse_args()
    names = list(SITES) if options.sites == "all" else options.sites.split(",")
    if unknown := [name for name in names if name not in SITES]:
        sys.exit(f"There is no site {', '.join(unknown)}. Sites: {', '.join(SITES)}.")
    manifests = {icons: build_set(options.cache, icons) for icons in sorted({SITES[name].icons for name in names})}
    columns: dict[str, list[Cell]] = {}
    for name in names:
        folder = fetch_site(options.cache, name)
        report = _scan(folder, manifests[SITES[name].icons])
        problems, respelled = _sorted_out(report["problems"], manifests[SITES[name].icons])
        counts = Counter(problem["name"] for problem in problems)
        columns[name] = [report["files"], report["uses"], respelled, *(counts[rule.code.name] for rule in RULES)]
        for rule in RULES:
            if options.list in {"all", rule.code.name}:
                _show(name, folder, [found for found in problems if found["name"] == rule.code.name], options.sample)
    rows = ["pages", "uses", "ids respelled", *(rule.code.name for rule in RULES)]
    print_table(["", *columns], [[row, *(column[at] for column in columns.values())] for at, row in enumerate(rows)])


def _scan(folder: Path, manifest: Path) -> dict[str, Any]:
    words = [sys.executable, "-m", "iconkit", "scan", ".", "--manifest", str(manifest), "--usage", "--format", "json"]
    result = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    report: dict[str, Any] = json.loads(result.stdout)
    return report


def _sorted_out(problems: list[dict[str, Any]], manifest: Path) -> tuple[list[dict[str, Any]], int]:
    """Without the ids that iconkit only spells in another way (``arrow_back``), and how many those are."""
    icons = json.loads(manifest.read_bytes())["icons"]
    kept = [found for found in problems if found["name"] != "unknown-icon" or not _is_respelled(found, icons)]
    return kept, len(problems) - len(kept)


def _is_respelled(found: dict[str, Any], icons: dict[str, Any]) -> bool:
    asked = found["message"].partition("icon '")[2].partition("'")[0]
    return make_id(asked) in icons


def _show(site: str, folder: Path, found: list[dict[str, Any]], most: int) -> None:
    for problem in found[:: max(1, -(-len(found) // most))]:
        path = folder / problem["path"]
        lines = path.read_text("utf-8", "replace").splitlines(keepends=True)
        at = len("".join(lines[: problem["line"] - 1])) + problem["column"] - 1
        text = "".join(lines)
        where = f"{site} {problem['path']}:{problem['line']}:{problem['column']}"
        print(f"--- {where} {problem['name']}: {problem['message']}")
        print(f"{text[max(0, at - _EXCERPT) : at]}>>>{text[at : at + _EXCERPT]}")


if __name__ == "__main__":
    main()
