"""A text of the symbol that is heard where the icon is used."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.codes import SYMBOL_HEARD
from iconkit.audit.records import Audited, AuditRule, Finding, Icon, of_icon


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        for text in icon.symbol_texts:
            if how := _heard(icon, text):
                message = f"A text inside the symbol, {text!r}, is heard {how}."
                yield of_icon(icon, message, "Take it out of the sprite: iconkit build writes none. Names belong here.")
                break


def _heard(icon: Icon, text: str) -> str:
    """As what; empty if it is not."""
    control = icon.control.heard if icon.control else None
    own = icon.heard.name if icon.heard else ""
    if control and text in control.name and text not in icon.beside and text != own and control.named_by == "contents":
        hidden = ", though the icon is hidden" if icon.heard is None else ""
        return f"as part of the {control.role} {control.name!r}{hidden}"
    if any(text in (inner.name, inner.description) for inner in icon.inner):
        return "besides the icon's own name" if own else "as a part of the icon"
    return "as its description" if icon.heard and text == icon.heard.description else ""


RULE = AuditRule(SYMBOL_HEARD, check)
