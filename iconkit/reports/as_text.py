"""The report for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import click

from iconkit.model import (
    AnySummary,
    AuditSummary,
    Correction,
    Difference,
    LintSummary,
    Problem,
    ScanSummary,
    Severity,
    Summary,
)
from iconkit.reports.excerpt import Excerpts
from iconkit.reports.gzip_size import gzip_size
from iconkit.reports.printable import printable

_COLORS: dict[Severity, str] = {"error": "red", "warning": "yellow", "note": "cyan"}
_ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}
# Of one kind of warning or note, more than this many teach nothing new; --format json has them all.
_MOST_OF_A_KIND = 5
_BRIEF: frozenset[Severity] = frozenset(("warning", "note"))
_MOST_FILES = 20


def as_text(summary: AnySummary) -> str:
    """The findings, worst first, then what the command did."""
    # Somebody who builds wants to know what stands in the way, somebody who lints wants to see it all.
    is_brief = isinstance(summary, Summary) and not summary.strict
    lines = [*problem_lines(summary.problems, brief=_BRIEF if is_brief else _BRIEF - {"warning"})]
    if lines:
        lines.append("")
    if isinstance(summary, ScanSummary):
        lines += _scan_outcome(summary)
    elif isinstance(summary, AuditSummary):
        lines += _audit_outcome(summary)
    else:
        lines += _outcome(summary) if isinstance(summary, Summary) else _lint_outcome(summary)
    return "\n".join(lines)


def problem_lines(problems: Sequence[Problem], *, brief: frozenset[Severity] = _BRIEF) -> Iterator[str]:
    """Each finding as ``path:line:column: severity CODE name: message``, the line it is about, and the remedy.

    Of the severities in ``brief`` only the first few findings of a kind are shown.
    """
    excerpts = Excerpts()
    shown: Counter[str] = Counter()
    ordered = sorted(problems, key=lambda problem: (_ORDER[problem.code.severity], problem.sort_key()))
    totals = Counter(problem.code.id for problem in ordered)
    for problem in ordered:
        code = problem.code
        shown[code.id] += 1
        if code.severity in brief and shown[code.id] > _MOST_OF_A_KIND:
            if shown[code.id] == totals[code.id]:
                yield f"  ... and {totals[code.id] - _MOST_OF_A_KIND} more {code.id} {code.name}"
            continue
        kind = click.style(f"{code.severity} {code.id}", fg=_COLORS[code.severity], bold=True)
        yield f"{printable(str(problem.where))}: {kind} {code.name}: {printable(problem.message)}"
        for line in excerpts.lines(problem.where):
            yield click.style(line, dim=True)
        if problem.hint:
            yield f"  {printable(problem.hint)}"


def _outcome(summary: Summary) -> Iterator[str]:
    build, difference = summary.build, summary.difference
    found = _counts(build.problems)
    if build.exit_code:
        strictly = " Warnings are failures here (strict)." if not _has_error(build.problems) else ""
        yield click.style(f"Nothing was built: {found}. {summary.output} is as it was.{strictly}", bold=True)
        return
    if summary.is_check:
        yield from _staleness(summary, difference)
        return
    yield click.style(
        f"Built {_number(len(build.icons), 'icon')} into {summary.output} in {summary.seconds:.1f} s", bold=True
    )
    for artifact in build.artifacts:
        if artifact.is_asset and artifact.path.endswith(".svg"):
            packed = gzip_size(artifact.data)
            yield f"  {artifact.path}: {len(artifact.data):,} bytes, {packed:,} gzip"
    total = sum(len(artifact.data) for artifact in build.artifacts)
    yield f"  {len(build.artifacts):,} files, {total:,} bytes: {_changes(difference)}"
    if found:
        yield f"  Needs attention: {found}"


def _scan_outcome(summary: ScanSummary) -> Iterator[str]:
    checked = f"{_number(summary.files, 'file')} with {_number(summary.uses, 'use')} of icons"
    yield click.style(f"Scanned {checked}: {_counts(summary.problems) or 'nothing found'}", bold=True)
    if summary.exit_code and not _has_error(summary.problems):
        yield "  Warnings are failures here (strict)."


def _audit_outcome(summary: AuditSummary) -> Iterator[str]:
    checked = f"{_number(len(summary.pages), 'page')} with {_number(summary.icons, 'icon')}"
    yield click.style(f"Audited {checked}: {_counts(summary.problems) or 'nothing found'}", bold=True)
    if summary.unseen:
        yield f"  {_number(summary.unseen, 'icon')} not in sight, as in closed menus: what they show was not judged"
    if summary.exit_code and not _has_error(summary.problems):
        yield "  Warnings are failures here (strict)."


def _lint_outcome(summary: LintSummary) -> Iterator[str]:
    inspection = summary.inspection
    if summary.corrected:
        yield click.style(f"Corrected {_number(len(summary.corrected), 'title')}:", bold=True)
        yield from map(_correction, summary.corrected)
    found = _counts(inspection.problems) or "nothing found"
    yield click.style(f"Checked {_number(len(inspection.icons), 'icon')}: {found}", bold=True)
    if inspection.corrections:
        yield f"  --fix can correct {_number(len(inspection.corrections), 'title')}:"
        yield from map(_correction, inspection.corrections[:_MOST_FILES])
        if len(inspection.corrections) > _MOST_FILES:
            yield f"  ... and {len(inspection.corrections) - _MOST_FILES:,} more"
    if inspection.exit_code and not _has_error(inspection.problems):
        yield "  Warnings are failures here (strict)."


def _correction(correction: Correction) -> str:
    place = printable(f"{correction.catalog}: [{correction.icon_id}]")
    return f'  {place} "{printable(correction.before)}" -> "{printable(correction.after)}"'


def _counts(problems: Sequence[Problem]) -> str:
    counts = Counter(problem.code.severity for problem in problems)
    return ", ".join(_number(counts[severity], severity) for severity in _ORDER if counts[severity])


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _has_error(problems: Sequence[Problem]) -> bool:
    return any(problem.code.severity == "error" for problem in problems)


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
