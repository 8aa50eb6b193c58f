from __future__ import annotations

from typing import Any

import pytest

from iconkit.audit.icons_in_page import asked_icons
from tests.scan.small_set import ICONS

ORIGIN = "https://x.example/"


def picture(written: str, kind: str = "use", *, has_local: bool = False) -> dict[str, Any]:
    return {"kind": kind, "written": written, "href": ORIGIN + written, "hasLocal": has_local}


@pytest.mark.parametrize(
    ("kind", "written", "icon_id"),
    [
        ("use", "i/sprite.svg#close", "close"),
        ("use", "i/sprite.3f9a1c2e.svg?v=2#gone", "gone"),
        ("use", "data:image/svg+xml,x#close", "close"),
        ("use", "#star", "star"),
        ("use", "#gradient", ""),
        ("use", "other.svg#close", ""),
        ("image", "i/stack.svg#sun", "sun"),
        ("image", "i/svg/sun.svg", "sun"),
        ("image", "i/png/sun@2x.png?x", "sun"),
        ("image", "photos/sun.svg", ""),
        ("css", "i/svg/close.svg", "close"),
    ],
)
def test_an_address_asks_for_an_icon(kind: str, written: str, icon_id: str) -> None:
    assert asked_icons([picture(written, kind)], [], ICONS) == ({0: icon_id} if icon_id else {})


def test_what_a_sprite_in_the_page_lacks_is_asked_of_it() -> None:
    pictures = [picture("#cloze"), picture("#own", has_local=True)]

    assert asked_icons(pictures, ["close"], ICONS) == {0: "cloze"}
    assert asked_icons(pictures, ["logo"], ICONS) == {}


def test_a_file_that_is_not_there_is_known_by_the_folder_of_others() -> None:
    gone = picture("i/svg/gone.svg", "image")

    assert asked_icons([gone], [], ICONS) == {}
    assert asked_icons([gone, picture("i/png/sun.png", "image")], [], ICONS) == {0: "gone", 1: "sun"}
    assert asked_icons([gone, picture("j/png/sun.png", "image")], [], ICONS) == {1: "sun"}
