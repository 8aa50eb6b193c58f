from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from iconkit import codes
from iconkit.model import Code
from iconkit.published.contract import Contract, Published, as_numbers, as_text, is_version, read_contract
from tests.samples import fill

LIVE = Published("1.0.0", 'Fish "n" \\ chips', "sha256-x")
IDS = {
    "fish": LIVE,
    "gone": dataclasses.replace(LIVE, removed="2.0.0", because="Nobody eats it."),
    "old-fish": dataclasses.replace(LIVE, alias="fish", renamed="1.1.0"),
}
LINE = 'since = "1.0.0", title = "A", drawing = "d"'


def test_what_is_written_is_read_again(here: Path) -> None:
    contract = Contract(here / "published.toml", "1.2.3", IDS)
    fill(here, {"published.toml": as_text(contract)})

    again = read_contract([here])

    assert again == contract
    assert [again.ids[icon_id].where.line for icon_id in IDS] == [6, 7, 8]
    assert [entry.is_live for entry in again.ids.values()] == [True, False, False]
    assert again.aliases == {"old-fish": "fish"}


def test_one_line_an_id_in_order() -> None:
    text = as_text(Contract(Path("x"), "1.0.0", dict(reversed(IDS.items()))))

    assert text.splitlines()[2:] == [
        'version = "1.0.0"',
        "",
        "[ids]",
        'fish = {since = "1.0.0", title = "Fish \\"n\\" \\\\ chips", drawing = "sha256-x"}',
        'gone = {since = "1.0.0", title = "Fish \\"n\\" \\\\ chips", drawing = "sha256-x", removed = "2.0.0", '
        'because = "Nobody eats it."}',
        'old-fish = {since = "1.0.0", title = "Fish \\"n\\" \\\\ chips", drawing = "sha256-x", alias = "fish", '
        'renamed = "1.1.0"}',
    ]


@pytest.mark.parametrize("folders", [[], ["."], [".", "other"]])
def test_without_a_file_nothing_is_promised(here: Path, folders: list[str]) -> None:
    contract = read_contract([here / folder for folder in folders])

    assert (contract.version, contract.ids, contract.problems) == ("0.0.0", {}, ())


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        ("version = ", codes.PUBLISHED_SYNTAX, 1, "not valid TOML"),
        ('version = "1"', codes.PUBLISHED_WRONG, 1, "three numbers"),
        ("[ids]", codes.PUBLISHED_WRONG, 1, "three numbers"),
        ('version = "1.0.0"\nids = 1', codes.PUBLISHED_WRONG, 2, "must be a table"),
        ('version = "1.0.0"\nmore = 1', codes.PUBLISHED_WRONG, 2, "Unknown key 'more'"),
        ('version = "1.0.0"\n[ids]\na = 1', codes.PUBLISHED_WRONG, 3, "not as iconkit writes it"),
        (f'version = "1.0.0"\n[ids]\na = {{{LINE}, x = "y"}}', codes.PUBLISHED_WRONG, 3, "not as iconkit writes it"),
        (f'version = "1.0.0"\n[ids]\na = {{{LINE}, alias = 1}}', codes.PUBLISHED_WRONG, 3, "not as iconkit writes it"),
        (f'version = "1.0.0"\n[ids]\nA = {{{LINE}}}', codes.PUBLISHED_WRONG, 3, "not an id"),
        (
            f'version = "1.0.0"\n[ids]\na = {{{LINE}, alias = "<", renamed = "1.0.0"}}',
            codes.PUBLISHED_WRONG,
            3,
            "not an id",
        ),
        (
            f'version = "1.0.0"\n[ids]\na = {{{LINE}, alias = "b", renamed = "1"}}',
            codes.PUBLISHED_WRONG,
            3,
            "three numbers each",
        ),
        (f'version = "1.0.0"\n[ids]\na = {{{LINE}, alias = "b"}}', codes.PUBLISHED_WRONG, 3, "must have title"),
        (f'version = "1.0.0"\n[ids]\na = {{{LINE}, because = "b"}}', codes.PUBLISHED_WRONG, 3, "must have title"),
        ('version = "1.0.0"\n[ids]\na = {since = "1.0.0"}', codes.PUBLISHED_WRONG, 3, "must have title"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(here: Path, text: str, code: Code, line: int, words: str) -> None:
    fill(here, {"published.toml": text})

    contract = read_contract([here])

    assert contract.ids == {}
    (problem,) = contract.problems
    assert (problem.code, problem.where.path, problem.where.line) == (code, "published.toml", line)
    assert words in problem.message
    assert problem.hint or code == codes.PUBLISHED_SYNTAX


def test_a_file_that_cannot_be_read(here: Path) -> None:
    (here / "published.toml").mkdir()

    assert [problem.code for problem in read_contract([here]).problems] == [codes.UNREADABLE]


@pytest.mark.parametrize(
    ("text", "expected"), [("1.2.3", True), ("0.0.0", True), ("1.2", False), ("01.2.3", False), ("1.2.3-a", False)]
)
def test_versions(text: str, expected: bool) -> None:
    assert is_version(text) == expected


def test_versions_compare_as_numbers() -> None:
    assert as_numbers("1.10.0") > as_numbers("1.9.9")
