"""A `use` of a sprite on another origin."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from iconkit.audit.records import Audited, AuditRule, Finding, Icon, of_icon
from iconkit.scan.rules import cross_origin_use


def is_foreign(icon: Icon) -> bool:
    """True for an address that names its own origin and draws nothing."""
    return icon.kind == "use" and urlsplit(icon.written).netloc != "" and not icon.is_drawn


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        if is_foreign(icon):
            origin = "://".join(urlsplit(icon.href)[:2])
            message = f"The sprite is on {origin}, which is not the page's origin: nothing is drawn."
            hint = "Serve the sprite from the page's own origin, or use an <img> of the icon's file."
            yield of_icon(icon, message, hint)


RULE = AuditRule(cross_origin_use.RULE.code, check)
