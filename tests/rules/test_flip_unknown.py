from __future__ import annotations

import pytest

from iconkit.model import Details
from iconkit.rules import check_icons
from tests.samples import make_icon


def is_asked(icon_id: str, title: str = "A title", details: Details | None = None) -> bool:
    icon = make_icon(icon_id, title=title)._replace(details=details or Details())
    return [rule.code.name for _, rule, _ in check_icons([icon])] == ["flip-unknown"]


@pytest.mark.parametrize("icon_id", ["left", "arrow-right", "prev", "go-back", "mail-forward", "redo", "link-external"])
def test_a_direction_needs_a_decision(icon_id: str) -> None:
    assert is_asked(icon_id)


@pytest.mark.parametrize("flip", [True, False])
def test_a_decision_is_one_either_way(flip: bool) -> None:
    assert not is_asked("arrow-right", details=Details(flip=flip))


@pytest.mark.parametrize(
    "icon_id",
    ["play", "skip-back", "fast-forward", "next-track", "clock", "check", "rotate-left", "arrows-left-right",
     "background", "copyright", "external-drive"],
)  # fmt: skip
def test_what_never_mirrors_is_not_asked_about(icon_id: str) -> None:
    assert not is_asked(icon_id)


def test_a_brand_never_mirrors() -> None:
    assert not is_asked("next-left", "Facebook")
    assert not is_asked("next-left", details=Details(brand="Next plc"))
