"""A build's report for people."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator, Sequence

import click

from iconkit.model import Difference, Problem, Severity, Summary

_COLORS: dict[Severity, str] = {"error": "red", "warning": "yellow", "note": "cyan"}
_ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}
# Of one kind of warning or note, more than this many teach nothing new; --json has them all.
_MOST_OF_A_KIND = 5
_MOST_FILES = 20


def as_text(summary: Summary) -> str:
    """The findings, worst first, then what the build did."""
    lines = [*problem_lines(summary.build.problems)]
    if lines:
        lines.append("")
    lines += _outcome(summary)
    return "\n".join(lines)


def problem_lines(problems: Sequence[Problem]) -> Iterator[str]:
    """Each finding as ``path:line:column: severity CODE name: message`` with the remedy on the next line."""
    shown: Counter[str] = Counter()
    ordered = sorted(problems, key=lambda problem: (_ORDER[problem.code.severity], problem.sort_key()))
    totals = Counter(problem.code.id for problem in ordered)
    for problem in ordered:
        code = problem.code
        shown[code.id] += 1
        if code.severity != "error" and shown[code.id] > _MOST_OF_A_KIND:
            if shown[code.id] == totals[code.id]:
                yield f"  ... and {totals[code.id] - _MOST_OF_A_KIND} more {code.id} {code.name}"
            continue
        kind = click.style(f"{code.severity} {code.id}", fg=_COLORS[code.severity], bold=True)
        yield f"{printable(str(problem.where))}: {kind} {code.name}: {printable(problem.message)}"
        if problem.hint:
            yield f"  {printable(problem.hint)}"


def printable(text: str) -> str:
    """``text`` with control and bidi characters escaped: a file name must not be able to steer a terminal."""
    return "".join(
        character if character.isprintable() or character == " " else character.encode("unicode_escape").decode()
        for character in text
    )


def _outcome(summary: Summary) -> Iterator[str]:
    build, difference = summary.build, summary.difference
    counts = Counter(problem.code.severity for problem in build.problems)
    found = ", ".join(
        f"{counts[severity]} {severity}{'s' if counts[severity] > 1 else ''}" for severity in _ORDER if counts[severity]
    )
    if counts["error"]:
        yield click.style(f"Nothing was built: {found}. {summary.output} is as it was.", bold=True)
        return
    if summary.is_check:
        yield from _staleness(summary, difference)
        return
    icons = f"{len(build.icons):,} icon{'s' if len(build.icons) != 1 else ''}"
    yield click.style(f"Built {icons} into {summary.output} in {summary.seconds:.1f} s", bold=True)
    for artifact in build.artifacts:
        if artifact.path == "sprite.svg":
            packed = len(gzip.compress(artifact.data, 9, mtime=0))
            yield f"  {artifact.path}: {len(artifact.data):,} bytes, {packed:,} gzip"
    total = sum(len(artifact.data) for artifact in build.artifacts)
    yield f"  {len(build.artifacts):,} files, {total:,} bytes: {_changes(difference)}"
    if found:
        yield f"  Needs attention: {found}"


def _changes(difference: Difference) -> str:
    counts = {
        "added": len(difference.added),
        "changed": len(difference.changed),
        "removed": len(difference.removed),
        "unchanged": difference.unchanged,
    }
    return ", ".join(f"{count:,} {what}" for what, count in counts.items() if count)


def _staleness(summary: Summary, difference: Difference) -> Iterator[str]:
    if not difference:
        yield click.style(f"{summary.output} is up to date ({len(summary.build.icons):,} icons)", bold=True)
        return
    yield click.style(f"{summary.output} is stale ({_changes(difference)}). Run: iconkit build", bold=True)
    stale = [("missing", path) for path in difference.added]
    stale += [("differs", path) for path in difference.changed]
    stale += [("should go", path) for path in difference.removed]
    for what, path in stale[:_MOST_FILES]:
        yield f"  {what:9} {printable(path)}"
    if len(stale) > _MOST_FILES:
        yield f"  ... and {len(stale) - _MOST_FILES:,} more"
