"""Old ids that still draw: an icon of the new drawing under each, so that every output has it as any other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from iconkit.model import Drawing, Icon


def stand_ins(icons: Sequence[Icon], aliases: Mapping[str, str]) -> tuple[Icon, ...]:
    """One more icon for each old id of ``aliases`` whose new icon is there.

    The drawing is there twice rather than referred to: WebKit follows no reference out of an external sprite's symbol.
    """
    by_id = {icon.id: icon for icon in icons}
    return tuple(
        by_id[new]._replace(id=old, drawing=_rescoped(by_id[new].drawing, new, old), alias_of=new)
        for old, new in aliases.items()
        if new in by_id and old not in by_id
    )


def _rescoped(drawing: Drawing, new: str, old: str) -> Drawing:
    """The drawing with its inner ids, which begin with the icon's, made the old id's own."""
    scoped = re.compile(rf'(\bid="|#){re.escape(new)}(?=_)')
    attributes = tuple((name, scoped.sub(rf"\g<1>{old}", value)) for name, value in drawing.attributes)
    return replace(drawing, attributes=attributes, body=scoped.sub(rf"\g<1>{old}", drawing.body))
