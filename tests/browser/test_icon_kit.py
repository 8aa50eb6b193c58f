"""The custom element: its markup is that of the helpers, drawn and named as theirs, under a policy that allows nothing
inline."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

import numpy as np
import pytest

from iconkit.html import Icons
from iconkit.model import Icon

from .ax_tree import Node, ax_tree
from .grid import MIN_INK, Pixels, cells, document, grid, ink, pixels
from .icon_folder import IconFolder
from .site import Site
from .tab import Tab

if TYPE_CHECKING:
    from playwright.sync_api import Page

WHITE = (255, 255, 255)
CHANGED = "new Promise(resolve => setTimeout(resolve))"
"""A task later: elements are drawn at the end of the task that changes them."""


def with_element(site: Site, folder: IconFolder, page: str, **options: object) -> str:
    """The page with the element in it, configured by the module that imports it."""
    code = f"""
        import {{ configure }} from "./js/icons.js";
        import titles from "./js/titles/en.js";
        import "./js/icon-kit.js";
        configure({{ titles, ...{json.dumps(options)} }});"""
    return page.replace("</head>", f'<script type="module" src="{site.file(folder.name, "js", code)}"></script></head>')


def element(icon: Icon, **attributes: object) -> str:
    pairs = {"name": icon.id} | attributes
    written = "".join(f' {name}="{escape(str(value))}"' for name, value in pairs.items() if value is not False)
    return f"<icon-kit{written}></icon-kit>"


def icons_of(folder: IconFolder) -> Icons:
    return Icons.load(folder.path / "icons.json")


def markup(tab: Tab, forms: Iterable[str]) -> list[str]:
    """Pieces of HTML as the browser itself writes them."""
    found: list[str] = tab.evaluate(
        f"""{json.dumps([*forms])}.map(form => {{
            const template = document.createElement("template");
            template.innerHTML = form;
            return template.innerHTML;
        }})"""
    )
    return found


def drawn(tab: Tab) -> list[str]:
    found: list[str] = tab.evaluate('[...document.querySelectorAll("icon-kit")].map(each => each.innerHTML)')
    return found


def test_the_markup_is_that_of_the_helpers(tab: Tab, site: Site, folder: IconFolder) -> None:
    icons = icons_of(folder)
    forms = [
        form
        for icon in folder.icons
        for form in (
            (element(icon, decorative=""), icons.icon(icon.id, decorative=True)),
            (element(icon, label='A "b" <i>', size=16), icons.icon(icon.id, label='A "b" <i>', size=16)),
        )
    ]
    forms += [(element(icon), icons.icon(icon.id)) for icon in folder.icons if icon.details.role]
    page = with_element(site, folder, grid(ours for ours, _ in forms))
    tab.goto(site.page(folder.name, page, strict=True))

    assert drawn(tab) == markup(tab, (theirs for _, theirs in forms))
    shown = cells(tab.screenshot(), len(forms))
    assert [ours for (ours, _), cell in zip(forms, shown, strict=True) if ink(cell, WHITE) < MIN_INK] == []


def test_each_is_heard_once(tab: Tab, site: Site, nonsense: IconFolder) -> None:
    snippets = [
        form
        for icon in nonsense.icons
        for form in (
            element(icon, decorative=""),
            element(icon, label="Label"),
            f'<button type="button" aria-label="Do it">{element(icon, decorative="")}</button>',
            f'<button type="button">{element(icon, decorative="")} Text</button>',
        )
    ]
    tab.goto(site.page(nonsense.name, with_element(site, nonsense, grid(snippets)), strict=True))

    heard = [region.children for region in tab.ax_tree().find("region")]
    text = Node("button", "Text", (Node("StaticText", "Text"),))
    assert heard == [(), (Node("image", "Label"),), (Node("button", "Do it"),), (text,)] * len(nonsense.icons)


def test_an_icon_that_flips_is_mirrored_from_right_to_left(page: Page, site: Site, own: IconFolder) -> None:
    icon = next(icon for icon in own.icons if icon.id == "chevron-right")

    def shown(direction: str) -> Pixels:
        html = with_element(site, own, document(element(icon, decorative=""), direction=direction))
        page.goto(site.page(own.name, html))
        return pixels(page.locator("icon-kit svg").screenshot())

    ltr, rtl = shown("ltr"), shown("rtl")
    assert ink(ltr, WHITE) > 20
    assert np.abs(ltr - ltr[:, ::-1]).max() > 200
    assert np.abs(rtl - ltr[:, ::-1]).max() <= 8


def test_the_element_itself_takes_no_part_in_the_layout(page: Page, site: Site, own: IconFolder) -> None:
    def box(markup: str) -> object:
        html = f'<p id="row">Text {markup} text</p>'
        page.goto(site.page(own.name, with_element(site, own, document(html))))
        return page.locator("#row").bounding_box(), page.locator("#row svg").bounding_box()

    assert box(element(own.icons[0], decorative="", size=40)) == box(
        icons_of(own).icon(own.icons[0].id, decorative=True, size=40)
    )


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ('<icon-kit name="flta" decorative></icon-kit>', 'There is no icon "flta". Did you mean "flat"?'),
        ("<icon-kit decorative></icon-kit>", 'There is no icon "null"'),
        ('<icon-kit name="flat"></icon-kit>', 'Say what "flat" is here'),
        ('<icon-kit name="flat" label></icon-kit>', 'Say what "flat" is here'),
        ('<icon-kit name="flat" label="x" decorative></icon-kit>', "say one of the two"),
    ],
)
def test_what_is_wrong_is_reported_and_not_drawn(
    page: Page, site: Site, nonsense: IconFolder, complaints: list[str], markup: str, message: str
) -> None:
    page.goto(site.page(nonsense.name, with_element(site, nonsense, document(markup))))

    assert page.locator("icon-kit > *").count() == 0
    assert len(complaints) == 1
    assert message in complaints[0]


def test_a_change_is_drawn(page: Page, site: Site, nonsense: IconFolder, complaints: list[str]) -> None:
    page.goto(site.page(nonsense.name, with_element(site, nonsense, document(element(nonsense.icons[0], label="A")))))
    kit = page.locator("icon-kit")
    kit.evaluate('each => { each.setAttribute("label", "B"); each.setAttribute("size", "12"); }')
    page.evaluate(CHANGED)
    assert (kit.locator("svg, img").count(), kit.locator("svg").get_attribute("aria-label")) == (1, "B")
    assert kit.locator("svg").get_attribute("width") == "12"

    kit.evaluate('each => each.setAttribute("name", "clse")')
    page.evaluate(CHANGED)
    assert kit.locator("svg").count() == 0, "what is wrong now does not show what was right before"
    assert len(complaints) == 1


def test_the_guide(page: Page, site: Site, own: IconFolder, complaints: list[str]) -> None:
    """Its module, and the markup below that, as they stand."""
    section = own.read("README.md").partition("## A custom element\n")[2].partition("\n## ")[0]
    code, html = re.findall(r"```(?:js)?\n(.*?)```", section, re.DOTALL)
    script = f'<script type="module" src="{site.file(own.name, "js", code)}"></script>'
    page.goto(site.page(own.name, document(html, head=script), strict=True))

    assert [pixels(icon.screenshot()).min() < 100 for icon in page.locator("icon-kit svg").all()] == [True, True]
    assert [node.name for node in ax_tree(page).find("image")] == re.findall('label="(.*?)"', html)
    assert complaints == []
