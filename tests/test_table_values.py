from __future__ import annotations

from typing import Any

import pytest

from iconkit import codes
from iconkit.model import Problem
from iconkit.table_values import TRUTH, Checks, is_color, nearest_word, read_values, spelling
from iconkit.toml_file import TomlFile
from iconkit.treatment import OF_SETS

CHECKS: Checks = {"is_on": TRUTH, "kinds": (lambda v: v == ["a", "b"], '"a" and "b"')}


def read(text: str) -> tuple[dict[str, Any], list[Problem]]:
    problems: list[Problem] = []
    file = TomlFile("x.toml", text)
    return read_values(file, ("t",), file.values["t"], CHECKS, problems, elsewhere={"more"}), problems


def test_hyphens_are_underscores_and_lists_are_tuples() -> None:
    assert read('[t]\nis-on = true\nkinds = ["a", "b"]\nmore = 1') == ({"is_on": True, "kinds": ("a", "b")}, [])


def test_every_fault_is_named_at_its_key() -> None:
    values, problems = read("[t]\nis-on = 1\nkind = 2\nkinds = []")

    assert values == {}
    assert [(problem.code, str(problem.where), problem.hint) for problem in problems] == [
        (codes.CONFIG_WRONG_VALUE, "x.toml:2:1", ""),
        (codes.CONFIG_UNKNOWN_KEY, "x.toml:3:1", "Did you mean 'kinds'?"),
        (codes.CONFIG_WRONG_VALUE, "x.toml:4:1", ""),
    ]
    assert problems[0].message == "is-on must be true or false, not 1."


def test_what_is_no_table() -> None:
    values, (problem,) = read("t = 1")

    assert values == {}
    assert (problem.message, problem.hint) == ("t must be a table.", "Its keys: is_on, kinds.")


def test_an_unknown_key_near_none_gets_all() -> None:
    assert read("[t]\nzzz = 1")[1][0].hint == "Known keys: is_on, kinds, more."


def test_the_spelling_of_a_key() -> None:
    assert spelling({"is-on": 1}, "is_on") == "is-on"
    assert spelling({}, "is_on") == "is_on"


@pytest.mark.parametrize(("text", "is_one"), [("#fff", True), ("#A0b1C2", True), ("fff", False), ("#ffff", False)])
def test_colors(text: str, is_one: bool) -> None:
    assert is_color(text) is is_one


@pytest.mark.parametrize(
    ("key", "value", "hint"),
    [
        ("color", "acent #f60", "Did you mean 'accent'?"),
        ("color", "kep", "Did you mean 'keep'?"),
        ("color", "zzz", ""),
        ("box_align", "boundz", "Did you mean 'bounds'?"),
        ("box", "24", ""),
    ],
)
def test_the_nearest_word_is_named(key: str, value: str, hint: str) -> None:
    assert nearest_word(value, OF_SETS[key][1]) == hint
