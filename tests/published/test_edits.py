from __future__ import annotations

import dataclasses
import tomllib
from pathlib import Path

import pytest

from iconkit import codes
from iconkit.config.load import Config, load_config
from iconkit.model import Faults
from iconkit.published.contract import Contract, Published, as_text, read_contract
from iconkit.published.edits import remove, rename
from iconkit.publishing.rewrite import rewrite
from tests.samples import SVG, codes_of, contents, fill

LIVE = Published("1.0.0", "X", "sha256-x")
ALIAS = dataclasses.replace(LIVE, alias="close", renamed="1.1.0")
GONE = dataclasses.replace(LIVE, removed="1.1.0", because="No.")


@pytest.fixture
def config(here: Path) -> Config:
    ids = {"close": LIVE, "old": ALIAS, "gone": GONE, "lost": LIVE}
    fill(
        here,
        {
            "icons/a/close.svg": SVG,
            "icons/b/new.svg": SVG,
            "icons/catalog.toml": '[close]\ntitle = "Close"\n[new]\ntitle = "New"\n',
            "icons/catalog.ja.toml": '[close]\ntitle = "閉じる"\n',
            "icons/published.toml": as_text(Contract(Path("x"), "1.1.0", ids)),
        },
    )
    return load_config(here)


def ids_of(here: Path) -> dict[str, Published]:
    return dict(read_contract([here / "icons"]).ids)


def test_a_rename_is_made_everywhere(here: Path, config: Config) -> None:
    rewrite(rename(config, "close", "shut"))

    files = contents(here / "icons")
    assert "a/close.svg" not in files
    assert files["a/shut.svg"] == SVG.encode()
    assert list(tomllib.loads(files["catalog.toml"].decode())) == ["shut", "new"]
    assert list(tomllib.loads(files["catalog.ja.toml"].decode())) == ["shut"]
    ids = ids_of(here)
    assert ids["close"] == dataclasses.replace(LIVE, alias="shut", renamed="1.2.0")
    assert ids["old"] == dataclasses.replace(ALIAS, alias="shut")


def test_an_earlier_name_can_be_taken_back(here: Path, config: Config) -> None:
    before = contents(here)
    rewrite(rename(config, "close", "shut"))
    rewrite(rename(config, "shut", "close"))

    assert contents(here) == before


def test_an_id_that_was_never_published_leaves_no_alias(here: Path, config: Config) -> None:
    ids = ids_of(here)
    rewrite(rename(config, "new", "newer"))

    assert ids_of(here) == ids


@pytest.mark.parametrize("old", ["lost", "old", "gone"])
def test_an_old_id_without_an_icon_can_stand_for_one(here: Path, config: Config, old: str) -> None:
    rewrite(rename(config, old, "new"))

    assert ids_of(here)[old] == dataclasses.replace(LIVE, alias="new", renamed="1.2.0")


def test_with_folders_in_ids_the_file_stays_in_its_folder(here: Path, config: Config) -> None:
    fill(here, {"icons/catalog.toml": "", "icons/catalog.ja.toml": "", "icons/published.toml": 'version = "1.0.0"\n'})
    paths = dataclasses.replace(config, id_from="path")

    assert [path.name for path in rename(paths, "a-close", "a-shut")] == ["shut.svg", "close.svg"]
    with pytest.raises(Faults, match="begin with a-"):
        rename(paths, "a-close", "b-close")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("close", "new", "There is an icon 'new' already."),
        ("close", "Shut", "'Shut' is not an id."),
        ("close", "close", "'close' is its id already."),
        ("close", "gone", "'gone' is gone since 1.1.0"),
        ("new", "old", "'old' stands for 'close' on old pages."),
        ("nothing", "something", "There is no icon 'nothing'."),
        ("lost", "something", "There is no icon 'something'."),
    ],
)
def test_renames_that_are_refused_change_nothing(config: Config, old: str, new: str, words: str) -> None:
    with pytest.raises(Faults, match=words) as raised:
        rename(config, old, new)

    assert codes_of(raised.value) == [codes.ID_REFUSED]


def test_another_file_is_not_overwritten(here: Path, config: Config) -> None:
    fill(here, {"icons/a/shut.svg/keep": ""})

    with pytest.raises(Faults, match="There is a file of this name already"):
        rename(config, "close", "shut")


def test_a_removal_leaves_a_tombstone(here: Path, config: Config) -> None:
    rewrite(rename(config, "old", "new"))
    rewrite(remove(config, "close", "It is shut."))

    files = contents(here / "icons")
    assert "a/close.svg" not in files
    assert list(tomllib.loads(files["catalog.toml"].decode())) == ["new"]
    assert files["catalog.ja.toml"] == b""
    assert ids_of(here)["close"] == dataclasses.replace(LIVE, removed="2.0.0", because="It is shut.")


@pytest.mark.parametrize("icon_id", ["lost", "old"])
def test_an_id_without_an_icon_can_be_removed(here: Path, config: Config, icon_id: str) -> None:
    rewrite(remove(config, icon_id, "No."))

    assert ids_of(here)[icon_id] == dataclasses.replace(LIVE, removed="2.0.0", because="No.")


def test_an_id_that_was_never_published_leaves_nothing(here: Path, config: Config) -> None:
    ids = ids_of(here)
    rewrite(remove(config, "new", "No."))

    assert ids_of(here) == ids
    assert not (here / "icons/b/new.svg").exists()


@pytest.mark.parametrize(
    ("icon_id", "words"), [("close", "old stands for 'close'."), ("nothing", "There is no icon 'nothing'.")]
)
def test_removals_that_are_refused(config: Config, icon_id: str, words: str) -> None:
    with pytest.raises(Faults, match=words):
        remove(config, icon_id, "No.")


def test_nothing_is_changed_while_the_contract_cannot_be_read(here: Path, config: Config) -> None:
    fill(here, {"icons/published.toml": "version ="})

    with pytest.raises(Faults) as raised:
        rename(config, "close", "shut")

    assert codes_of(raised.value) == [codes.PUBLISHED_SYNTAX]
