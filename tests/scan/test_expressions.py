from __future__ import annotations

import pytest

from iconkit.scan.document import Hole
from iconkit.scan.expressions import alternatives, arguments


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('"close"', [("close",)]),
        (" 'a\\'b' ", [("a'b",)]),
        ("`arrow-${side}`", [("arrow-", Hole("side"), "")]),
        ('"arrow-" + side', [("arrow-", Hole("side"))]),
        ("'arrow-' ~ side", [("arrow-", Hole("side"))]),
        ("'arrow-' . $side", [("arrow-", Hole("$side"))]),
        ("user.name", [(Hole("user.name"),)]),
        ("open ? 'a' : 'b'", [("a",), ("b",)]),
        ("'a' if open else 'b'", [("a",), ("b",)]),
        ("name || 'a'", [(Hole("name"),), ("a",)]),
        ("'arrow-' + (up ? 'up' : 'down')", [("arrow-", "up"), ("arrow-", "down")]),
        ("f('a', b) ? 'x' : c('y')", [("x",), (Hole("c('y')"),)]),
        ("true", [("true",)]),
        ("24", [("24",)]),
    ],
)
def test_alternatives(source: str, expected: list[tuple[object, ...]]) -> None:
    assert [*alternatives(source)] == expected


@pytest.mark.parametrize("source", ["", "(", "'", "a ?", "`${", ") + (", "? :"])
def test_broken_expressions_are_holes_and_no_errors(source: str) -> None:
    assert alternatives(source)


def test_many_alternatives_are_one_hole() -> None:
    (parts,) = alternatives(" + ".join(["(a ? 'x' : 'y')"] * 6))

    assert isinstance(parts[0], Hole)


def test_arguments_are_split_outside_brackets_and_strings() -> None:
    assert arguments("'a,b', f(c, d), e=1") == ["'a,b'", "f(c, d)", "e=1"]
