"""Something of an icon that the page's content security policy stops."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.codes import ICON_POLICY
from iconkit.audit.records import Audited, AuditRule, Finding, of_icon


def check(page: Audited) -> Iterator[Finding]:
    for failure in page.failures:
        users = [icon for icon in page.icons if icon.address == failure.address]
        if users and failure.by_policy:
            more = f" {len(users)} icons of this page need it." if len(users) > 1 else ""
            written = users[0].written.partition("#")[0]
            message = f"The page's policy stops {written}: its {failure.by_policy} does not allow it.{more}"
            yield of_icon(users[0], message, "Allow the sprite's origin in img-src: a sprite counts as an image.")
    for icon in page.icons:
        if icon.number in page.dropped_styles:
            message = "The page's policy drops the style attribute of this icon."
            yield of_icon(icon, message, "Write width, height and color as attributes, or use a class.")


RULE = AuditRule(ICON_POLICY, check)
