"""An id that has been renamed."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.page import Edit, Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for use in page.uses:
        for icon_id in use.ids:
            new = page.icons.icons[icon_id].get("alias_of")
            if new and use.is_sure and not use.is_dynamic:
                edits = (Edit(use.start, use.end, new),) if use.is_written else ()
                yield Finding(use.start, f"The icon {icon_id!r} is {new!r} now.", f"Write {new}.", edits)


RULE = PageRule(Code("IK802", "old-id", "warning"), check)
