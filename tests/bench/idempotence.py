"""Is an icon normalized twice the same as once, in any order, by any number of workers? And which are refused?

python tests/bench/idempotence.py [--sets all] [--sample 80] [--verify] [--box 24]

The sets are normalized in order by one process, then backwards by two, then what came of them once more. Prints a row
for each set, names every icon that is not the same and every one that is refused or for which a pass was left out, with
what iconkit says of it. Exits 1 if an icon is not the same.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from iconkit import codes
from iconkit.cache import Cache
from iconkit.markup import standalone
from iconkit.model import Normalized, Source, Treatment
from iconkit.normalize_all import normalize_all
from iconkit.source import make_id
from iconkit.workers import Advance, Workers
from tests.bench.corpora import add_options, chosen_sets, fetch, icons_of, sample_of
from tests.bench.table import Cell, print_table

_TOLD = (codes.STEPPED_BACK, codes.PICTURE_CHANGED)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    add_options(parser, sets="all")
    parser.add_argument("--verify", action="store_true", help="compare every picture with its source's")
    parser.add_argument(
        "--box", type=float, default=0.0, help="fit each icon into a box of so many units, and then again"
    )
    options = parser.parse_args()
    sets = fetch(options.cache, chosen_sets(options.sets), peers=False)
    paths = {name: sample_of(icons_of(options.cache, name), options.sample) for name in sets}
    # All sets at once: few icons are not worth a second process.
    sources = [source_of(path, Treatment(box=options.box)) for name in sets for path in paths[name]]
    once = normalized(sources, 1, verify=options.verify)
    other = normalized(sources[::-1], 2, verify=options.verify)[::-1]
    drawn = [index for index, result in enumerate(once) if result.drawing]
    again = normalized([written(sources[index], once[index]) for index in drawn], 1, verify=options.verify)
    settled = {index: once[index].drawing == result.drawing for index, result in zip(drawn, again, strict=True)}
    rows: list[list[Cell]] = []
    start = 0
    for name in sets:
        span = range(start, start + len(paths[name]))
        start = span.stop
        unsettled = [index for index in span if not settled.get(index, True)]
        mixed = [index for index in span if once[index] != other[index]]
        for index in span:
            tell(name, sources[index], once[index])
        for what, found in (("twice is not once", unsettled), ("depends on order or workers", mixed)):
            for index in found:
                print(f"{name} {sources[index].path}: {what}")
        refused = sum(index not in settled for index in span)
        left_out = sum(any(problem.code in _TOLD for problem in once[index].problems) for index in span)
        rows.append([name, len(span), refused, left_out, len(unsettled), len(mixed)])
    print_table(["set", "icons", "refused", "stepped back", "twice is not once", "order matters"], rows)
    sys.exit(1 if any(row[-1] or row[-2] for row in rows) else 0)


def source_of(path: Path, treatment: Treatment) -> Source:
    return Source(str(path), make_id(path.stem) or "unnamed", "", path.read_bytes(), treatment)


def normalized(sources: Sequence[Source], count: int, *, verify: bool) -> list[Normalized]:
    """By ``count`` processes, without anything that is known from before."""
    with tempfile.TemporaryDirectory() as folder:
        return normalize_all(sources, Workers(Cache(Path(folder)), _quiet, count), verify=verify)


def written(source: Source, result: Normalized) -> Source:
    """The result as a file, with the title that the source has."""
    assert result.drawing is not None
    return source._replace(data=standalone(result.drawing, title=result.drawing.source_title or None).encode())


def tell(name: str, source: Source, result: Normalized) -> None:
    for problem in result.problems:
        if problem.code in _TOLD or (result.drawing is None and problem.code.severity == "error"):
            print(f"{name} {source.path}:{problem.where.line}: {problem.code.name}: {problem.message} {problem.hint}")


@contextmanager
def _quiet(_label: str, _total: int) -> Iterator[Advance]:
    yield lambda _: None


if __name__ == "__main__":
    main()
