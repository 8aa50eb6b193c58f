"""Pages, and what an audit finds on them in the machine's own Chromium."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

import iconkit.audit.run as audit_run
from iconkit.audit.modes import ModeName
from iconkit.audit.records import Audited
from iconkit.audit.rules import check_page
from iconkit.audit.run import Asked
from iconkit.audit.targets import targets_of
from iconkit.scan.icon_table import IconTable, load_icons
from tests.browser.chromium import find_chromium
from tests.unavailable import unavailable

REPO = Path(__file__).parents[2]
DIST = REPO / "dist"


def own_icons() -> IconTable:
    """The project's own set."""
    return load_icons(DIST / "icons.json")


def chromium() -> Path:
    return Path(find_chromium() or unavailable("No Chromium on PATH: install it, or name it in ICONKIT_CHROMIUM"))


def page_of(markup: str) -> str:
    """A whole page beside the folder ``icons``, if the markup is not one itself."""
    if markup.startswith("<!DOCTYPE"):
        return markup
    head = '<meta charset="utf-8"><title>Page</title><link rel="stylesheet" href="icons/icons.css">'
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body>\n{markup}\n</body></html>\n'


def audited(names: Sequence[str | Path], icons: IconTable, modes: Collection[ModeName] = ()) -> tuple[Audited, ...]:
    """The pages in the order of their names."""
    asked = Asked(icons, modes, 60, chromium())
    pages, unopened = audit_run.audit(targets_of([*map(str, names)], None), asked, lambda _: None)
    assert unopened == ()
    return pages


def by_file(pages: Sequence[Audited]) -> dict[str, Audited]:
    """The pages by the names of their files."""
    return {page.name.rpartition("/")[2]: page for page in pages}


def found(page: Audited) -> list[str]:
    """The names of the rules that find something, once for each finding."""
    return [rule.code.name for rule, _ in check_page(page)]
