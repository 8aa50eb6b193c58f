from __future__ import annotations

import pytest

from iconkit import codes
from iconkit.catalog.entries import remove_entry, rename_entry
from iconkit.model import Faults
from tests.samples import codes_of

TEXT = """\
# All of them.

[close]  # this one
title = "Close [close]"

# Up is where it goes.
# Really.
[up]
title = '''
[up]
'''

[zoom]
title = "Zoom"
"""


def test_an_entry_is_renamed_where_it_stands() -> None:
    assert rename_entry("catalog.toml", TEXT, "close", "shut") == TEXT.replace("[close]  #", "[shut]  #")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('["up"]\ntitle = "x"\n', '[down]\ntitle = "x"\n'),
        ("['up']\ntitle = 'x'\n", "[down]\ntitle = 'x'\n"),
        ('up.title = "x"\nup.tags = ["y"]\n', 'down.title = "x"\ndown.tags = ["y"]\n'),
        ('up = {title = "x"}\n', 'down = {title = "x"}\n'),
        ('[up]\ntitle = "x"\n[[up.allow]]\nrule = "y"\n', '[down]\ntitle = "x"\n[[down.allow]]\nrule = "y"\n'),
        ('[uptown]\ntitle = "up"\n', '[uptown]\ntitle = "up"\n'),
    ],
)
def test_other_ways_to_write_it(before: str, after: str) -> None:
    assert rename_entry("catalog.toml", before, "up", "down") == after


def test_an_entry_goes_with_the_comment_above_it() -> None:
    assert remove_entry("catalog.toml", TEXT, "up") == TEXT[: TEXT.index("# Up")] + TEXT[TEXT.index("[zoom]") :]
    assert remove_entry("catalog.toml", TEXT, "zoom") == TEXT[: TEXT.index("\n[zoom]")]


def test_the_last_entry_leaves_an_empty_file() -> None:
    assert remove_entry("catalog.toml", '[up]\ntitle = "x"\n', "up") == ""


def test_what_is_not_there_changes_nothing() -> None:
    assert rename_entry("catalog.toml", TEXT, "no", "yes") == remove_entry("catalog.toml", TEXT, "no") == TEXT


def test_what_could_go_wrong_is_left_to_the_person() -> None:
    hidden = "[up]\ntitle = '''\n[up]\n'''\n"

    with pytest.raises(Faults) as raised:
        rename_entry("catalog.toml", hidden, "up", "down")

    assert codes_of(raised.value) == [codes.CATALOG_WRONG_VALUE]
    assert raised.value.problems[0].where.line == 1
