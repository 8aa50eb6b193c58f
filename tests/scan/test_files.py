from __future__ import annotations

from pathlib import Path

import pytest

from iconkit.scan.files import find_pages
from tests.samples import fill


def names(root: Path, *paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    pages = find_pages(root, paths, exclude)
    assert pages.problems == ()
    return [path.relative_to(root).as_posix() for path in pages.paths]


def test_folders_are_walked_without_what_is_ignored(tmp_path: Path) -> None:
    files = ["a.html", "b/c.vue", "b/d.txt", ".hidden/x.html", "node_modules/x.js", "public/p.html", "b/skip/e.css"]
    fill(tmp_path, dict.fromkeys(files, "x"))
    fill(tmp_path, {".git/HEAD": "", ".gitignore": "/public\n", "b/.gitignore": "skip/\n"})

    assert names(tmp_path, ".") == ["a.html", "b/c.vue"]


def test_a_folder_that_is_named_is_read_though_it_is_ignored(tmp_path: Path) -> None:
    fill(tmp_path, {".git/HEAD": "", ".gitignore": "public\n", "public/p.html": "", "public/q/r.html": ""})

    assert names(tmp_path, "public") == ["public/p.html", "public/q/r.html"]


def test_what_an_inner_file_takes_back_is_read(tmp_path: Path) -> None:
    fill(tmp_path, {".gitignore": "*.html\n", "a.html": "", "b/.gitignore": "!keep.html\n", "b/keep.html": ""})

    assert names(tmp_path, ".") == ["b/keep.html"]


def test_what_iconkit_has_written_uses_no_icons(tmp_path: Path) -> None:
    fill(tmp_path, {"dist/icons.schema.json": "", "dist/preview.html": "", "a.html": ""})

    assert names(tmp_path, ".") == ["a.html"]


def test_patterns_and_excluded_files(tmp_path: Path) -> None:
    fill(tmp_path, dict.fromkeys(["t/a.html", "t/b.j2", "t/old/c.html", "t/x.png"], ""))

    assert names(tmp_path, "t/**/*", exclude=("old/",)) == ["t/a.html", "t/b.j2"]


def test_templates_that_nothing_reads_are_named(tmp_path: Path) -> None:
    fill(tmp_path, dict.fromkeys(["a.html", "b.pug", "c/d.cshtml", "e.png", "skip/f.haml", "note.txt"], ""))

    pages = find_pages(tmp_path, [".", "note.txt"], ["skip/"])

    assert [path.name for path in pages.paths] == ["a.html"]
    assert [(Path(problem.where.path).name, problem.code.name) for problem in pages.problems] == [
        ("b.pug", "page-not-read"),
        ("d.cshtml", "page-not-read"),
        ("note.txt", "page-not-read"),
    ]


@pytest.mark.parametrize("name", ["nowhere", "*.html", "empty"])
def test_nothing_to_read_is_a_problem(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()

    (problem,) = find_pages(tmp_path, [name], ()).problems

    assert problem.code.name == "no-page-found"
