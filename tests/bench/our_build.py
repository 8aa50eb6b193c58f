"""iconkit on a folder of drawings: one measured build, and the set of icons it builds at all."""

from __future__ import annotations

import argparse
import json
import shlex
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import iconkit
from iconkit.drawing_rules import RULES as DRAWING_RULES
from tests.bench.usage import Usage, measure

_MOST_CRASHES = 5  # found one by one, each by several builds


@dataclass(frozen=True, slots=True)
class OurBuild:
    """One run. ``report`` is what --json printed; None if iconkit crashed."""

    usage: Usage
    report: dict[str, Any] | None

    def refused(self) -> dict[str, str]:
        """Id of each staged drawing that an error names -> the error."""
        return self._named("error")

    def mentioned(self) -> set[str]:
        """Ids of the staged drawings that any warning or error names."""
        return set(self._named("warning", "error"))

    def _named(self, *severities: str) -> dict[str, str]:
        problems = self.report["problems"] if self.report else []
        return {
            Path(problem["path"]).stem: f"{problem['code']} {problem['name']}: {problem['message']}"
            for problem in reversed(problems)  # the first of several is the one kept
            if problem["severity"] in severities and problem["path"].endswith(".svg")
        }


@dataclass(slots=True)
class Settled:
    """What became of a staged folder: the drawings that iconkit refuses, and those it crashes on, with its words."""

    refused: dict[str, str] = field(default_factory=dict)
    crashed: dict[str, str] = field(default_factory=dict)
    mentioned: set[str] = field(default_factory=set)


def add_iconkit_option(parser: argparse.ArgumentParser) -> None:
    default = shlex.join([sys.executable, "-m", "iconkit"])
    parser.add_argument("--iconkit", default=default, help="the command to measure, quoted (%(default)s)")


def build_ours(command: str, folder: Path, work: Path, options: Sequence[str] = ()) -> OurBuild:
    """Build ``folder`` into ``work/out``. The cache lies in ``work``, so a fresh ``work`` is a cold build."""
    arguments = ["build", str(folder), "-o", "out", "--emit", "sprite", "--json", *options]
    package = str(Path(iconkit.__file__).resolve().parents[1])
    # Bytecode is kept, as it is where iconkit is installed: else compiling the code is a part of each run.
    environment = {"PYTHONPATH": package, "PYTHONDONTWRITEBYTECODE": ""}
    usage = measure([*shlex.split(command), *arguments], cwd=work, env=environment)
    try:
        report = json.loads(usage.stdout)
    except ValueError:
        return OurBuild(usage, None)
    return OurBuild(usage, report if usage.exit_code in (0, 1, 2) else None)


def ignore_drawing_rules(work: Path) -> None:
    """Let builds in ``work`` not look at the drawings, which no peer does."""
    names = ", ".join(f'"{rule.code.name}"' for rule in DRAWING_RULES)
    (work / "iconkit.toml").write_text(f"[lint]\nignore = [{names}]\n", encoding="utf-8")


def settle(command: str, folder: Path, options: Sequence[str] = (), work: Path | None = None) -> Settled:
    """Take out of a staged folder what iconkit does not build, until it builds the rest; says what was taken out.

    A build with an error publishes nothing, so without this there would be nothing to measure. The last build, with
    its cache, stays in ``work`` if that is given. Drawings that crash iconkit are found by halving. Raises RuntimeError
    if a build fails and names no drawing, or crashes on too many.
    """
    settled = Settled()
    with tempfile.TemporaryDirectory() as name:
        while any(folder.iterdir()):
            run = build_ours(command, folder, work or Path(name), options)
            settled.mentioned |= run.mentioned()
            if run.report is None:
                found = _first_crashing(command, sorted(folder.iterdir()))
                settled.crashed |= found
                if len(settled.crashed) > _MOST_CRASHES:
                    raise RuntimeError(f"iconkit crashes on too many drawings: {settled.crashed}")
            elif run.usage.exit_code:
                found = run.refused()
                settled.refused |= found
            else:
                break
            if not found:
                raise RuntimeError(f"iconkit built nothing and named no drawing: {_words(run)}")
            for stem in found:
                (folder / f"{stem}.svg").unlink()
    return settled


def _first_crashing(command: str, paths: list[Path]) -> dict[str, str]:
    """One of ``paths`` that crashes a build on its own, found by halving, and its words; empty if none does."""
    with tempfile.TemporaryDirectory() as name:
        folder, work = Path(name) / "half", Path(name)
        folder.mkdir()
        for path in paths:
            shutil.copyfile(path, folder / path.name)
        run = build_ours(command, folder, work, ["--workers", "1"])
    if run.report is not None:
        return {}
    if len(paths) == 1:
        return {paths[0].stem: run.usage.last_words()}
    middle = len(paths) // 2
    return _first_crashing(command, paths[:middle]) or _first_crashing(command, paths[middle:])


def _words(run: OurBuild) -> str:
    problems = run.report["problems"] if run.report else []
    errors = [f"{problem['path']}: {problem['message']}" for problem in problems if problem["severity"] == "error"]
    return "; ".join(errors[:3]) or run.usage.last_words()
