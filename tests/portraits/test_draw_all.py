from __future__ import annotations

from pathlib import Path

import pytest

from iconkit.portraits.draw_all import draw_portraits, portrait_to_bytes, read_portrait
from iconkit.portraits.portrait import portrait
from tests.drawing_rules.looks import BACKGROUNDS, look
from tests.samples import make_drawing, make_icon, make_workers

BOX = 'viewBox="0 0 24 24"'


@pytest.mark.parametrize(
    "body",
    [
        '<path d="M3 3h18v18H3z"/>',
        '<path d="M3 3h18" stroke="currentColor" stroke-width="2"/>',
        '<path fill="red" d="M0 0h12v24H0z"/><path fill="#00f" d="M12 0h12v24H12z"/>',
    ],
)
def test_bytes_and_back(body: str) -> None:
    drawing = look("icon", f"<svg {BOX}>{body}</svg>").icon.drawing
    assert read_portrait(portrait_to_bytes(drawing, BACKGROUNDS)) == portrait(drawing, BACKGROUNDS)


def test_nothing_to_see_goes_through_bytes_too() -> None:
    assert portrait_to_bytes(make_drawing('<path d="M3 3"/>'), BACKGROUNDS) == b""
    assert read_portrait(b"") is None


def test_portraits_come_from_the_cache_and_depend_on_backgrounds(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    icons = [look("icon", f'<svg {BOX}><path fill="red" d="M2 2h9v9"/><path fill="#fd0" d="M13 13h9v9"/></svg>').icon]
    first = draw_portraits(icons, ["#ffffff"], make_workers(here / "cache"))
    monkeypatch.setattr("iconkit.portraits.portrait.portrait", lambda *_: None)

    assert draw_portraits(icons, ["#ffffff"], make_workers(here / "cache")) == first
    assert draw_portraits(icons, ["#000000"], make_workers(here / "cache")) == [None]
    assert draw_portraits([make_icon()], ["#ffffff"], make_workers(here / "cache")) == [None]
