"""An icon that is neither hidden nor named."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.document import Call, Element
from iconkit.scan.names import is_hidden, own_name, text_beside
from iconkit.scan.page import Finding, Page, PageRule, hide
from iconkit.scan.uses import Use


def check(page: Page) -> Iterator[Finding]:
    for _, svg in page.pictured:
        bare = svg.get("role") is None and svg.get("title") is None
        if bare and is_hidden(svg) == "no" and own_name(svg) == "no":
            text, _ = text_beside(svg, page.document.roots)
            message = "This icon is neither hidden from assistive technology nor named."
            hint = 'Beside text that says the same, write aria-hidden="true"; else role="img" aria-label="...".'
            yield Finding(svg.start, message, hint, (hide(svg),) if text else ())
    for use in page.uses:
        if use.is_sure and _is_undecided(use, page):
            message = "Nobody says what this icon is here: decoration, or something with a name."
            yield Finding(use.start, message, "Say decorative beside text that says the same; else give it a label.")


def _is_undecided(use: Use, page: Page) -> bool:
    """True for a helper's icon of which nothing says whether it has a name."""
    said = {"label", "decorative"}
    if any("role" not in page.icons.icons[icon_id] for icon_id in use.ids) and not use.unknown:
        if isinstance(use.call, Call):
            return use.call.helper != "button" and not use.call.is_open and said.isdisjoint(use.call.keywords)
        if use.kind == "component" and isinstance(use.element, Element):
            is_button = use.element.name == "IconButton"
            return not is_button and not use.element.is_open and not any(map(use.element.get, said))
    return False


RULE = PageRule(Code("IK804", "icon-unnamed", "error"), check)
