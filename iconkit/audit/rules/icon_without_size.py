"""An icon that is shown as large as a browser shows what has no size."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding, of_icon
from iconkit.scan.rules import icon_without_size

_UNSIZED = (300, 150)  # CSS px (CSS 2.2, 10.3.2)


def check(page: Audited) -> Iterator[Finding]:
    for icon in page.icons:
        sized = icon.attributes.keys() & {"width", "height"}
        if icon.kind == "use" and not sized and icon.is_displayed and icon.box[2:] == _UNSIZED:
            message = "This icon has no size: it is shown at 300 x 150 px."
            yield of_icon(icon, message, 'Write width="24" height="24", or the class icon of icons.css.')


RULE = AuditRule(icon_without_size.RULE.code, check)
