from __future__ import annotations

import pytest

from iconkit.config.named_tables import COLOR, PATTERNS, name_like


@pytest.mark.parametrize(
    ("value", "is_right"),
    [("#fff", True), ("#A0b1C2", True), ("#ffff", False), ("red", False), ("#fff;x", False), (1, False)],
)
def test_colors(value: object, is_right: bool) -> None:
    assert COLOR[0](value) is is_right


@pytest.mark.parametrize(
    ("value", "is_right"),
    [("social-2", True), ("Social", False), ("../x", False), ("2x", False), ("", False), (None, False)],
)
def test_names(value: object, is_right: bool) -> None:
    assert name_like("x")[0](value) is is_right


@pytest.mark.parametrize(
    ("value", "is_right"),
    [(["a*", "tag:x", "category:y"], True), ([], False), (["set:x"], False), ("a*", False), ([1], False)],
)
def test_patterns(value: object, is_right: bool) -> None:
    assert PATTERNS[0](value) is is_right
