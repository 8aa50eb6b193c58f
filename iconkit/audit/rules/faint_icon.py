"""An icon with too little contrast."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.codes import FAINT_ICON
from iconkit.audit.modes import LIGHT
from iconkit.audit.records import Audited, AuditRule, Finding, Icon, as_ratio, of_icon
from iconkit.audit.rules.vanishing_icon import vanished


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        modes = _faint(icon)
        if modes and (icon.is_needed or icon.looks[LIGHT.title].is_clear):
            least = min(icon.looks[mode].contrast for mode in modes)
            message = f"{icon.id!r} has a contrast of {as_ratio(least)} in {' and '.join(modes)}."
            yield of_icon(icon, message, "Icons that say something need 3:1 with what is behind them.")


def _faint(icon: Icon) -> tuple[str, ...]:
    gone = vanished(icon)
    modes = (mode for mode, look in icon.looks.items() if look.sight == "seen" and not look.is_clear)
    return tuple(mode for mode in modes if mode not in gone)


RULE = AuditRule(FAINT_ICON, check)
