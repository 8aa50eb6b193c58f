"""What is seen of icons by a browser that has not drawn all of the page when its picture is taken."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from iconkit.audit.records import Box
from iconkit.audit.tab import DENSITY, Tab
from tests.audit.auditing import audited, found, own_icons, page_of

_ICON = '<svg width="24" height="24" role="img" aria-label="Close"><use href="icons/sprite.svg#close"/></svg>'


@pytest.mark.parametrize("late", [(1, 2), (3, 4)])
def test_a_picture_that_comes_late_is_no_fault(
    site: Path, monkeypatch: pytest.MonkeyPatch, late: tuple[int, ...]
) -> None:
    """Pictures 1 and 2 are with and without the icon in light, 3 and 4 in dark, 5 and 6 with marks in its place."""
    taken = 0
    whole = Tab.screenshot

    async def screenshot(tab: Tab, place: Box) -> bytes:
        nonlocal taken
        taken += 1
        if taken not in late:
            return await whole(tab, place)
        blank = io.BytesIO()
        Image.new("RGB", (round(place.width * DENSITY), round(place.height * DENSITY)), "white").save(blank, "PNG")
        return blank.getvalue()

    monkeypatch.setattr(Tab, "screenshot", screenshot)
    page = site / "late.html"
    page.write_text(page_of(_ICON).replace("<html", '<html style="color-scheme: light dark"'), "utf-8")

    (seen,) = audited([page], own_icons(), ("light", "dark"))

    assert found(seen) == []
    assert taken > 4, "the late pictures have been asked for again"
