"""The scan of a site: files, what is found in each, and what of that is reported."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from iconkit import codes
from iconkit.config.load import Config
from iconkit.display_path import display_path
from iconkit.model import Problem, Where
from iconkit.scan.files import find_pages
from iconkit.scan.icon_table import IconTable
from iconkit.scan.page import Edit
from iconkit.scan.rules import RULES
from iconkit.scan.scanned import Found, Place, Scanned, key_of_page, scan_page
from iconkit.workers import Workers

_WORTH_A_PROCESS = 200  # pages: fewer are read before processes have started
_CODES = {rule.code.id: rule.code for rule in RULES}


@dataclass(frozen=True, slots=True)
class Scan:
    """``places`` and ``edits`` by the file's path, as it is shown."""

    problems: tuple[Problem, ...]
    places: dict[str, tuple[Place, ...]]
    edits: dict[str, tuple[Edit, ...]]


def scan(config: Config, names: Sequence[str], icons: IconTable, workers: Workers) -> Scan:
    """Read what ``names`` stand for, relative to the configuration's folder, and judge it with the rules selected."""
    pages = find_pages(config.root, names, config.scan.exclude)
    problems = [problem for problem in pages.problems if _is_heard(config, problem)]
    read: list[tuple[Path, str]] = []
    for path in pages.paths:
        try:
            read.append((path, key_of_page(path, path.read_bytes(), icons)))
        except OSError as error:
            problems.append(_unreadable(display_path(path), f"it cannot be read: {error.strerror}"))
    results = workers.map(
        "Reading pages",
        partial(scan_page, icons),
        [path for path, _ in read],
        [key for _, key in read],
        worth_a_process=_WORTH_A_PROCESS,
        lost=lambda _, why: Scanned(error=f"reading it {why}").as_bytes(),
    )
    places: dict[str, tuple[Place, ...]] = {}
    edits: dict[str, tuple[Edit, ...]] = {}
    for (path, _), data in zip(read, results, strict=True):
        shown, scanned = display_path(path), Scanned.from_bytes(data)
        if scanned.error:
            problems.append(_unreadable(shown, scanned.error))
            continue
        places[shown] = scanned.places
        heard = [*_heard(config, path, scanned)]
        problems += [Problem(_CODES[f.code], Where(shown, f.line, f.column), f.message, f.hint) for f in heard]
        edits[shown] = tuple(edit for finding in heard for edit in finding.edits)
    return Scan(tuple(sorted(problems, key=Problem.sort_key)), places, {p: e for p, e in edits.items() if e})


def _is_heard(config: Config, problem: Problem) -> bool:
    """Whether a file that nothing reads is to be named; what stops the scan always is."""
    return problem.code != codes.PAGE_NOT_READ or (
        config.lint.is_selected(problem.code) and not config.lint.is_ignored_in(problem.code, problem.where.path)
    )


def _heard(config: Config, path: Path, scanned: Scanned) -> Iterator[Found]:
    """The findings that the configuration selects."""
    from_root = Path(os.path.relpath(path, config.root)).as_posix()
    for finding in scanned.found:
        code = _CODES[finding.code]
        if config.lint.is_selected(code) and not config.lint.is_ignored_in(code, from_root):
            yield finding


def _unreadable(path: str, why: str) -> Problem:
    return Problem(codes.UNREADABLE, Where(path), f"This file was not scanned: {why}.", "Mend it, or exclude it.")
