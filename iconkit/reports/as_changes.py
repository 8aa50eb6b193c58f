"""Changes between two states of a set, for people: also what goes into a changelog."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Sequence

from iconkit.model import Change, ChangeKind
from iconkit.published.changes import Verdict

_HEADINGS: dict[ChangeKind, str] = {
    "removed": "Removed",
    "renamed": "Renamed (the old ids go on working)",
    "added": "Added",
    "redrawn": "Redrawn",
    "retitled": "Retitled",
}


def as_changes(changes: Sequence[Change], version: str, verdict: Verdict) -> str:
    """A changelog fragment in Markdown, headed by the version; ``verdict`` is said in the heading."""
    return "\n".join([f"## {version} ({verdict})", *_sections(changes)])


def changes_as_json(changes: Sequence[Change], verdict: Verdict) -> str:
    """One object: the verdict, and the changes as plain values."""
    value = {"verdict": verdict, "changes": [dataclasses.asdict(change) for change in changes]}
    return json.dumps(value, ensure_ascii=False, indent=2)


def _sections(changes: Sequence[Change]) -> Iterator[str]:
    for kind, heading in _HEADINGS.items():
        lines = [_line(change) for change in changes if change.kind == kind]
        if lines:
            yield from ("", f"### {heading}", "", *lines)


def _line(change: Change) -> str:
    if change.kind == "renamed":
        return f"- `{change.before}` is `{change.after}`"
    if change.kind == "retitled":
        return f'- `{change.icon_id}`: "{_plain(change.before)}" is "{_plain(change.after)}"'
    return f"- `{change.icon_id}`" + (f": {_plain(change.after)}" if change.after else "")


def _plain(text: str) -> str:
    """Text that Markdown shows as it is written."""
    return "".join(f"\\{character}" if character in r"\`*_[]<>#|" else character for character in text)
