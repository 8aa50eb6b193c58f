"""An image of an icon that is heard without a text, or with the name of its file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.scan.rules import alt_missing


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        if icon.kind != "image" or icon.heard is None:
            continue
        name, file = icon.heard.name, PurePosixPath(urlsplit(icon.href).path).name
        if not name and "alt" not in icon.attributes:
            message = f"This image is heard as {icon.heard.role!r} without a text; screen readers may read its address."
            yield of_icon(icon, message, 'Write alt="" beside text that says the same; else what it says here.')
        elif name == file:
            message = f"This image is heard as {name!r}, the name of a file."
            yield of_icon(icon, message, "Write words: what the image says here.")


RULE = AuditRule(alt_missing.RULE.code, check)
