from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iconkit.model import Where
from iconkit.reports.columns import display_width
from iconkit.reports.excerpt import Excerpts, _clipped
from tests.samples import fill


def excerpt(line: int, column: int, path: str = "a.svg") -> tuple[str, ...]:
    return Excerpts().lines(Where(path, line, column))


def pointed_at(lines: tuple[str, ...]) -> str:
    """The character above the caret; every character of the line must be one column wide."""
    return lines[0][lines[1].index("^")]


def test_a_line_and_a_caret(here: Path) -> None:
    fill(here, {"a.svg": "<svg>\n  <rect/>\n</svg>"})

    assert excerpt(2, 3) == ("    2 |   <rect/>", "      |   ^")
    assert excerpt(3, 1) == ("    3 | </svg>", "      | ^")


def test_tabs_have_a_fixed_width(here: Path) -> None:
    fill(here, {"a.svg": "\t\ta = 1\tb = 2"})

    assert excerpt(1, 3) == ("    1 |         a = 1    b = 2", "      |         ^")
    assert pointed_at(excerpt(1, 9)) == "b"


def test_wide_and_combining_characters_count_as_a_terminal_shows_them(here: Path) -> None:
    fill(here, {"a.svg": "日本e\u0301x"})

    assert excerpt(1, 5)[1] == "      | " + " " * 5 + "^"


def test_controls_cannot_steer_the_terminal(here: Path) -> None:
    fill(here, {"a.svg": "a\x1b[31m\u202eb"})

    lines = excerpt(1, 8)
    assert lines[0] == "    1 | a\\x1b[31m\\u202eb"
    assert pointed_at(lines) == "b"


@pytest.mark.parametrize(("column", "before", "after"), [(1, "", "…"), (5000, "…", "…"), (9999, "…", "")])
def test_a_long_line_is_clipped_around_the_place(here: Path, column: int, before: str, after: str) -> None:
    letters = [chr(code) for code in range(0x100, 0x1100) if chr(code).isprintable() and display_width(chr(code)) == 1]
    line = "".join(letters * 4)[:9999]
    fill(here, {"a.svg": line})

    lines = excerpt(1, column)

    text = lines[0].partition(" | ")[2]
    assert len(text) <= 102
    assert len(text) >= 60
    assert pointed_at(lines) == line[column - 1]
    assert (text.startswith("…"), text.endswith("…")) == (before == "…", after == "…")


def test_a_place_after_the_end_of_a_line(here: Path) -> None:
    fill(here, {"a.svg": "ab\n"})

    assert excerpt(1, 3) == ("    1 | ab", "      |   ^")
    assert excerpt(2, 1) == ("    2 |", "      | ^")
    assert excerpt(3, 1) == ()
    assert excerpt(1, 90)[1] == "      |   ^"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_in_xml_and_nowhere_else(here: Path, end: str) -> None:
    fill(here, {"a.svg": f"one\u2028\x0c\x85{end}two"})

    assert excerpt(2, 1)[0] == "    2 | two"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_columns_are_characters_in_every_encoding(here: Path, encoding: str) -> None:
    fill(here, {"a.svg": "éèx".encode(encoding)})

    assert pointed_at(excerpt(1, 3)) == "x"


def test_without_a_line_there_is_nothing_to_show(here: Path) -> None:
    fill(here, {"a.svg": "a"})

    assert Excerpts().lines(Where("a.svg")) == ()


@pytest.mark.parametrize("path", ["gone.svg", "folder", "a\0b", "x" * 5000, "pipe", "", "gone/a.svg"])
def test_what_cannot_be_read_has_no_excerpt(here: Path, path: str) -> None:
    (here / "folder").mkdir()
    os.mkfifo(here / "pipe")

    assert excerpt(1, 1, path) == ()


def test_a_file_is_read_once(here: Path) -> None:
    fill(here, {"a.svg": "one"})
    excerpts = Excerpts()
    first = excerpts.lines(Where("a.svg", 1, 1))
    (here / "a.svg").unlink()

    assert excerpts.lines(Where("a.svg", 1, 1)) == first


@settings(max_examples=300)
@given(st.text(st.characters(), max_size=400), st.integers(0, 500))
def test_any_line_can_be_clipped(line: str, column: int) -> None:
    text, offset = _clipped(line, column)

    assert text.isprintable() or text == ""
    assert 0 <= offset <= 120
    assert len(text) <= 2000
