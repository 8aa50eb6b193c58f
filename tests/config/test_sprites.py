from __future__ import annotations

from pathlib import Path

import pytest

from iconkit import codes
from iconkit.config.load import load_config
from iconkit.model import Code, Faults, Sprite
from tests.samples import fill


def read(here: Path, text: str) -> tuple[Sprite, ...]:
    return load_config(fill(here, {"iconkit.toml": text})).sprites


def test_without_tables_there_is_one_sprite_of_all_icons(here: Path) -> None:
    assert read(here, "") == (Sprite("sprite", "symbol", ("*",), (), "attribute", ""),)


def test_everything_can_be_said(here: Path) -> None:
    text = """
    [[sprite]]
    [[sprite]]
    name = "social"
    kind = "stack"
    include = ["category:social", "tag:news"]
    exclude = ["x"]
    titles = "none"
    color = "#FFF"
    """

    sprites = read(here, text)

    assert sprites == (
        Sprite(),
        Sprite("social", "stack", ("category:social", "tag:news"), ("x",), "none", "#FFF"),
    )
    assert [sprite.where.line for sprite in sprites] == [2, 3]


@pytest.mark.parametrize(
    ("table", "code", "position", "words"),
    [
        ('nam = "x"', codes.CONFIG_UNKNOWN_KEY, (2, 1), "Did you mean 'name'?"),
        ('name = "../x"', codes.CONFIG_WRONG_VALUE, (2, 1), "name must be a file name without ending"),
        ('kind = "stak"', codes.CONFIG_WRONG_VALUE, (2, 1), "one of symbol, inline, stack, view, not 'stak'"),
        ("include = []", codes.CONFIG_WRONG_VALUE, (2, 1), "include must be a list of ids or patterns"),
        ('include = ["group:x"]', codes.CONFIG_WRONG_VALUE, (2, 1), "include must be a list of ids or patterns"),
        ('kind = "inline"\ntitles = "element"', codes.CONFIG_WRONG_VALUE, (3, 1), 'only for sprites of kind "symbol"'),
        ('color = "#fff"', codes.CONFIG_WRONG_VALUE, (2, 1), 'only for sprites of kind "stack" or "view"'),
        ('kind = "view"\ncolor = "url(#x)"', codes.CONFIG_WRONG_VALUE, (3, 1), 'a color such as "#fff"'),
        ('[[sprite]]\nname = "sprite"', codes.CONFIG_WRONG_VALUE, (3, 1), "Two sprites are named 'sprite'."),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(
    here: Path, table: str, code: Code, position: tuple[int, int], words: str
) -> None:
    with pytest.raises(Faults) as raised:
        read(here, f"[[sprite]]\n{table}\n")

    (problem,) = raised.value.problems
    assert (problem.code, (problem.where.line, problem.where.column)) == (code, position)
    assert words in f"{problem.message} {problem.hint}"


@pytest.mark.parametrize("text", ["sprite = 1", "sprite = []", "[sprite]\nname = 'x'"])
def test_one_table_is_not_an_array_of_tables(here: Path, text: str) -> None:
    with pytest.raises(Faults) as raised:
        read(here, text)

    assert "[[sprite]]" in raised.value.problems[0].hint
