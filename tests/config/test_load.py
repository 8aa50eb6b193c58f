from __future__ import annotations

from pathlib import Path

import pytest

from iconkit import codes
from iconkit.config.load import DEFAULT_KINDS, KNOWN_KEYS, Config, load_config
from iconkit.model import Faults, Problem
from tests.samples import fill

EVERYTHING = """\
sources = ["icons", "more/**/*.svg"]
output = "public"
id-from = "path"
locale = "pt-BR"
size = 16
scales = [1, 4]
emit = ["png", "sprite"]
"""


def problems_of(folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(Faults) as raised:
        load_config(folder)
    return raised.value.problems


def test_without_a_file_there_are_defaults(here: Path) -> None:
    config = load_config(here)

    assert config == Config(root=here)
    assert (config.sources, config.output, config.size, config.scales) == (("icons",), "dist", 24, (1, 2, 3))
    assert config.emit == DEFAULT_KINDS


@pytest.mark.parametrize(
    ("name", "text"),
    [("iconkit.toml", EVERYTHING), ("pyproject.toml", f"[project]\nname = 'x'\n\n[tool.iconkit]\n{EVERYTHING}")],
)
@pytest.mark.parametrize("start", [".", "some/folder"])
def test_either_file_configures_everything_from_any_folder_below(here: Path, name: str, text: str, start: str) -> None:
    fill(here, {name: text, "some/folder/x": ""})

    assert load_config(here / start) == Config(
        root=here,
        sources=("icons", "more/**/*.svg"),
        output="public",
        id_from="path",
        locale="pt-BR",
        size=16,
        scales=(1, 4),
        emit=("png", "sprite"),
    )


def test_keys_may_be_written_with_underscores(here: Path) -> None:
    fill(here, {"iconkit.toml": 'id_from = "path"'})

    assert load_config(here).id_from == "path"


def test_both_files_in_one_folder_are_a_fault(here: Path) -> None:
    fill(here, {"iconkit.toml": "size = 16", "pyproject.toml": "\n[tool.iconkit]\nsize = 24"})

    (problem,) = problems_of(here)
    assert problem.code is codes.CONFIG_TWICE
    assert "pyproject.toml and iconkit.toml" in problem.message


@pytest.mark.parametrize(
    "text", ["[project]\nname = 'x'", "[tool.other]\niconkit = 1", "tool = 'iconkit'", "this is = = broken"]
)
def test_a_pyproject_file_of_other_tools_is_passed_over(here: Path, text: str) -> None:
    fill(here, {"pyproject.toml": text})

    assert load_config(here) == Config(root=here)


def test_the_nearest_folder_wins(here: Path) -> None:
    fill(here, {"iconkit.toml": "size = 16", "inner/iconkit.toml": "size = 32"})

    assert load_config(here / "inner") == Config(root=here / "inner", size=32)


def test_every_fault_is_reported_at_once_with_its_place(here: Path) -> None:
    fill(here, {"pyproject.toml": '[tool.iconkit]\nsource = ["icons"]\nsize = "24"\n  scales = [1, 2, 2]\nzzz = 1\n'})

    assert [(str(p.where), p.code, p.hint) for p in problems_of(here)] == [
        ("pyproject.toml:2:1", codes.CONFIG_UNKNOWN_KEY, "Did you mean 'sources'?"),
        ("pyproject.toml:3:1", codes.CONFIG_WRONG_VALUE, ""),
        ("pyproject.toml:4:3", codes.CONFIG_WRONG_VALUE, ""),
        (
            "pyproject.toml:5:1",
            codes.CONFIG_UNKNOWN_KEY,
            f"Known keys: {', '.join(KNOWN_KEYS)}.",
        ),
    ]


def test_a_path_is_shown_as_seen_from_the_working_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(here, {"iconkit.toml": "zzz = 1", "below/x": ""})
    monkeypatch.chdir(here / "below")

    (problem,) = problems_of(here / "below")
    assert str(problem.where) == "../iconkit.toml:1:1"


@pytest.mark.parametrize(
    "line",
    [
        'sources = "icons"',
        "sources = []",
        'sources = [""]',
        "sources = [1]",
        'sources = ["icons", "icons"]',
        'output = ""',
        "output = 1",
        'id-from = "folder"',
        'locale = ""',
        'locale = "not a tag"',
        'locale = "english"',
        'locales = ["ja", "pt_BR"]',
        'locales = ["ja", "ja"]',
        "locales = []",
        'localized = "ja"',
        "size = 0",
        "size = 24.0",
        "size = true",
        "size = 1025",
        "scales = 2",
        "scales = [0]",
        "scales = [9]",
        "scales = [1, 1]",
        'emit = ["jpeg"]',
        "emit = [[1]]",
        "emit = []",
    ],
)
def test_a_wrong_value_is_a_fault(here: Path, line: str) -> None:
    fill(here, {"iconkit.toml": f"\n{line}\n"})

    (problem,) = problems_of(here)
    assert problem.code is codes.CONFIG_WRONG_VALUE
    assert str(problem.where) == "iconkit.toml:2:1"
    assert line.partition(" ")[0] in problem.message


@pytest.mark.parametrize(
    ("text", "where"),
    [("[tool]\niconkit = 3", "pyproject.toml:2:1"), ("\n[[tool.iconkit]]\nsize = 1", "pyproject.toml:2:1")],
)
def test_tool_iconkit_must_be_a_table(here: Path, text: str, where: str) -> None:
    fill(here, {"pyproject.toml": text})

    (problem,) = problems_of(here)
    assert problem.code is codes.CONFIG_WRONG_VALUE
    assert str(problem.where) == where


def test_bad_toml_has_its_place(here: Path) -> None:
    fill(here, {"iconkit.toml": "size = 24\noutput = dist\n"})

    (problem,) = problems_of(here)
    assert problem.code is codes.CONFIG_SYNTAX
    assert str(problem.where) == "iconkit.toml:2:10"


def test_language_tags_get_their_recommended_spelling(here: Path) -> None:
    fill(here, {"iconkit.toml": 'locale = "EN-us"\nlocales = ["zh-hans", "pt-BR", "PT-br"]\nlocalized = true\n'})

    config = load_config(here)

    assert (config.locale, config.locales, config.localized) == ("en-US", ("zh-Hans", "pt-BR"), True)


def test_a_padding_without_room_is_reported_at_its_key(here: Path) -> None:
    fill(here, {"iconkit.toml": "box = 24\nbox-padding = 12\n"})

    (problem,) = problems_of(here)
    assert (str(problem.where), problem.code) == ("iconkit.toml:2:1", codes.CONFIG_WRONG_VALUE)
    assert problem.hint == "Write less than 12."


def test_the_nearest_value_is_named(here: Path) -> None:
    fill(here, {"iconkit.toml": 'color = "acent"\nid-from = "nam"\n'})

    assert [(str(p.where), p.hint) for p in problems_of(here)] == [
        ("iconkit.toml:1:1", "Did you mean 'accent'?"),
        ("iconkit.toml:2:1", "Did you mean 'name'?"),
    ]


def test_values_that_contradict_each_other_are_all_named(here: Path) -> None:
    lines = ['emit = ["classes"]', "box = 8", "box-padding = 4", "size = 1024", "scales = [8]"]
    fill(here, {"iconkit.toml": "\n".join(lines)})

    with pytest.raises(Faults) as raised:
        load_config(here)

    assert [str(problem.where) for problem in raised.value.problems] == [
        "iconkit.toml:3:1",
        "iconkit.toml:4:1",
        "iconkit.toml:1:1",
    ]


def test_iconkit_toml_needs_no_prefix(here: Path) -> None:
    fill(here, {"iconkit.toml": "[tool.iconkit]\nsize = 16"})

    with pytest.raises(Faults, match=r"keys stand without tool\.iconkit"):
        load_config(here)
