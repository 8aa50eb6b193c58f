"""How well the title rules tell good titles from bad ones.

python -m tests.bench.titles [--simple-icons FOLDER]

Prints recall (bad titles found by the rule that should), precision (findings on bad titles among all findings) and CPU
time on our own lists, by locale; with a folder of Simple Icons' drawings, every finding on its brand names too, which
are right as they are.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from html import unescape
from pathlib import Path

from iconkit.rules import Name, check_title, check_titles
from iconkit.source import make_id
from tests.rules import titles

_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--simple-icons", type=Path, metavar="FOLDER", help="drawings whose <title>s are brand names")
    options = parser.parse_args()
    print_lists()
    if options.simple_icons:
        print_false_alarms(options.simple_icons)


def print_lists() -> None:
    good, bad = list(titles.good()), list(titles.bad())
    start = time.process_time()
    alarms = Counter(name.locale for name in good if check_title(name))
    hits = Counter(name.locale for rule, name in bad if rule in {found.code.name for found, _ in check_title(name)})
    seconds = time.process_time() - start
    of_good, of_bad = Counter(name.locale for name in good), Counter(name.locale for _, name in bad)
    print(f"{'locale':8} {'good':>5} {'alarms':>6} {'bad':>5} {'found':>5} {'precision':>9} {'recall':>7}")
    for locale in dict.fromkeys((*of_good, *of_bad)):
        print_row(locale, of_good[locale], alarms[locale], of_bad[locale], hits[locale])
    print_row("all", len(good), alarms.total(), len(bad), hits.total())
    print(f"{len(good) + len(bad)} titles in {seconds:.3f} s of CPU")


def print_row(locale: str, good: int, alarms: int, bad: int, found: int) -> None:
    precision = f"{found / (found + alarms):9.1%}" if found + alarms else f"{'-':>9}"
    recall = f"{found / bad:7.1%}" if bad else f"{'-':>7}"
    print(f"{locale:8} {good:5} {alarms:6} {bad:5} {found:5} {precision} {recall}")


def print_false_alarms(folder: Path) -> None:
    names = []
    for path in sorted(folder.rglob("*.svg")):
        match = _TITLE.search(path.read_text("utf-8"))
        if match:
            names.append(Name(unescape(match[1]), "en", make_id(path.stem)))
    start = time.process_time()
    findings = list(check_titles(names))
    seconds = time.process_time() - start
    flagged = {name for name, _, _ in findings}
    share = len(flagged) / len(names)
    print(f"\n{len(names)} titles in {folder}: {len(flagged)} flagged ({share:.2%}), {seconds:.3f} s of CPU")
    for name, rule, finding in findings:
        print(f"  {name.icon_id:24} {rule.code.name:18} {finding.message}")


if __name__ == "__main__":
    main()
