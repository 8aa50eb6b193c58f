"""An icon that is in sight and draws nothing."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.codes import BLANK_ICON
from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.audit.rules.cross_origin_use import is_foreign


def check(page: Audited) -> Iterator[Finding]:
    failed = {failure.address for failure in page.failures}
    for icon in page.icons:
        if not icon.is_in_sight or icon.is_drawn or icon.id not in page.set.icons:
            continue
        if icon.address in failed or is_foreign(icon) or icon.written.startswith("data:"):  # reported as what it is
            continue
        message = f"Nothing is drawn of {icon.id!r} where {_size(icon.box[2:])} are left for it."
        hint = "Look whether the sprite has this id, is hidden with display: none, or has the color of what is behind."
        yield of_icon(icon, message, hint)


def _size(sides: tuple[float, ...]) -> str:
    return f"{sides[0]:g} x {sides[1]:g} px"


RULE = AuditRule(BLANK_ICON, check)
