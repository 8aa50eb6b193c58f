"""A name in another language than the page."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.patterns import is_same_language
from iconkit.scan.rules import label_language


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        if not icon.heard or not icon.heard.name or not icon.language or icon.id not in page.set.icons:
            continue
        titles, name = page.set.icons[icon.id]["titles"], icon.heard.name
        others = [locale for locale, title in titles.items() if title == name]
        own = [title for locale, title in titles.items() if is_same_language(locale, icon.language)]
        if others and own and name not in own:
            message = f"{name!r} is the icon's title in {others[0]!r}, and is heard in {icon.language!r}."
            yield of_icon(icon, message, f"Write {own[0]!r}.")


RULE = AuditRule(label_language.RULE.code, check)
