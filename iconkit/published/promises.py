"""What the contract asks of a build: no published id is lost, none that is gone comes back as something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit import codes
from iconkit.markup import drawing_digest
from iconkit.model import Icon, Problem
from iconkit.published.contract import Contract
from iconkit.source import Sources


def check_promises(contract: Contract, sources: Sources, icons: Sequence[Icon]) -> Iterator[Problem]:
    """A problem for each broken promise. An icon whose file is there and cannot be read is not lost."""
    present = {*sources.beside, *(source.id for source in sources.icons)}
    for icon_id, entry in contract.ids.items():
        if entry.is_live and icon_id not in present:
            message = f"{icon_id!r} is published since {entry.since}, and its icon is gone."
            new = _with_drawing(entry.drawing, icons, contract)
            renamed = f"iconkit rename {icon_id} {new or 'NEW'}"
            hint = (
                f"{f'{new!r} has the same drawing. ' if new else ''}If it has another name now: {renamed}. "
                f'If it is not to be had any more: iconkit remove {icon_id} --because "..."'
            )
            yield Problem(codes.PUBLISHED_LOST, entry.where, message, hint)
        if entry.alias and entry.alias not in present:
            message = f"{icon_id!r} stands for {entry.alias!r}, and there is no such icon."
            hint = f"Bring the icon back, or let the old id stand for another: iconkit rename {icon_id} NEW"
            yield Problem(codes.ALIAS_WITHOUT_ICON, entry.where, message, hint)
        if not entry.is_live and icon_id in present:
            past = (
                f"stands for {entry.alias!r} since {entry.renamed}" if entry.alias else f"is gone since {entry.removed}"
            )
            message = f"{icon_id!r} {past}, and now a file gives this id to an icon."
            hint = "Old pages would show the new icon for the old one. Give the file another name."
            yield Problem(codes.PUBLISHED_REUSED, entry.where, message, hint)


def _with_drawing(digest: str, icons: Sequence[Icon], contract: Contract) -> str:
    """The only new icon with this drawing, if there is one."""
    same = [icon.id for icon in icons if icon.id not in contract.ids and drawing_digest(icon.drawing) == digest]
    return same[0] if len(same) == 1 else ""
