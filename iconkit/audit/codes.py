"""The codes of what only a browser knows, each with its page in ``rules/``. They are apart from the rules so that other
commands, which have to know all codes, start without those."""

from __future__ import annotations

from iconkit.model import Code

BLANK_ICON = Code("IK831", "blank-icon", "error")
VANISHING_ICON = Code("IK832", "vanishing-icon", "error")
FAINT_ICON = Code("IK833", "faint-icon", "warning")
SYMBOL_HEARD = Code("IK834", "symbol-heard", "error")
ICON_TOOLTIP = Code("IK835", "icon-tooltip", "warning")
TITLE_LEAK = Code("IK836", "title-leak", "warning")
ICON_NOT_LOADED = Code("IK837", "icon-not-loaded", "error")
ICON_POLICY = Code("IK838", "icon-policy", "error")

CODES: tuple[Code, ...] = (
    BLANK_ICON,
    VANISHING_ICON,
    FAINT_ICON,
    SYMBOL_HEARD,
    ICON_TOOLTIP,
    TITLE_LEAK,
    ICON_NOT_LOADED,
    ICON_POLICY,
)
