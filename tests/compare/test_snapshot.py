from __future__ import annotations

import dataclasses
import json
import subprocess
from pathlib import Path

import pytest

from iconkit import codes
from iconkit.compare.snapshot import read_snapshot
from iconkit.model import Faults
from tests.compare.builds import write_build
from tests.samples import codes_of, fill, make_icon

ICONS = (make_icon("close"), make_icon("shut")._replace(alias_of="close"))


def git(*arguments: str) -> None:
    who = ["-c", "user.name=x", "-c", "user.email=x@x.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


@pytest.mark.parametrize("name", ["dist", "dist/icons.json"])
def test_a_folder_or_its_manifest(here: Path, name: str) -> None:
    write_build(here / "dist", *ICONS)

    snapshot = read_snapshot(name, "elsewhere")

    assert (snapshot.name, snapshot.locale, list(snapshot.icons)) == (name, "en", ["close", "shut"])
    shown = snapshot.icons["shut"]
    assert (shown.titles, shown.alias_of, shown.size) == ({"en": "Close"}, "close", (24, 24))
    assert shown.svg == (here / "dist/svg/shut.svg").read_text()


def test_a_git_revision(here: Path) -> None:
    git("init", "-q", "-b", "main")
    write_build(here / "site/dist", ICONS[0])
    git("add", ".")
    git("commit", "-qm", "One")
    git("tag", "v1")
    write_build(here / "site/dist", *ICONS)
    expected = dataclasses.replace(read_snapshot("site/dist", ""), icons={})

    for name, folder in (("v1", "site/dist"), ("v1:site/dist", "no")):
        snapshot = read_snapshot(name, folder)
        assert list(snapshot.icons) == ["close"]
        assert dataclasses.replace(snapshot, name="site/dist", icons={}) == expected


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("v9", "no such file, folder or git revision with dist/"),
        ("--output=x", "no such file or folder"),
        ("-x", "no such file or folder"),
        ("empty", "There is no icons.json in it."),
        ("other", "is not a manifest that iconkit has written"),
        ("broken", "is not a manifest that iconkit has written"),
        ("bare", "emit leaves out svg"),
        ("half", "There is no close.svg in it."),
    ],
)
def test_what_cannot_be_compared(here: Path, name: str, words: str) -> None:
    (here / "empty").mkdir()
    fill(here, {"other/icons.json": "[]", "broken/icons.json": "{"})
    write_build(here / "bare", *ICONS, emit="sprite")
    (write_build(here / "half", *ICONS) / "svg/close.svg").unlink()

    with pytest.raises(Faults, match=words) as raised:
        read_snapshot(name, "dist")

    assert codes_of(raised.value) == [codes.UNREADABLE]
    assert raised.value.problems[0].where.path == name
    assert not (here / "x").exists()


def test_a_manifest_of_another_kind_of_file(here: Path) -> None:
    fill(here, {"dist/icons.json": json.dumps({"locale": "en", "icons": {"x": {"files": {"svg": 1}}}})})

    with pytest.raises(Faults, match="is not a manifest"):
        read_snapshot("dist", "dist")


def test_without_git_it_says_so(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(here))

    with pytest.raises(Faults, match="git cannot be run"):
        read_snapshot("v1", "dist")


@pytest.mark.parametrize("path", ["../secret.svg", "/etc/passwd", "svg/../../secret.svg", "out/secret.svg"])
def test_a_manifest_that_names_files_elsewhere(here: Path, path: str) -> None:
    write_build(here / "dist", *ICONS)
    fill(here, {"secret.svg": "<svg/>"})
    (here / "dist/out").symlink_to(here)
    manifest = json.loads((here / "dist/icons.json").read_bytes())
    manifest["icons"]["close"]["files"]["svg"] = path
    fill(here, {"dist/icons.json": json.dumps(manifest)})

    with pytest.raises(Faults) as raised:
        read_snapshot("dist", "")

    assert codes_of(raised.value) == [codes.UNREADABLE]
