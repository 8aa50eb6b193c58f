"""The findings that a site had when it began to be scanned: they are not reported, until they are gone.

A finding is known by its code, file and message, not by its line, so that it stays known when something is written
above it. A file may have as many of a kind as it had.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from iconkit import codes
from iconkit.display_path import display_path
from iconkit.model import Faults, Problem, Where

_VERSION = 1


def save_baseline(path: Path, problems: Sequence[Problem]) -> None:
    """Raises OSError."""
    counts = Counter(map(_key, problems))
    findings = [
        {"code": code, "path": at, "message": text, "count": n} for (code, at, text), n in sorted(counts.items())
    ]
    text = json.dumps({"version": _VERSION, "findings": findings}, indent=1, ensure_ascii=False)
    path.write_text(text + "\n", "utf-8")


def without_known(path: Path, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems that the baseline does not have, or has fewer of. Raises Faults: it is no baseline."""
    try:
        value = json.loads(path.read_text("utf-8"))
        if value["version"] != _VERSION:
            raise KeyError("version")
        known = Counter({(f["code"], f["path"], f["message"]): int(f["count"]) for f in value["findings"]})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        message = "This file cannot be read as a baseline."
        hint = "Write it with --write-baseline."
        raise Faults(Problem(codes.BASELINE_UNREADABLE, Where(display_path(path)), message, hint)) from None
    new: list[Problem] = []
    for problem in problems:
        if known[_key(problem)] > 0:
            known[_key(problem)] -= 1
        else:
            new.append(problem)
    return tuple(new)


def _key(problem: Problem) -> tuple[str, str, str]:
    return problem.code.id, problem.where.path, problem.message
