"""What a page can do to its icons, each in a page of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from iconkit.audit.modes import MODE_NAMES
from iconkit.audit.records import Audited
from tests.audit.auditing import audited, by_file, found, own_icons, page_of

ICON = '<svg class="icon" width="24" height="24" aria-hidden="true"><use href="icons/sprite.svg#close"/></svg>'
NAMED = ICON.replace('aria-hidden="true"', 'role="img" aria-label="Close"')
ARROW = ICON.replace("#close", "#arrow-right")
DARK = "<style>:root { color-scheme: light dark }</style>"
GROUND = "background: #fff; forced-color-adjust: none"
MASK = "display: inline-block; width: 24px; height: 24px; mask: url(icons/svg/close.svg) center / contain no-repeat"
BUTTON = f"<button>{ICON}</button>"
SHADOW = """<x-a></x-a><script>
customElements.define("x-a", class extends HTMLElement {
    connectedCallback() { this.attachShadow({mode: "open"}).innerHTML = `BUTTON`; }
});
</script>""".replace("BUTTON", BUTTON)
LATER = f"<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', `{BUTTON}`), 60)</script>"


def image(file: str, alt: str, more: str = f'style="{GROUND}"') -> str:
    return f'<img src="icons/{file}" alt="{alt}" width="24" height="24" {more}>'


SEEN: dict[str, tuple[str, list[str]]] = {
    "covered": (f'<p>{ICON} Close</p><div style="position: fixed; inset: 0; background: #fff"></div>', []),
    "beside a color": (f'<p style="background: red">{ICON.replace("close", "nowhere")}</p>', ["unknown-icon"]),
    "scrolled by itself": (
        f'<div style="width: 100px; overflow: auto"><p style="width: 900px; text-align: right">{ICON}</p></div>',
        [],
    ),
    "far below": (f'<p style="margin-top: 9000px">{ICON} Close</p>', []),
    "far to the left": (f'<p><b style="position: absolute; left: -9999px">{ICON}</b> {ICON} Close</p>', []),
    "half outside": (f'<p style="margin-left: -20px">{ICON} Close</p>', []),
    "lazy": (
        f'<p style="margin-top: 9000px">{image("svg/close.svg", "Close", f"loading=lazy style={GROUND!r}")}</p>',
        [],
    ),
    "under a bar": (f'<p style="position: sticky; top: 0; background: #ddd">.</p><p>{ICON}</p>', []),
    "moving": (
        "<style>@keyframes a { to { transform: rotate(1turn) } } svg { animation: a 1s infinite }</style>" + ICON,
        [],
    ),
    "in transition": (f"<style>svg {{ transition: all 9s }}</style><p>{ICON}</p>", []),
    "dark on dark": (f'<p style="background: #222; color: #333">{NAMED}</p>', ["vanishing-icon"]),
    "own ground": (f'{DARK}<p style="{GROUND}; color: #000">{ICON}</p>', []),
    "hard-coded": (f"{DARK}<style>svg {{ color: #000; forced-color-adjust: none }}</style>{ICON}", ["vanishing-icon"]),
    "black picture": (DARK + image("svg/close.svg", "Close", ""), ["vanishing-icon"]),
}
SHOWN: dict[str, tuple[str, list[str]]] = {
    "stack": (image("stack.svg#close", "Close"), []),
    "class": (
        '<link rel="stylesheet" href="icons/icon-classes.css">'
        '<p><span class="icon-css icon-css-close" aria-hidden="true"></span> Close</p>',
        [],
    ),
    "mask": (f'<span style="{MASK}; background: currentColor"></span> Close', ["vanishing-icon"]),
    "before": (
        f"<style>p::before {{ content: ''; forced-color-adjust: none; {MASK}; background: #777 }}</style><p>Close</p>",
        [],
    ),
    "own file that is not there": (
        image("svg/close.svg", "Close") + image("svg/gone.svg", "Gone"),
        ["unknown-icon", "icon-not-loaded"],
    ),
    "shadow": (SHADOW, ["control-unnamed"]),
    "frame": (f"<iframe srcdoc='{BUTTON}'></iframe>", ["control-unnamed"]),
    "made later": (LATER, ["control-unnamed"]),
    "not ours": ('<svg><use href="#a"/></svg><svg><symbol id="a"></symbol></svg><img src="other.svg">', []),
}
HEARD: dict[str, tuple[str, list[str]]] = {
    "label on both": (f'<button aria-label="Close it">{NAMED}</button>', ["name-twice"]),
    "text beside": (f"<button>{NAMED} Close</button>", ["name-twice"]),
    "other text beside": (f"<button>{NAMED} Menu</button>", []),
    "alt of a file": (image("svg/close.svg", "close.svg"), ["alt-missing"]),
    "two in one control": (f"<button>{ICON}{ICON}</button>", ["control-unnamed"]),
    "turned off": (f'<button disabled aria-label="Close" style="color: #bbb; background: #fff">{ICON}</button>', []),
    "title of a control": (f'<button aria-label="Close" title="Close (Esc)">{ICON}</button>', []),
}
TURNED: dict[str, tuple[str, list[str]]] = {
    "does not turn": (f"<p>{ARROW} Next</p>", ["no-flip"]),
    "turns by a property": (f"<style>[dir=rtl] svg {{ scale: -1 1 }}</style><p>{ARROW} Next</p>", []),
    "never from the right": (f'<p dir="ltr">{ARROW} Next</p>', []),
    "from the right": (f'<!DOCTYPE html><html lang="ar" dir="rtl"><title>x</title><p>{ARROW} التالي</p>', ["no-flip"]),
}
PAGES = SEEN | SHOWN | HEARD | TURNED


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Audited]:
    for name, (markup, _) in PAGES.items():
        (site / f"{name}.html").write_text(page_of(markup), "utf-8")
    return by_file(audited([site], own_icons(), MODE_NAMES))


@pytest.mark.parametrize("name", PAGES)
def test_a_page(pages: dict[str, Audited], name: str) -> None:
    page = pages[f"{name}.html"]

    assert found(page) == PAGES[name][1]
    assert bool(page.icons) is (name != "not ours")


@pytest.mark.parametrize(
    ("name", "in_sight"),
    [("covered", False), ("scrolled by itself", True), ("far below", True), ("under a bar", True), ("lazy", True)],
)
def test_what_is_in_sight(pages: dict[str, Audited], name: str, in_sight: bool) -> None:
    (icon,) = pages[f"{name}.html"].icons

    assert icon.is_in_sight is in_sight
    assert icon.is_drawn is in_sight


def test_an_icon_that_a_script_has_made_is_named_by_its_place_in_the_page(pages: dict[str, Audited]) -> None:
    (icon,) = pages["made later.html"].icons

    assert icon.where.line == 0
    assert icon.path == "button > svg.icon"


def test_other_origins_are_told(pages: dict[str, Audited]) -> None:
    assert {page.origins for page in pages.values()} == {()}
