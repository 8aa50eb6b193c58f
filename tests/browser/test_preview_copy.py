"""Pressing an icon in the preview copies the markup that the snippets module recommends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from iconkit.model import Icon
from iconkit.snippets import decorative, icon_button, informative, text_button

from .axe import violations
from .icon_folder import IconFolder
from .site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

KINDS: dict[str, Callable[[Icon, int], str]] = {
    "Decorative": decorative,
    "Informative": lambda icon, size: informative(icon, size, "en"),
    "Icon button": lambda icon, size: icon_button(icon, size, "en"),
    "Button with text": lambda icon, size: text_button(icon, size, "en"),
}
KEYS = ("", "Enter", "Space", "", "Enter")
"""What to press, icon by icon; the first five of the test set hold pictures and a title to be escaped."""
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
NO_COPYING = f"{NO_CLIPBOARD}; document.execCommand = () => false"


def press(page: Page, folder: IconFolder, icon: Icon, key: str = "") -> None:
    """Click the icon's button, or press a key on it."""
    button = page.locator("section").get_by_role("button", name=folder.title(icon), exact=True)
    if key:
        button.press(key)
    else:
        button.click()


def announced(page: Page, folder: IconFolder, icon: Icon) -> None:
    page.wait_for_function(
        "title => document.querySelector('.toast').innerText.startsWith(`Copied: ${title}`)", arg=folder.title(icon)
    )


def pasted(page: Page) -> str:
    """What the clipboard holds, without the permission to read it: pasted into the search field."""
    page.get_by_role("searchbox").press("Control+V")
    value = page.get_by_role("searchbox").input_value()
    page.get_by_role("searchbox").fill("")
    return value


@pytest.mark.parametrize("kind", KINDS)
def test_click_and_keys_copy_the_snippet(
    page: Page, site: Site, folder: IconFolder, complaints: list[str], kind: str
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.origin)
    page.goto(site.url(f"{folder.name}/preview.html"))
    page.get_by_role("radio", name=kind, exact=True).check()
    wrong = {}
    for icon, key in zip(folder.icons, KEYS, strict=False):
        press(page, folder, icon, key)
        announced(page, folder, icon)
        copied = page.evaluate("navigator.clipboard.readText()")
        if copied != KINDS[kind](icon, folder.size):
            wrong[icon.id] = copied
    assert wrong == {}
    assert complaints == []


@pytest.mark.parametrize("script", ["", NO_CLIPBOARD], ids=["with a clipboard", "without"])
def test_copying_from_disk(page: Page, folder: IconFolder, complaints: list[str], script: str) -> None:
    if script:
        page.add_init_script(script)
    page.goto((folder.path / "preview.html").as_uri())
    page.get_by_role("radio", name="Decorative", exact=True).check()
    for icon in folder.icons[:3]:
        press(page, folder, icon)
        announced(page, folder, icon)
        assert page.evaluate("document.activeElement.textContent") == folder.title(icon), "focus stays on the button"
        assert pasted(page) == decorative(icon, folder.size)
    assert complaints == []


def test_where_nothing_may_copy_a_dialog_shows_the_selected_markup(page: Page, own: IconFolder) -> None:
    page.add_init_script(NO_COPYING)
    page.goto((own.path / "preview.html").as_uri())
    page.get_by_role("radio", name="Decorative", exact=True).check()
    icon = own.icons[0]
    press(page, own, icon)
    dialog = page.get_by_role("dialog", name="Copy it by hand")
    dialog.wait_for()
    assert page.evaluate("getSelection().toString()") == decorative(icon, own.size)
    assert violations(page) == []
    page.keyboard.press("Escape")
    assert not dialog.is_visible()


def test_by_role_an_icon_that_speaks_for_itself_is_copied_with_its_label(page: Page, own: IconFolder) -> None:
    page.goto((own.path / "preview.html").as_uri())
    page.get_by_role("radio", name="By role", exact=True).check(force=True)
    for role, expected in (("informative", informative(_with(own, "informative"), own.size, own.locale)),
                           (None, decorative(_with(own, None), own.size))):  # fmt: skip
        icon = _with(own, role)
        press(page, own, icon)
        announced(page, own, icon)
        assert pasted(page) == expected


def _with(folder: IconFolder, role: str | None) -> Icon:
    return next(icon for icon in folder.icons if icon.details.role == role)
