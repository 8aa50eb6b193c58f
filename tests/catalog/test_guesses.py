from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from iconkit.catalog.guesses import OwnTitle, guess_titles, remembered_guesses, title_from_id
from iconkit.workers import Workers
from tests.samples import make_workers

TITLES = [
    OwnTitle("close", "", True),
    OwnTitle("github", "", True),
    OwnTitle("up", "Arrow to the top", True),
    OwnTitle("down", "Artboard 185", True),
    OwnTitle("named", "Anything", False),
]
GUESSES = {
    "close": ("Close", "id"),
    "github": ("GitHub", "id"),
    "up": ("Arrow to the top", "source"),
    "down": ("Down", "id"),
}


@pytest.mark.parametrize(
    ("icon_id", "title"),
    [
        ("close", "Close"),
        ("arrow-up", "Arrow up"),
        ("icon-3d-cube", "3d cube"),
        ("icon", "Icon"),
        ("icon-set", "Icon set"),
        ("x", "X"),
    ],
)
def test_title_from_id(icon_id: str, title: str) -> None:
    assert title_from_id(icon_id) == title


def test_guesses() -> None:
    assert guess_titles(TITLES, "en") == GUESSES


def test_a_text_that_named_icons_share_is_trusted_nowhere() -> None:
    shared = [OwnTitle(icon_id, "Gnome theme", icon_id == "clock") for icon_id in ("clock", "door", "mouse")]

    assert guess_titles(shared, "en") == {"clock": ("Clock", "id")}


def test_guesses_are_remembered(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def guess(workers: Workers, titles: list[OwnTitle], locale: str) -> Mapping[str, tuple[str, str]]:
        found = remembered_guesses(workers, workers.memo("titles"))(titles, locale)
        return {icon_id: (title, origin) for icon_id, (title, origin) in found.items()}

    assert guess(make_workers(here), TITLES, "en") == GUESSES
    monkeypatch.setattr("iconkit.catalog.guesses.guess_titles", lambda *_: {})
    assert guess(make_workers(here), TITLES, "en") == GUESSES
    assert guess(make_workers(here), TITLES, "de") == {}
    assert guess(make_workers(here), TITLES[1:], "en") == {}
