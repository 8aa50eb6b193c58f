from __future__ import annotations

import pytest

from iconkit.css.variables import has_variables, replace_variables

VARIABLES = {"--ink": "red", "--copy": " var(--ink)", "--loop": "var(--loop)", "--big": "var(--huge) " * 40}


@pytest.mark.parametrize(
    ("text", "value", "missing"),
    [
        ("red", "red", set()),
        ("var(--ink)", "red", set()),
        ("VAR( --ink , blue)", "red", set()),
        ("var(--copy)", "red", set()),
        ("var(--no)", None, {"--no"}),
        ("var(--no, blue)", "blue", {"--no"}),
        ("var(--no, rgb(1, 2, 3))", "rgb(1, 2, 3)", {"--no"}),
        ("var(--no, var(--ink))", "red", {"--no"}),
        ("rgb(var(--no, 1), 2, 3)", "rgb(1, 2, 3)", {"--no"}),
        ("var(--loop)", None, set()),
    ],
)
def test_replace_variables(text: str, value: str | None, missing: set[str]) -> None:
    found: set[str] = set()
    assert replace_variables(text, VARIABLES, found) == value
    assert found == missing


def test_what_doubles_with_every_step_is_given_up() -> None:
    doubling = {f"--v{step}": f"var(--v{step + 1}) var(--v{step + 1})" for step in range(60)}
    assert replace_variables("var(--v0)", doubling, set()) is None


def test_has_variables() -> None:
    assert has_variables("VAR(--a)")
    assert not has_variables("variable")
