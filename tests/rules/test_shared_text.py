from __future__ import annotations

from iconkit.rules import Name
from iconkit.rules.shared_text import groups, is_shared_by_most


def named(*titles: str) -> list[Name]:
    return [Name(title, "en", f"icon{chr(97 + index)}") for index, title in enumerate(titles)]


def test_letter_case_space_and_width_do_not_make_titles_different() -> None:
    (group,) = groups(named("Close window", "CLOSE  WINDOW", "Ｃｌｏｓｅ window", "Open"))
    assert len(group) == 3


def test_empty_titles_are_no_group() -> None:
    assert list(groups(named("", "", " "))) == []


def test_over_half_and_at_least_three_strangers() -> None:
    same = named("Theme", "Theme", "Theme")
    assert is_shared_by_most(same, 5)
    assert not is_shared_by_most(same, 6)
    assert not is_shared_by_most(same[:2], 2)
    variants = [Name("Bell", "en", icon_id) for icon_id in ("bell", "bell-outline", "bell-filled")]
    assert not is_shared_by_most(variants, 3)
