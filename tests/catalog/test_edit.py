from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iconkit import codes
from iconkit.catalog.edit import set_titles
from iconkit.model import Faults
from tests.samples import codes_of

CATALOG = """\
# Our icons.

# The cross.
[close]  # in every dialog
title = 'Shut'   # too short?
tags = [
  "x",  # the letter
]

# The house.
[home]
description = "The front page."
"""


def edited(here: Path, text: str | bytes, **titles: str) -> str:
    path = here / "catalog.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    set_titles(path, titles)
    return path.read_bytes().decode()


def test_a_title_is_replaced_where_it_stands(here: Path) -> None:
    assert edited(here, CATALOG, close="Close") == CATALOG.replace("'Shut'   #", '"Close"   #')


def test_a_title_that_is_missing_becomes_the_first_line_of_its_table(here: Path) -> None:
    assert edited(here, CATALOG, home="Home") == CATALOG.replace("[home]\n", '[home]\ntitle = "Home"\n')


def test_a_new_table_comes_where_its_id_belongs_and_comments_stay_with_theirs(here: Path) -> None:
    text = edited(here, CATALOG, down="Down", cross="Cross", arrow="Arrow", zoom="Zoom")

    assert (
        text
        == CATALOG.replace("# The cross.\n", '[arrow]\ntitle = "Arrow"\n\n# The cross.\n').replace(
            "# The house.\n", '[cross]\ntitle = "Cross"\n\n[down]\ntitle = "Down"\n\n# The house.\n'
        )
        + '\n[zoom]\ntitle = "Zoom"\n'
    )


def test_without_a_catalog_one_is_made(here: Path) -> None:
    set_titles(here / "catalog.ja.toml", {"open": "開く", "close": "閉じる"})

    assert (here / "catalog.ja.toml").read_text("utf-8") == '[close]\ntitle = "閉じる"\n\n[open]\ntitle = "開く"\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('close.title = "Shut"\n', 'close.title = "Close"\n'),
        ('close.tags = ["x"]\n', 'close.tags = ["x"]\nclose.title = "Close"\n'),
        ('close = {tags = ["x"]}\n', 'close = {tags = ["x"], title = "Close"}\n'),
        ("[close]", '[close]\ntitle = "Close"\n'),
        ('[close]\ntitle = "Shut"', '[close]\ntitle = "Close"'),
        ('["close"]\n', '["close"]\ntitle = "Close"\n'),
        ("[[close.allow]]\n", '[[close.allow]]\n[close]\ntitle = "Close"\n'),
        ("# Only this.\n", '# Only this.\n\n[close]\ntitle = "Close"\n'),
    ],
)
def test_other_ways_to_write_an_entry(here: Path, before: str, after: str) -> None:
    assert tomllib.loads(edited(here, before, close="Close")) == tomllib.loads(after)
    assert '"Shut"' not in (here / "catalog.toml").read_text()


def test_what_is_there_already_changes_nothing(here: Path) -> None:
    path = here / "catalog.toml"
    path.write_text(CATALOG)
    path.chmod(0o640)
    before = path.stat()

    set_titles(path, {"close": "Shut"})

    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_line_ends_mark_and_permissions_are_kept(here: Path) -> None:
    path = here / "catalog.toml"
    path.write_bytes(b"\xef\xbb\xbf" + CATALOG.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    link = here / "link.toml"
    link.symlink_to(path)

    set_titles(link, {"close": "Close", "arrow": "Arrow"})

    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf# Our icons.\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == CATALOG.count("\n") + 3
    assert path.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()
    assert sorted(path.name for path in here.iterdir()) == ["catalog.toml", "link.toml"]


@given(
    st.dictionaries(
        st.from_regex(r"[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3}){0,2}", fullmatch=True),
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
        max_size=6,
    )
)
def test_any_title_comes_back_and_the_rest_stays(
    tmp_path_factory: pytest.TempPathFactory, titles: dict[str, str]
) -> None:
    path = tmp_path_factory.mktemp("catalogs") / "catalog.toml"
    path.write_text(CATALOG)

    set_titles(path, titles)

    expected = tomllib.loads(CATALOG)
    for icon_id, title in titles.items():
        expected.setdefault(icon_id, {})["title"] = title
    values = tomllib.loads(path.read_text("utf-8"))
    assert values == expected
    assert list(values) == sorted(values)
    for comment in ("# Our icons.", "# in every dialog", "# the letter", "# The house.\n[home]"):
        assert comment in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('close = "Close"\n', codes.CATALOG_WRONG_VALUE),
        ("[close\n", codes.CATALOG_SYNTAX),
        (b"\xff", codes.CATALOG_SYNTAX),
    ],
)
def test_a_catalog_that_makes_no_sense_is_left_alone(here: Path, text: str | bytes, code: object) -> None:
    with pytest.raises(Faults) as faults:
        edited(here, text, close="Close")

    assert codes_of(faults.value) == [code]
    assert (here / "catalog.toml").read_bytes() == (text if isinstance(text, bytes) else text.encode())


def test_a_folder_that_cannot_be_written(here: Path) -> None:
    with pytest.raises(Faults) as faults:
        set_titles(here / "nowhere" / "catalog.toml", {"close": "Close"})

    assert codes_of(faults.value) == [codes.NOT_WRITABLE]


def test_a_catalog_that_cannot_be_read(here: Path) -> None:
    (here / "catalog.toml").mkdir()

    with pytest.raises(Faults) as faults:
        set_titles(here / "catalog.toml", {"close": "Close"})

    assert codes_of(faults.value) == [codes.UNREADABLE]
