from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from iconkit import codes
from iconkit.source import Sources, gather, make_id
from tests.samples import SVG, codes_of, fill, make_config

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@pytest.mark.parametrize(
    ("name", "icon_id"),
    [
        ("close", "close"),
        ("Arrow Up", "arrow-up"),
        ("arrow_up", "arrow-up"),
        ("arrow--up--", "arrow-up"),
        ("ArrowUp", "arrow-up"),
        ("arrowUp", "arrow-up"),
        ("HTMLFile", "html-file"),
        ("HTML5Logo", "html5-logo"),
        ("MP3Player", "mp3-player"),
        ("Rotate3D", "rotate3d"),
        ("3D", "icon-3d"),
        ("24Hours", "icon-24-hours"),
        ("500px", "icon-500px"),
        ("icon (2)", "icon-2"),
        ("close.min", "close-min"),
        ("Q&A", "q-a"),
        ("café", "cafe"),
        ("cafe\u0301", "cafe"),
        ("Ångström", "angstrom"),
        ("Straße", "strasse"),
        ("smørrebrød", "smorrebrod"),
        ("Łódź", "lodz"),
        ("ﬁle", "file"),
        ("Ｗｉｄｅ", "wide"),
        ("стрелка", ""),
        ("矢印", ""),
        ("矢印-up", "up"),
        ("---", ""),
        ("", ""),
    ],
)
def test_make_id(name: str, icon_id: str) -> None:
    assert make_id(name) == icon_id
    assert not icon_id or ID.fullmatch(icon_id)
    assert make_id(icon_id) == icon_id


def found(here: Path, *sources: str, output: str = "dist") -> Sources:
    return gather(make_config(here, *sources, output=output))


def ids(sources: Sources) -> list[str]:
    assert sources.problems == ()
    return [source.id for source in sources.icons]


def test_a_folder_is_read_whole_with_categories(here: Path) -> None:
    fill(
        here, {"icons/close.svg": SVG, "icons/arrows/up.svg": SVG, "icons/arrows/deep/down.SVG": SVG, "icons/a.txt": ""}
    )

    sources = found(here)

    assert [(s.path, s.id, s.category) for s in sources.icons] == [
        ("icons/arrows/deep/down.SVG", "down", "arrows"),
        ("icons/arrows/up.svg", "up", "arrows"),
        ("icons/close.svg", "close", ""),
    ]
    assert all(source.data == SVG.encode() for source in sources.icons)
    assert sources.problems == ()


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        (["icons"], ["down", "up", "close"]),
        (["icons", "other"], ["down", "up", "close", "home"]),
        (["icons", "icons/arrows", "./icons", "icons/close.svg"], ["down", "up", "close"]),
        (["icons/**/*.svg"], ["down", "up", "close"]),
        (["icons/**"], ["down", "up", "close"]),
        (["icons/*.svg"], ["close"]),
        (["icons/*"], ["down", "up", "close"]),
        (["*/*.svg"], ["close", "home"]),
        (["icons/[ab]*/up.svg"], ["up"]),
        (["icons/close.svg"], ["close"]),
        (["."], ["down", "up", "close", "home"]),
    ],
)
def test_folders_files_and_patterns(here: Path, patterns: list[str], expected: list[str]) -> None:
    fill(
        here, {"icons/close.svg": SVG, "icons/arrows/up.svg": SVG, "icons/arrows/down.svg": SVG, "other/home.svg": SVG}
    )
    fill(here, {"icons/catalog.toml": "", "icons/README.md": "", "dist/svg/old.svg": SVG, "dist/sprite.svg": SVG})

    assert ids(found(here, *patterns)) == expected


@pytest.mark.parametrize("pattern", ["icons", "icons/**/*.svg", "icons/**", "icons/*"])
def test_a_pattern_gives_the_same_as_its_folder(here: Path, pattern: str) -> None:
    fill(here, {"icons/arrows/up.svg": SVG, "icons/arrows/deep/down.svg": SVG, "icons/catalog.toml": ""})
    config = replace(make_config(here, pattern), id_from="path")

    sources = gather(config)

    assert [(s.id, s.category) for s in sources.icons] == [("arrows-deep-down", "arrows"), ("arrows-up", "arrows")]
    assert sources.catalogs == (here / "icons/catalog.toml",)


@pytest.mark.parametrize("patterns", [["."], ["**/*.svg"], ["**"], [".", "icons"]])
def test_hidden_folders_node_modules_and_the_output_are_passed_over(here: Path, patterns: list[str]) -> None:
    fill(here, {"icons/close.svg": SVG, "icons/.hidden.svg": SVG, ".git/x.svg": SVG, "icons/.cache/y.svg": SVG})
    fill(here, {"node_modules/lib/z.svg": SVG, "dist/sprite.svg": SVG, "dist/svg/old.svg": SVG})

    assert ids(found(here, *patterns)) == ["close"]


def test_a_folder_inside_node_modules_can_be_named(here: Path) -> None:
    fill(here, {"node_modules/lib/icons/close.svg": SVG})

    assert ids(found(here, "node_modules/lib/icons")) == ["close"]
    assert ids(found(here, "node_modules/lib/icons/*.svg")) == ["close"]


def test_icons_below_the_output_folder_can_be_named(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG})

    assert ids(found(here, "icons", output=".")) == ["close"]
    assert ids(found(here, "icons/**/*.svg", output=".")) == ["close"]


def test_the_output_folder_cannot_be_a_source(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG})

    sources = found(here, "icons", output="icons")

    assert codes_of(sources.problems) == [codes.SOURCE_IS_OUTPUT]
    assert sources.icons == ()


def test_a_folder_named_like_an_icon_is_a_folder(here: Path) -> None:
    fill(here, {"icons/set.svg/close.svg": SVG})

    assert ids(found(here)) == ["close"]


def test_symbolic_links_are_icons_of_their_own(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG})
    (here / "icons/again.svg").symlink_to("close.svg")

    assert ids(found(here)) == ["again", "close"]


def test_brackets_in_a_folder_name_are_no_pattern(here: Path) -> None:
    fill(here, {"[a]/close.svg": SVG, "[a]/x/up.svg": SVG})

    assert ids(found(here / "[a]", ".")) == ["close", "up"]
    assert ids(found(here / "[a]", "*.svg")) == ["close"]


def test_the_order_of_the_disk_does_not_matter(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(here, {f"icons/{name}/{name}.svg": SVG for name in "badc"} | {"icons/z.svg": SVG, "icons/e.svg": SVG})
    expected = found(here)
    walk = os.walk

    def backwards(top: Path, **options: Any) -> Iterator[tuple[str, list[str], list[str]]]:
        for folder, subfolders, names in walk(str(top), **options):
            subfolders.sort(reverse=True)
            yield folder, subfolders, sorted(names, reverse=True)

    monkeypatch.setattr(os, "walk", backwards)
    assert found(here) == expected
    assert [source.id for source in expected.icons] == ["a", "b", "c", "d", "e", "z"]
    assert ids(found(here, "icons/z.svg", "icons/c", "icons")) == ids(expected)


def test_two_files_for_one_id_are_a_fault_that_names_both(here: Path) -> None:
    fill(here, {"icons/a/close.svg": SVG, "icons/b/Close.svg": SVG, "icons/ok.svg": SVG})

    (problem,) = found(here).problems

    assert problem.code is codes.ID_COLLISION
    assert problem.message == "icons/a/close.svg and icons/b/Close.svg both give the id 'close'."
    assert "--id-from path" in problem.hint


def test_three_files_for_one_id(here: Path) -> None:
    fill(here, {"icons/a b.svg": SVG, "icons/a-b.svg": SVG, "icons/a_b.svg": SVG})

    (problem,) = found(here).problems

    assert problem.message == "icons/a b.svg and icons/a-b.svg and icons/a_b.svg all give the id 'a-b'."


def test_ids_from_paths(here: Path) -> None:
    fill(here, {"icons/a/close.svg": SVG, "icons/b/Close.svg": SVG, "icons/close.svg": SVG})
    by_path = replace(make_config(here), id_from="path")

    assert ids(gather(by_path)) == ["a-close", "b-close", "close"]

    fill(here, {"icons/a-close.svg": SVG})
    (problem,) = gather(by_path).problems
    assert problem.code is codes.ID_COLLISION
    assert "--id-from" not in problem.hint


def test_a_name_without_latin_letters_is_a_fault(here: Path) -> None:
    fill(here, {"icons/矢印.svg": SVG, "icons/close.svg": SVG})

    sources = found(here)

    assert codes_of(sources.problems) == [codes.ID_EMPTY]
    assert sources.problems[0].where.path == "icons/矢印.svg"
    assert [source.id for source in sources.icons] == ["close"]


def test_a_name_that_is_no_text_is_shown_escaped(here: Path) -> None:
    folder = fill(here, {"icons/x": ""}) / "icons"
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/\xff-close.svg")).write_text(SVG)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")

    (source,) = found(here).icons

    assert (source.path, source.id) == ("icons/\\udcff-close.svg", "close")


def test_unreadable_files_are_all_reported(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(here, {"icons/close.svg": SVG, "icons/locked.svg": SVG})
    (here / "icons/dangling.svg").symlink_to("nowhere")
    os_open = os.open

    def refuse(path: str, flags: int) -> int:
        if Path(path).name == "locked.svg":
            raise PermissionError(13, "Permission denied")
        return os_open(path, flags)

    monkeypatch.setattr(os, "open", refuse)
    sources = found(here)

    assert [(p.where.path, p.code, p.message) for p in sources.problems] == [
        (
            "icons/dangling.svg",
            codes.UNREADABLE,
            "This file cannot be read: it is a link to nowhere, which is not there.",
        ),
        ("icons/locked.svg", codes.UNREADABLE, "This file cannot be read: Permission denied."),
    ]
    assert [source.id for source in sources.icons] == ["close"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_named_pipe_is_not_waited_for(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG})
    os.mkfifo(here / "icons/pipe.svg")

    (problem,) = found(here).problems

    assert problem.message == "This file cannot be read: it is not a regular file."


def test_a_link_to_itself_is_reported(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG})
    (here / "icons/round.svg").symlink_to("round.svg")

    (problem,) = found(here).problems

    assert problem.message == "This file cannot be read: it is a link to round.svg, which is not there."


@pytest.mark.parametrize("size", [0, 1, 100_000])
def test_a_file_is_read_whole(here: Path, size: int) -> None:
    fill(here, {"icons/close.svg": b"\r\n" * size})

    (source,) = found(here).icons

    assert source.data == b"\r\n" * size


def test_an_unreadable_folder_is_reported(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(here, {"icons/close.svg": SVG, "icons/locked/x.svg": SVG})
    scandir = os.scandir

    def refuse(folder: str) -> object:
        if Path(folder).name == "locked":
            raise PermissionError(13, "Permission denied", folder)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)

    (problem,) = found(here).problems
    assert (problem.code, problem.where.path) == (codes.UNREADABLE, "icons/locked")


@pytest.mark.parametrize("source", ["nowhere", "icons/none.svg", "icons/*.png", "n" * 300, "a\0b"])
def test_a_source_that_is_not_there(here: Path, source: str) -> None:
    fill(here, {"icons/close.svg": SVG})

    sources = found(here, "icons", source)

    assert codes_of(sources.problems) == [codes.SOURCE_NOT_FOUND]
    assert [icon.id for icon in sources.icons] == ["close"]


def test_no_icon_found(here: Path) -> None:
    fill(here, {"icons/a.png": "", "other/b.txt": ""})

    (problem,) = found(here, "icons", "other").problems

    assert (problem.code, problem.where.path) == (codes.NO_ICON_FOUND, "icons, other")
    assert problem.code.exit_code == 2


def test_catalogs_lie_in_the_source_folders(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG, "icons/catalog.toml": "", "icons/below/catalog.toml": ""})
    fill(here, {"more/up.svg": SVG, "more/catalog.toml": ""})

    sources = found(here, "icons", "./icons", "icons/../more")

    assert sources.catalogs == (here / "icons/catalog.toml", here / "more/catalog.toml")


def test_a_part_of_the_set_has_the_ids_and_the_catalogs_of_the_whole(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG, "icons/arrows/Up.svg": SVG, "icons/catalog.toml": "", "more/down.svg": SVG})
    config = replace(make_config(here), id_from="path", whole=("icons", "nowhere"))

    sources = gather(replace(config, sources=("icons/arrows", "more")))

    assert [(icon.id, icon.category) for icon in sources.icons] == [("arrows-up", "arrows"), ("down", "")]
    assert sources.catalogs == (here / "icons/catalog.toml",)
    assert sources.beside == {"close"}


def test_icons_beside_named_files_are_known_to_catalogs(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG, "icons/arrows/Up.svg": SVG, "icons/catalog.toml": "", "more/down.svg": SVG})

    assert found(here, "icons/close.svg", "more/*.svg").beside == {"up"}
    assert found(here, "icons/arrows/*.svg").beside == frozenset()
    assert found(here, "icons", "icons/close.svg").beside == frozenset()


def test_the_folder_of_an_icon_is_the_innermost_source(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG, "icons/arrows/up.svg": SVG})

    sources = found(here, "icons", "icons/arrows")

    assert sources.folders == (here / "icons", here / "icons/arrows")
    assert sources.folder_of("icons/close.svg") == here / "icons"
    assert sources.folder_of("icons/arrows/up.svg") == here / "icons/arrows"


def test_an_icon_that_cannot_be_read_is_known_to_catalogs(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG})
    (here / "icons/dangling.svg").symlink_to("nowhere")

    assert found(here).beside == {"dangling"}


def test_the_way_out_of_a_collision_is_one(here: Path) -> None:
    fill(here, {"icons/arrowUp.svg": SVG, "icons/arrow_up.svg": SVG, "icons/a/x.svg": SVG, "icons/b/x.svg": SVG})

    hints = {problem.message.rpartition(" ")[2]: problem.hint for problem in found(here).problems}

    assert "--id-from path" in hints["'x'."]
    assert "--id-from path" not in hints["'arrow-up'."]
