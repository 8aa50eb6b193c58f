"""A look at the whole text may settle what has no limit in reach, and nothing else."""

from __future__ import annotations

import pytest

from iconkit import codes
from iconkit.guard import Guard
from iconkit.model import Source
from iconkit.parse import parse
from iconkit.passes.check_bounds import check_bounds
from tests.samples import XMLNS, make_source
from tests.work import calls_of

SHAPE = "<path d='M0 0h9v9z'/>"


def reported(text: str, guard: Guard | None = None) -> list[str]:
    document = parse(Source("icon.svg", "icon", "", text.encode(), guard=guard or Guard()))
    check_bounds(document)
    return [problem.code.name for problem in document.problems]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f'<svg {XMLNS} x="12345678901"/>', id="digits"),
        pytest.param(f'<svg {XMLNS}><path d="M1 1h2E9"/></svg>', id="exponent"),
        pytest.param(f'<svg {XMLNS} x="9&#57;99999999999"/>', id="digit by its number"),
        pytest.param(f'<!DOCTYPE svg [<!ENTITY a "999999">]><svg {XMLNS} x="&a;&a;"/>', id="entity"),
        pytest.param(f'<svg {XMLNS} x="{"٩" * 11}"/>', id="other digits"),
        pytest.param(f'<svg {XMLNS}><feTurbulence numOctaves="17"/></svg>', id="octaves"),
    ],
)
def test_large_numbers(text: str) -> None:
    assert reported(text) == [codes.BAD_NUMBER.name]


def test_limits_of_the_set_hold_for_short_texts() -> None:
    paths = f'<svg {XMLNS}><path d="M0 0h9v9z"/><path d="M9 9h9v9z"/></svg>'
    gradients = f"<svg {XMLNS}><linearGradient/><pattern/></svg>"

    assert reported(paths, Guard(path_commands=7)) == [codes.TOO_MANY.name]
    assert reported(paths, Guard(path_commands=8)) == []
    assert reported(gradients, Guard(gradients=1)) == [codes.TOO_MANY.name]
    assert reported(gradients, Guard(gradients=2)) == []


def test_brackets_of_all_values_together_are_no_nesting() -> None:
    values = "".join(f'<g style="fill:{"(" * 40}{")" * 40}"/>' for _ in range(3))

    assert reported(f"<svg {XMLNS}>{values}</svg>") == []
    assert reported(f'<svg {XMLNS} style="{"(" * 60}"/>') == [codes.TOO_DEEP.name]


def test_an_icon_within_all_limits_takes_no_work_for_each_element() -> None:
    few, many = (parse(make_source(f"<svg {XMLNS}>{SHAPE * count}</svg>")) for count in (1, 50))

    assert calls_of(check_bounds, many) == calls_of(check_bounds, few)
