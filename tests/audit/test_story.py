"""The story site is clean in every mode; of a copy with one fault of each kind all are found, and nothing else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from iconkit.audit.modes import MODE_NAMES
from iconkit.audit.records import Audited
from iconkit.audit.rules import RULES, check_page
from iconkit.scan.icon_table import IconTable, load_icons
from tests.audit.auditing import REPO, audited, by_file

MODES = ("light", "dark", "forced colors, light", "forced colors, dark")


class Fault(NamedTuple):
    """``names`` are the rules that find it: what is wrong in one place may be heard, seen and read."""

    before: str
    after: str
    names: tuple[str, ...]


def _icon(icon_id: str) -> str:
    return f'<svg class="icon" width="20" height="20" aria-hidden="true"><use href="icons/sprite.svg#{icon_id}"/></svg>'


def _changed(icon_id: str, before: str, after: str, *names: str) -> Fault:
    icon = _icon(icon_id)
    return Fault(icon, icon.replace(before, after), names)


_HIDDEN = 'aria-hidden="true"'
_WARNING = 'aria-label="Warning"><use'
_SPRITE = '<svg class="icon-sprite" width="0" height="0" aria-hidden="true"><symbol id="x">{}</symbol></svg></body>'
_IMAGE = '<img class="icon" src="icons/svg/share.svg" width="20" height="20">'
FAULTS = (
    Fault("sprite.svg#burger", "sprite.svg#burgr", ("unknown-icon",)),
    Fault("sprite.svg#profile", "sprite.svg#person", ("old-id",)),
    _changed("languages", _HIDDEN, "", "icon-unnamed"),
    Fault(' aria-label="Search"><svg', "><svg", ("control-unnamed",)),
    Fault('role="img" aria-label="Information"', 'role="img"', ("role-img-unnamed",)),
    Fault(_WARNING, _WARNING.replace("<", "<title>Mind this</title><"), ("name-twice", "icon-tooltip", "title-leak")),
    Fault('aria-label="Stock price down"', 'aria-labelledby="nowhere"', ("labelledby-missing",)),
    Fault('role="img" aria-label="Stock price up"', 'title="Stock price up"', ("title-attribute",)),
    Fault('role="img" aria-label="Stock price steady"', f'{_HIDDEN} aria-label="Steady"', ("hidden-and-named",)),
    Fault("</body>", _SPRITE.format('<title>Cross</title><path d="M0 0h24"/>'), ("sprite-text",)),
    Fault('"icons/sprite.svg#labour', '"https://cdn.example/sprite.svg#labour', ("cross-origin-use",)),
    Fault('"icons/sprite.svg#calendar', '"data:image/svg+xml,%3Csvg/%3E#calendar', ("data-use",)),
    _changed("location", 'class="icon" width="20" height="20" ', "", "icon-without-size"),
    Fault('icon icon-flip" width="16"', 'icon" width="16"', ("no-flip",)),
    Fault(_icon("share"), _IMAGE, ("alt-missing", "vanishing-icon")),
    Fault('aria-label="External link"', 'aria-label="Externer Link"', ("label-language",)),
    _changed("line-chart", _HIDDEN, 'role="img" aria-label="Shares up"', "named-decoration"),
    _changed("lock", "icons/sprite.svg", "", "blank-icon"),
    _changed("link", " aria", ' style="color: #111; fill: #111" aria', "vanishing-icon"),
    _changed("home", " aria", ' style="color: #aaa" aria', "faint-icon"),
    _changed("download", "sprite.svg", "old/sprite.svg", "icon-not-loaded"),
)


@pytest.fixture(scope="module")
def icons(site: Path) -> IconTable:
    """The set, in which one icon has an old id and one is decoration."""
    manifest = json.loads((site / "icons/icons.json").read_text("utf-8"))
    manifest["icons"]["person"] = {**manifest["icons"]["profile"], "alias_of": "profile"}
    manifest["icons"]["line-chart"]["role"] = "decorative"
    (site / "icons/icons.json").write_text(json.dumps(manifest), "utf-8")
    sprite = site / "icons/sprite.svg"
    text = sprite.read_text("utf-8")
    symbol = next(line for line in text.splitlines() if 'id="profile"' in line)
    sprite.write_text(text.replace(symbol, symbol + symbol.replace('"profile"', '"person"')), "utf-8")
    return load_icons(site / "icons/icons.json")


@pytest.fixture(scope="module")
def broken() -> tuple[str, list[tuple[int, str]]]:
    """The page with all faults, and the line and name of each."""
    text = (REPO / "tests/sites/story/index.html").read_text("utf-8")
    wanted = list[tuple[int, str]]()
    for before, after, names in FAULTS:
        line = text.count("\n", 0, text.index(before)) + 1
        wanted += [(line, name) for name in names]
        text = text.replace(before, after, 1)
    return text, sorted(wanted)


@pytest.fixture(scope="module")
def pages(site: Path, icons: IconTable, broken: tuple[str, list[tuple[int, str]]]) -> dict[str, Audited]:
    shutil.copytree(REPO / "tests/sites/story", site, dirs_exist_ok=True)
    (site / "broken.html").write_text(broken[0], "utf-8")
    return by_file(audited([site], icons, MODE_NAMES))


@pytest.mark.parametrize("name", ["index.html", "ja.html", "ar.html"])
def test_the_story_is_clean(pages: dict[str, Audited], name: str) -> None:
    page = pages[name]

    assert [(rule.code.name, finding.message) for rule, finding in check_page(page)] == []
    assert page.modes == (*MODES, "left to right" if name == "ar.html" else "right to left")
    assert len(page.icons) > 60
    assert {look.sight for icon in page.icons for look in icon.looks.values()} == {"seen"}
    assert sum(not icon.is_in_sight for icon in page.icons) == 5, "those in the menu, which is closed"


def test_icons_turn_round_where_text_does(pages: dict[str, Audited]) -> None:
    turned = {
        name: {icon.id for icon in pages[name].icons for look in icon.looks.values() if look.turns}
        for name in ("index.html", "ar.html")
    }

    assert turned["index.html"] == turned["ar.html"] == {"arrow-left", "arrow-right", "chevron-right", "external-link"}


def test_every_fault_is_found_where_it_is_and_nothing_else(
    pages: dict[str, Audited], broken: tuple[str, list[tuple[int, str]]]
) -> None:
    heard = [(finding.where.line, rule.code.name) for rule, finding in check_page(pages["broken.html"])]

    assert sorted(heard) == broken[1]


def test_every_rule_has_a_fault() -> None:
    """Except that of policies, which a site's server says."""
    assert {name for fault in FAULTS for name in fault.names} == {rule.code.name for rule in RULES} - {
        "symbol-heard",
        "icon-policy",
    }
