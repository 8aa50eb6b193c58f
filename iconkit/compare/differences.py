"""Two snapshots -> Changes, as their users see them: other bytes for the same picture are no change."""

from __future__ import annotations

import io
from collections.abc import Iterator

from iconkit.compare.snapshot import Shown, Snapshot
from iconkit.model import Change
from iconkit.raster.same_picture import same_picture

_SIDE = 96
"""Pixels of the longer side at which two drawings are compared."""


def differences(old: Snapshot, new: Snapshot) -> tuple[Change, ...]:
    """Every change, sorted by id. An old id that has become an alias is a rename, and its new id no addition."""
    found = [*_gone_or_renamed(old, new), *_kept(old, new)]
    renamed = {change.after for change in found if change.kind == "renamed"}
    added = [
        Change("added", icon_id)
        for icon_id, icon in new.icons.items()
        if icon_id not in old.icons and icon_id not in renamed and not icon.alias_of
    ]
    return tuple(sorted([*found, *added], key=lambda change: (change.icon_id, change.kind, change.before)))


def _gone_or_renamed(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    for icon_id, icon in old.icons.items():
        if icon_id not in new.icons:
            yield Change("removed", icon_id)
        elif new.icons[icon_id].alias_of and new.icons[icon_id].alias_of != icon.alias_of:
            yield Change("renamed", icon_id, icon_id, new.icons[icon_id].alias_of)


def _kept(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    for icon_id, before in old.icons.items():
        after = new.icons.get(icon_id)
        if after is None or before.alias_of:
            continue
        if not is_same_drawing(before, after):
            yield Change("redrawn", icon_id)
        for locale in sorted(before.titles.keys() & after.titles.keys()):
            if before.titles[locale] != after.titles[locale]:
                prefix = "" if locale == new.locale else f"{locale}: "
                yield Change("retitled", icon_id, prefix + before.titles[locale], prefix + after.titles[locale])


def is_same_drawing(before: Shown, after: Shown) -> bool:
    """True if eyes see no difference, however the two are written."""
    if before.drawing == after.drawing:
        return True
    first, second = _picture(before), _picture(after)
    return first is not None and second is not None and same_picture(first, second)


def _picture(icon: Shown) -> bytes | None:
    """A PNG, or None if it cannot be drawn."""
    from iconkit.raster.picture import draw  # noqa: PLC0415 - only where digests differ

    scale = _SIDE / max(icon.size)
    width, height = (max(round(side * scale), 1) for side in icon.size)
    try:
        picture = draw(icon.svg, width, height)
    except ValueError:
        return None
    data = io.BytesIO()
    picture.save(data, "PNG")
    return data.getvalue()
