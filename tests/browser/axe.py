"""axe-core, all rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def violations(page: Page) -> list[str]:
    """What axe finds wrong on the page: rule, and the elements that break it."""
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - where there is no Playwright, neither is this

    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {[node['html'] for node in rule['nodes']]}" for rule in found]
