from __future__ import annotations

from pathlib import Path

import pytest

from iconkit import codes
from iconkit.config.load import load_config
from iconkit.config.pictures import resolved
from iconkit.model import Faults, PictureSet
from tests.samples import fill


def read(here: Path, text: str) -> tuple[PictureSet, ...]:
    return load_config(fill(here, {"iconkit.toml": text})).pictures


def test_without_tables_there_are_black_pngs_of_all_icons(here: Path) -> None:
    (pictures,) = read(here, "size = 16\nscales = [1, 2]")

    assert pictures == PictureSet("png", "png", ("*",), (), 0, (), 0, "", "")
    assert resolved(pictures, 16, (1, 2)) == PictureSet(size=16, scales=(1, 2))


def test_everything_can_be_said(here: Path) -> None:
    text = """
    [[picture]]
    [[picture]]
    name = "touch"
    format = "webp"
    include = ["logo"]
    exclude = ["x"]
    size = 180
    scales = [1]
    padding = 20
    color = "#b00"
    background = "#FFF"
    """

    pictures = read(here, text)

    assert pictures == (PictureSet(), PictureSet("touch", "webp", ("logo",), ("x",), 180, (1,), 20, "#b00", "#FFF"))
    assert [one.where.line for one in pictures] == [2, 3]
    assert resolved(pictures[1], 24, (1, 2, 3)) == pictures[1]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[[picture]]\ncolour = "#fff"', 2, "Did you mean 'color'?"),
        ('[[picture]]\nformat = "gif"', 2, "one of png, webp, ico, not 'gif'"),
        ("[[picture]]\nsize = 0", 2, "from 1 to 1024"),
        ("[[picture]]\npadding = -1", 2, "from 0 to 1024"),
        ('[[picture]]\nbackground = "red"', 2, 'a color such as "#fff"'),
        ("[[picture]]\n[[picture]]", 2, "Two pictures are named 'png'."),
        ("[[picture]]\nsize = 24\npadding = 12", 1, "Write less than 12."),
        ("[[picture]]\nsize = 1024\nscales = [8]", 1, "would be 8,192 px long; png may have 4,096"),
        ('[[picture]]\nformat = "ico"\nsize = 100', 1, "would be 300 px long; ico may have 256"),
        ("size = 1024\nscales = [8]", 1, "would be 8,192 px long"),
        ("picture = 1", 1, "[[picture]]"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(here: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(Faults) as raised:
        read(here, text)

    (problem,) = raised.value.problems
    assert (problem.code.exit_code, problem.where.line) == (2, line)
    assert problem.code in {codes.CONFIG_WRONG_VALUE, codes.CONFIG_UNKNOWN_KEY}
    assert words in f"{problem.message} {problem.hint}"
