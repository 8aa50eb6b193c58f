from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from iconkit import codes
from iconkit.config.load import load_config
from iconkit.lint.config import LintConfig, fault_of
from iconkit.model import Faults
from iconkit.rules import all_caps, shape_not_meaning, slug
from tests.samples import fill

CAPS, SLUG, SHAPE = all_caps.RULE.code, slug.RULE.code, shape_not_meaning.RULE.code


@pytest.mark.parametrize("name", ["iconkit.toml", "pyproject.toml"])
def test_everything_can_be_configured(here: Path, name: str) -> None:
    table = "tool.iconkit.lint" if name == "pyproject.toml" else "lint"
    fill(
        here,
        {
            name: f'[{table}]\nselect = ["IK3"]\nignore = ["all-caps"]\nstrict = true\n'
            f'[{table}.per-file-ignores]\n"social/*" = ["slug", "IK31"]\n'
        },
    )

    assert load_config(here).lint == LintConfig(("IK3",), ("all-caps",), (("social/*", ("slug", "IK31")),), True)


def test_the_default_selects_everything_but_optional_rules(here: Path) -> None:
    lint = load_config(here).lint

    assert lint == LintConfig()
    assert lint.is_selected(CAPS)
    assert lint.is_selected(codes.CSS_DROPPED)
    assert not lint.is_selected(SHAPE)


@pytest.mark.parametrize(
    ("changes", "selected"),
    [
        ({"select": ("all-caps",)}, {CAPS}),
        ({"select": ("IK315",)}, {CAPS}),
        ({"select": ("IK3",)}, {CAPS, SLUG}),
        ({"select": ("IK3",), "ignore": ("slug",)}, {CAPS}),
        ({"ignore": ("IK3",)}, {codes.CSS_DROPPED}),
        ({"ignore": ("IK3",), "select": ("all-caps",)}, set()),
        ({"select": ("IK", "shape-not-meaning")}, {CAPS, SLUG, SHAPE, codes.CSS_DROPPED}),
        ({"select": (SHAPE.id,)}, {SHAPE}),
        ({"select": (SHAPE.id,), "ignore": ("IK3",)}, set()),
    ],
)
def test_selected_and_not_ignored(changes: dict[str, Any], selected: set[object]) -> None:
    lint = LintConfig(**changes)

    assert {code for code in (CAPS, SLUG, SHAPE, codes.CSS_DROPPED) if lint.is_selected(code)} == selected
    assert lint.is_selected(codes.XML_SYNTAX)


@pytest.mark.parametrize(
    ("path", "ignored"),
    [
        ("icons/social/x.svg", True),
        ("icons/social/deep/x.svg", True),
        ("icons/Social/x.svg", False),
        ("icons/x.svg", False),
        ("more/icons/social/x.svg", False),
    ],
)
def test_per_file_ignores(path: str, ignored: bool) -> None:
    lint = LintConfig(per_file_ignores=(("icons/social/*", ("IK315", "IK1")),))

    assert lint.is_ignored_in(CAPS, path) is ignored
    assert not lint.is_ignored_in(SLUG, path)
    assert not lint.is_ignored_in(codes.XML_SYNTAX, path)


@pytest.mark.parametrize(
    ("line", "where", "code", "words"),
    [
        ('select = [\n  "IK3",\n  "alcaps"]', "3:3", codes.CONFIG_WRONG_VALUE, "Did you mean 'all-caps'?"),
        ('ignore = ["xml-syntax"]', "1:11", codes.CONFIG_WRONG_VALUE, "cannot be ignored"),
        ('ignore = "all-caps"', "1:1", codes.CONFIG_WRONG_VALUE, "a list of codes"),
        ("ignore = [1]", "1:1", codes.CONFIG_WRONG_VALUE, "a list of codes"),
        ("strict = 1", "1:1", codes.CONFIG_WRONG_VALUE, "true or false"),
        ('per-file-ignores = ["x"]', "1:1", codes.CONFIG_WRONG_VALUE, "a table such as"),
        ('per-file-ignores = {"a/*" = ["slug", "slugg"]}', "1:38", codes.CONFIG_WRONG_VALUE, "'slug'"),
        ('per-file-ignores = {"a/*" = "slug"}', "1:21", codes.CONFIG_WRONG_VALUE, "a list of codes"),
        ("backgrounds = []", "1:1", codes.CONFIG_WRONG_VALUE, "a list of colors"),
        ('backgrounds = ["white"]', "1:1", codes.CONFIG_WRONG_VALUE, "a list of colors"),
        ('backgrounds = "#fff"', "1:1", codes.CONFIG_WRONG_VALUE, "a list of colors"),
        ("strit = true", "1:1", codes.CONFIG_UNKNOWN_KEY, "Did you mean 'strict'?"),
        ("per_file = 1", "1:1", codes.CONFIG_UNKNOWN_KEY, "Did you mean 'per_file_ignores'?"),
        ("zzz = 1", "1:1", codes.CONFIG_UNKNOWN_KEY, "select, ignore, per_file_ignores, strict"),
    ],
)
def test_a_fault_names_its_place(here: Path, line: str, where: str, code: object, words: str) -> None:
    fill(here, {"iconkit.toml": f"[lint]\n{line}\n"})

    with pytest.raises(Faults) as raised:
        load_config(here)

    (problem,) = raised.value.problems
    number, column = where.split(":")
    assert (str(problem.where), problem.code) == (f"iconkit.toml:{int(number) + 1}:{column}", code)
    assert words in f"{problem.message} {problem.hint}"


def test_backgrounds_are_written_in_full(here: Path) -> None:
    fill(here, {"iconkit.toml": '[lint]\nbackgrounds = ["#FA0", "#1b2C3d"]\n'})

    assert load_config(here).lint.backgrounds == ("#ffaa00", "#1b2c3d")


def test_lint_must_be_a_table(here: Path) -> None:
    fill(here, {"iconkit.toml": "lint = 1\n"})

    with pytest.raises(Faults) as raised:
        load_config(here)
    assert [problem.code for problem in raised.value.problems] == [codes.CONFIG_WRONG_VALUE]


def test_a_beginning_that_holds_something_that_can_be_ignored_may_be_ignored() -> None:
    assert fault_of("IK1", selects=False) is None
    assert fault_of("IK101", selects=True) is None
    assert fault_of("IK101", selects=False) is not None
