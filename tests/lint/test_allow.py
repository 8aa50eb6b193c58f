from __future__ import annotations

import pytest

from iconkit import codes
from iconkit.lint.allow import Allow, is_allow_list, read_allows
from iconkit.model import Problem, Where
from iconkit.rules import all_caps
from iconkit.toml_file import TomlFile


def read(text: str) -> tuple[tuple[Allow, ...], list[Problem]]:
    file = TomlFile("catalog.toml", text)
    problems: list[Problem] = []
    return read_allows(file, ("x", "allow"), file.values["x"]["allow"], problems), problems


@pytest.mark.parametrize("rule", ["all-caps", "IK315"])
@pytest.mark.parametrize(
    ("form", "where"),
    [
        ('[x]\nallow = [\n  {{rule = "{}", because = "so"}},\n]', (3, 3)),
        ('[x]\n[[x.allow]]\nrule = "{}"\nbecause = "so"', (2, 1)),
    ],
)
def test_an_allow(rule: str, form: str, where: tuple[int, int]) -> None:
    assert read(form.format(rule)) == ((Allow(all_caps.RULE.code, "so", Where("catalog.toml", *where)),), [])


@pytest.mark.parametrize(
    ("allow", "expected"),
    [
        ('{rule = "all-cap", because = "x"}', [(codes.ALLOW_UNKNOWN, 11, "Did you mean 'all-caps'?")]),
        ('{because = "x"}', [(codes.ALLOW_UNKNOWN, 10, 'Write rule = "NAME".')]),
        ('{rule = 5, because = "x"}', [(codes.ALLOW_UNKNOWN, 11, 'Write rule = "NAME".')]),
        ('{rule = ["slug"], because = "x"}', [(codes.ALLOW_UNKNOWN, 11, 'Write rule = "NAME".')]),
        ('{rule = "IK3", because = "x"}', [(codes.ALLOW_UNKNOWN, 11, "Did you mean")]),
        ('{rule = "xml-syntax", because = "x"}', [(codes.ALLOW_UNKNOWN, 11, "Correct what it reports")]),
        ('{rule = "slug"}', [(codes.ALLOW_WITHOUT_REASON, 10, "because = ")]),
        ('{rule = "slug", because = " "}', [(codes.ALLOW_WITHOUT_REASON, 26, "because = ")]),
        ('{rule = "slug", because = 1}', [(codes.ALLOW_WITHOUT_REASON, 26, "because = ")]),
        ('{rule = "slug", because = "x", why = 1}', [(codes.CATALOG_UNKNOWN_KEY, 41, "rule, because")]),
        ("{}", [(codes.ALLOW_UNKNOWN, 10, "NAME"), (codes.ALLOW_WITHOUT_REASON, 10, "because")]),
    ],
)
def test_a_fault_names_its_place(allow: str, expected: list[tuple[object, int, str]]) -> None:
    allows, problems = read(f"[x]\nallow = [{allow}]")

    assert allows == ()
    places = [(problem.code, str(problem.where)) for problem in problems]
    assert places == [(code, f"catalog.toml:2:{column}") for code, column, _ in expected]
    for problem, (_, _, words) in zip(problems, expected, strict=True):
        assert words in problem.hint


@pytest.mark.parametrize(
    ("value", "is_one"), [([], True), ([{}], True), ({}, False), (["slug"], False), ("slug", False), (1, False)]
)
def test_is_allow_list(value: object, is_one: bool) -> None:
    assert is_allow_list(value) is is_one
