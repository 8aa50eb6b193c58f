"""Changes between two states of a set, for people: also what goes into a changelog."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from iconkit.model import Change, ChangeKind
from iconkit.published.changes import Verdict
from iconkit.reports.printable import printable, printable_json

_HEADINGS: dict[ChangeKind, str] = {
    "removed": "Removed",
    "renamed": "Renamed (the old ids go on working)",
    "added": "Added",
    "redrawn": "Redrawn",
    "retitled": "Retitled",
}

# What Markdown reads, GitHub's with math, references and bare addresses included.
_MARKED = re.compile(r"[\\`*_\[\]<>#|&~$!@]|:(?=//)|(?<=www)\.", re.IGNORECASE)


def as_changes(changes: Sequence[Change], version: str, verdict: Verdict) -> str:
    """A changelog fragment in Markdown, headed by the version; ``verdict`` is said in the heading."""
    return "\n".join([f"## {version} ({verdict})", *_sections(changes)])


def changes_as_json(changes: Sequence[Change], verdict: Verdict) -> str:
    """One object: the verdict, and the changes as plain values."""
    value = {"verdict": verdict, "changes": [change._asdict() for change in changes]}
    return printable_json(value)


def _sections(changes: Sequence[Change]) -> Iterator[str]:
    for kind, heading in _HEADINGS.items():
        lines = [_line(change) for change in changes if change.kind == kind]
        if lines:
            yield from ("", f"### {heading}", "", *lines)


def _line(change: Change) -> str:
    if change.kind == "renamed":
        return f"- {_code(change.before)} is {_code(change.after)}"
    if change.kind == "retitled":
        return f'- {_code(change.icon_id)}: "{_plain(change.before)}" is "{_plain(change.after)}"'
    return f"- {_code(change.icon_id)}" + (f": {_plain(change.after)}" if change.after else "")


def _plain(text: str) -> str:
    """Text that Markdown shows as it is written, without links that nobody asked for."""
    return _MARKED.sub(r"\\\g<0>", printable(text))


def _code(text: str) -> str:
    """An id, which in the manifest of a stranger may be anything."""
    shown = printable(text).replace("`", "'")
    return f"`{shown}`"
