"""What has changed since the last publication, and which version that makes (Semantic Versioning 2.0.0)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from typing import Literal

from iconkit.markup import drawing_digest
from iconkit.model import Change, ChangeKind, Icon
from iconkit.published.contract import FIRST_VERSION, Contract, Published, as_numbers

Verdict = Literal["major", "minor", "patch", "none"]

_VERDICTS: dict[ChangeKind, Verdict] = {
    "removed": "major",
    "added": "minor",
    "renamed": "minor",
    "redrawn": "patch",
    "retitled": "patch",
}
_ORDER: tuple[Verdict, ...] = ("none", "patch", "minor", "major")


def changes_since(contract: Contract, icons: Sequence[Icon], locale: str) -> tuple[Change, ...]:
    """What is new in ``icons`` and pending in the contract, sorted by id. Titles are those of the base ``locale``."""
    pending = list(_pending(contract))
    renamed = {change.after for change in pending if change.kind == "renamed"}
    changes = [*pending, *_of_icons(contract, icons, locale, renamed)]
    return tuple(sorted(changes, key=lambda change: (change.icon_id, change.kind)))


def verdict_of(changes: Iterable[Change]) -> Verdict:
    """The part of the version that these changes count up: an id that no longer works breaks pages."""
    return max((_VERDICTS[change.kind] for change in changes), key=_ORDER.index, default="none")


def next_version(version: str, verdict: Verdict) -> str:
    """``version`` counted up. The first publication is 1.0.0; before that what breaks counts up the middle number."""
    if version == FIRST_VERSION and verdict != "none":
        return "1.0.0"
    major, minor, patch = as_numbers(version)
    if verdict == "major" and major:
        return f"{major + 1}.0.0"
    if verdict in {"major", "minor"}:
        return f"{major}.{minor + 1}.0"
    return f"{major}.{minor}.{patch + 1}" if verdict == "patch" else version


def published(contract: Contract, icons: Sequence[Icon], locale: str, version: str) -> Contract:
    """The contract once these icons are out as ``version``: pending renames and removals belong to it too."""
    ids = {icon_id: _dated(entry, contract.version, version) for icon_id, entry in contract.ids.items()}
    for icon in icons:
        since = ids[icon.id].since if icon.id in ids else version
        ids[icon.id] = Published(since, icon.title(locale), drawing_digest(icon.drawing))
    return replace(contract, version=version, ids=ids)


def _of_icons(contract: Contract, icons: Sequence[Icon], locale: str, renamed: Set[str]) -> Iterator[Change]:
    """``renamed`` are new ids that are not additions, as an old one has become them."""
    for icon in icons:
        old = contract.ids.get(icon.id)
        if old is None:
            if icon.id not in renamed:
                yield Change("added", icon.id)
            continue
        if old.drawing != drawing_digest(icon.drawing):
            yield Change("redrawn", icon.id)
        if old.title != icon.title(locale):
            yield Change("retitled", icon.id, old.title, icon.title(locale))


def _pending(contract: Contract) -> Iterator[Change]:
    for icon_id, entry in contract.ids.items():
        if entry.alias and _is_pending(entry.renamed, contract.version):
            yield Change("renamed", icon_id, icon_id, entry.alias)
        if entry.removed and _is_pending(entry.removed, contract.version):
            yield Change("removed", icon_id, "", entry.because)


def _dated(entry: Published, last: str, version: str) -> Published:
    if entry.renamed and _is_pending(entry.renamed, last):
        return replace(entry, renamed=version)
    if entry.removed and _is_pending(entry.removed, last):
        return replace(entry, removed=version)
    return entry


def _is_pending(version: str, last: str) -> bool:
    return as_numbers(version) > as_numbers(last)
