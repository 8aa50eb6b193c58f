"""Corrections -> catalogs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from iconkit.catalog.edit import set_titles
from iconkit.model import Correction, Faults, Problem


def correct(corrections: Sequence[Correction]) -> tuple[tuple[Correction, ...], tuple[Problem, ...]]:
    """Write corrected titles, each catalog once. What was written, and what is wrong with a catalog that was not."""
    by_catalog: dict[str, list[Correction]] = {}
    for correction in corrections:
        by_catalog.setdefault(correction.catalog, []).append(correction)
    written: list[Correction] = []
    problems: list[Problem] = []
    for path, some in sorted(by_catalog.items()):
        try:
            set_titles(Path(path), {correction.icon_id: correction.after for correction in some})
        except Faults as faults:
            problems += faults.problems
        else:
            written += some
    return tuple(written), tuple(problems)
