"""A name that is heard twice."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding, Icon, of_icon
from iconkit.scan.rules import name_twice

_FROM_CONTENT = frozenset({"", "contents", "title"})
_HIDE = "hide the icon from assistive technology."


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        if icon.heard and icon.heard.name and (said := _doubled(icon)):
            yield of_icon(icon, *said)


def _doubled(icon: Icon) -> tuple[str, str] | None:
    """What is heard besides the name of the icon, and what to do about it."""
    assert icon.heard is not None
    name, description = icon.heard.name, icon.heard.description
    if description and description not in icon.symbol_texts:
        return f"This icon is heard as {name!r}, and then described as {description!r}.", "Keep one of the two."
    control = icon.control.heard if icon.control else None
    if control and control.name and control.named_by not in _FROM_CONTENT:
        message = f"The {control.role} is heard as {control.name!r}, and so is the icon in it, as {name!r}."
        return message, f"Keep the name of the {control.role}, and {_HIDE}"
    if _plain(icon.beside) == _plain(name):
        return f"The text beside this icon says {name!r} too: it is heard twice.", f"Keep the text, and {_HIDE}"
    return None


def _plain(text: str) -> str:
    return text.strip(" .:…").casefold()


RULE = AuditRule(name_twice.RULE.code, check)
