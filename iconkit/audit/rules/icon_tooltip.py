"""A title that pops up when a pointer rests on the icon."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.codes import ICON_TOOLTIP
from iconkit.audit.records import Audited, AuditRule, Finding, Icon, of_icon


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        if icon.is_displayed and icon.is_pointed and (tip := _tip(icon)):
            text, source = tip
            message = f"A pointer that rests on this icon brings up {text!r}, {source}."
            yield of_icon(icon, message, "Take it out: a name that is only to be heard is an aria-label.")


def _tip(icon: Icon) -> tuple[str, str] | None:
    if icon.own_title:
        return icon.own_title, "its <title>"
    if icon.symbol_title:
        return icon.symbol_title, "the <title> of its symbol"
    attribute = icon.attributes.get("title", "")  # of an svg it is none that browsers show
    return (attribute, "its title attribute") if attribute and icon.kind != "use" else None


RULE = AuditRule(ICON_TOOLTIP, check)
