"""An icon with gradients, masks or clips in an external sprite."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Code
from iconkit.scan.page import Finding, Page, PageRule


def check(page: Page) -> Iterator[Finding]:
    for use, svg in page.pictured:
        is_asked = use.kind == "sprite" and not use.href.startswith(("data:", "http", "//"))
        if is_asked and use.id and not page.icons.icons[use.id]["external_use"]:
            message = f"WebKit does not draw {use.id!r} from an external sprite: it has gradients, masks or clips."
            yield Finding(svg.start, message, f"Use its own file: {_file(page, use.id)}.")


def _file(page: Page, icon_id: str) -> str:
    """The markup that draws the icon everywhere."""
    path = page.icons.icons[icon_id]["files"].get("svg")
    return f'<img src=".../{path}" alt="">' if path else "add svg to emit in the configuration"


RULE = PageRule(Code("IK817", "not-external", "error"), check)
