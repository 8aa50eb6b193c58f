"""An id that no icon of the set has."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for use in page.uses:
        for icon_id in use.unknown:
            verb = "may ask" if use.is_dynamic or not use.is_sure or len(use.unknown + use.ids) > 1 else "asks"
            message = f"This {verb} for the icon {icon_id!r}, which is not in the set."
            yield Finding(use.start, message, page.icons.nearest(icon_id))


RULE = PageRule(Code("IK801", "unknown-icon", "error"), check)
