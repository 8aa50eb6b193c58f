"""What makes no difference is found by element and by the values that it has."""

from __future__ import annotations

import pytest

from iconkit.svg import INITIAL
from iconkit.unseen import STROKE, unseen


@pytest.mark.parametrize(
    ("tag", "values", "name", "expected"),
    [
        ("path", {}, "stroke-width", True),
        ("path", {"stroke": "red"}, "stroke-width", False),
        ("path", {"marker-end": "url(#a)"}, "stroke-width", False),
        ("path", {}, "fill-rule", False),
        ("path", {"fill": "none"}, "fill-rule", True),
        ("rect", {}, "fill-rule", True),
        ("circle", {"stroke": "red"}, "stroke-linejoin", True),
        ("rect", {"stroke": "red"}, "stroke-linejoin", False),
        ("rect", {"stroke": "red"}, "stroke-linecap", True),
        ("rect", {"stroke": "red", "stroke-dasharray": "2"}, "stroke-linecap", False),
        ("path", {"stroke": "red", "stroke-linejoin": "round"}, "stroke-miterlimit", True),
        ("path", {"stroke": "red"}, "stroke-miterlimit", False),
        ("path", {"stroke": "red"}, "stroke-dashoffset", True),
        ("path", {"fill": "currentColor"}, "color", False),
        ("path", {"fill": "red"}, "color", True),
        ("g", {"stroke": "red"}, "stroke-width", True),
        ("stop", {}, "color", False),
    ],
)
def test_unseen(tag: str, values: dict[str, str], name: str, expected: bool) -> None:
    assert (name in unseen(tag, values, in_clip=False)) is expected
    assert (name in unseen(tag, INITIAL | values, in_clip=False)) is expected


def test_only_the_outline_counts_in_a_clip() -> None:
    names = unseen("path", {"stroke": "red"}, in_clip=True)
    assert {"fill", "stroke", "fill-rule"} | STROKE <= names
    assert names.isdisjoint({"clip-rule", "visibility"})
